internal import Diagnostics
internal import Markup
internal import SourceFiles
internal import Standards

/// Rewrites references in a file: labels such as `[PSF-4@next]`, words of the front matter such as `psf@next`, and the addresses
/// of links. Code is left as it is.
struct ReferenceRewriter {
  struct Rewritten {
    var bytes: [UInt8]
    var places: [(line: Int, old: String, new: String)] = []
  }

  /// Where references are rewritten.
  enum Part {
    case all
    /// Below the front matter.
    case body
  }

  /// A file with its references rewritten; nil where it is no text with references.
  ///
  /// - Parameter renamed: The new form of a word, in the standard that the file belongs to; nil where it stays.
  static func rewrite(
    _ file: SourceFile,
    _ part: Part = .all,
    _ renamed: (_ word: String, _ enclosing: StandardID?) -> String?
  ) -> Rewritten? {
    guard ["md", "yml"].contains(file.pathExtension) else { return nil }
    let head = file.pathExtension == "yml" ? file.bytes.count : headLength(file.bytes)
    let found =
      (part == .all ? words(in: file.bytes[..<head]) : []) + links(in: file.bytes[head...])
    let standard = standard(of: file)
    var rewritten = Rewritten(bytes: file.bytes)
    for range in found.reversed() {
      let old = String(decoding: file.bytes[range], as: UTF8.self)
      guard let new = renamed(old, standard) else { continue }
      let line = file.bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      rewritten.bytes.replaceSubrange(range, with: Array(new.utf8))
      rewritten.places.insert((line, old, new), at: 0)
    }
    return rewritten
  }

  /// The standard that the file belongs to: there a term needs no other name.
  private static func standard(of file: SourceFile) -> StandardID? {
    let parts = file.path.relative.split(separator: "/")
    return parts.count > 3 && parts[0] == "standards" ? StandardID(String(parts[1])) : nil
  }

  /// The bytes up to behind the line that ends the front matter.
  private static func headLength(_ bytes: [UInt8]) -> Int {
    var start = 0
    var isInside = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end]
      start = min(end + 1, bytes.count)
      guard line.starts(with: "---".utf8), line.dropFirst(3).allSatisfy({ $0 <= 0x20 }) else {
        continue
      }
      if isInside { return start }
      isInside = true
    }
    return bytes.count
  }

  // MARK: Where references are

  /// The words of a front matter: runs without white space, quotes, brackets and commas.
  private static func words(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    bytes.split { $0 <= 0x20 || "\"'[](){}<>,`".utf8.contains($0) }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// The labels of a text, and the addresses behind the words of its links.
  private static func links(in body: ArraySlice<UInt8>) -> [Range<Int>] {
    guard let tree = TextTree(parsing: body) else { return [] }
    return BracketLabel.all(in: tree).map { label in
      let start = body.startIndex + label.offset
      let end = start + label.length
      switch label.role {
      case .shortcut, .label: return (start + 1)..<(end - 1)
      case .linkText, .definition: return address(behind: end, in: body)
      }
    }
  }

  private static func address(behind end: Int, in body: ArraySlice<UInt8>) -> Range<Int> {
    let marks = body[end...].prefix { $0 <= 0x20 || "(:<".utf8.contains($0) }
    let address = body[marks.endIndex...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") }
    return address.startIndex..<address.endIndex
  }
}
