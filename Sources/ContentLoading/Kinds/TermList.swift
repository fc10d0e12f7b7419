internal import Markup
internal import Standards

/// The terms of a `terms.md`, cut apart at its headings of the second level.
struct TermList {
  struct Term {
    let name: String
    let line: Int
    /// The definition, without the heading; the line of other names is left blank, so that lines keep their numbers.
    var definition: [UInt8] = []
    let definitionLine: Int
    var aliases: [String] = []

    var id: ProvisionID { ProvisionID(term: headingID(for: name)) }
  }

  private(set) var terms: [Term] = []
  /// The first line of text that stands before the first heading.
  private(set) var strayLine: Int?

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    var start = bytes.startIndex
    var line = firstLine
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      take(bytes[start..<end], line: line)
      start = end + 1
      line += 1
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>, line number: Int) {
    if line.starts(with: "## ".utf8) {
      let name = Self.trimmed(String(decoding: line.dropFirst(3), as: UTF8.self))
      terms.append(Term(name: name, line: number, definitionLine: number + 1))
      return
    }
    guard !terms.isEmpty else {
      if strayLine == nil, line.contains(where: { $0 > 0x20 }) { strayLine = number }
      return
    }
    if line.starts(with: "Also:".utf8) {
      let names = String(decoding: line.dropFirst(5), as: UTF8.self).split(separator: ",")
      terms[terms.count - 1].aliases += names.map { Self.trimmed(String($0)) }
    } else {
      terms[terms.count - 1].definition += line
    }
    terms[terms.count - 1].definition.append(UInt8(ascii: "\n"))
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
