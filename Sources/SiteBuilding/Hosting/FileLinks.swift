/// Links that work without a server: one to a folder names the file that a server would send.
enum FileLinks {
  private static let marks = [" href=\"", " action=\"", " content=\"0; url="].map { Array($0.utf8) }

  /// A page of this site with such links. All its attributes are quoted.
  static func rewritten(_ page: [UInt8]) -> [UInt8] {
    marks.reduce(page) { rewritten($0, behind: $1) }
  }

  private static func rewritten(_ page: [UInt8], behind mark: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(page.count + page.count / 8)
    var rest = page[...]
    while let found = rest.firstRange(of: mark) {
      let path = rest[found.upperBound...].prefix { !"\"#?".utf8.contains($0) }
      output += rest[..<path.endIndex]
      if isFolder(path) { output += "index.html".utf8 }
      rest = rest[path.endIndex...]
    }
    return output + rest
  }

  /// Whether an address is that of a folder here: one of another site has a scheme.
  private static func isFolder(_ path: ArraySlice<UInt8>) -> Bool {
    path.last == UInt8(ascii: "/") && !path.contains(UInt8(ascii: ":"))
  }
}
