/// A change of one file in the unified format of Git, with one part from the first line that differs to the last.
struct LinePatch {
  private static let context = 3

  let path: String
  let old: [UInt8]
  let new: [UInt8]

  /// Nothing where nothing differs.
  var bytes: [UInt8] {
    guard old != new else { return [] }
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let rest = zip(before[start...].reversed(), after[start...].reversed())
    let end = rest.prefix { $0 == $1 }.count
    let first = max(0, start - Self.context)
    let behind = min(end, Self.context)
    let spans = [before, after].map { "\(first + 1),\($0.count - end + behind - first)" }
    var output = Array(
      """
      diff --git \(Self.quoted("a/" + path)) \(Self.quoted("b/" + path))
      --- \(Self.quoted("a/" + path))
      +++ \(Self.quoted("b/" + path))
      @@ -\(spans[0]) +\(spans[1]) @@

      """.utf8
    )
    Self.append(before[first..<start], " ", to: &output)
    Self.append(before[start..<(before.count - end)], "-", to: &output)
    Self.append(after[start..<(after.count - end)], "+", to: &output)
    Self.append(before[(before.count - end)...].prefix(behind), " ", to: &output)
    return output
  }

  /// Lines with their line feeds.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func append(
    _ lines: ArraySlice<ArraySlice<UInt8>>,
    _ sign: Character,
    to output: inout [UInt8]
  ) {
    for line in lines {
      output += String(sign).utf8
      output += line
      if line.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
    }
  }

  /// A path in quotes where it has bytes that Git writes as escapes, or a blank.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard !isPlain else { return path }
    let escaped = path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default: "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map { String($0) }.joined()
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
