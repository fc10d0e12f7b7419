internal import Changes

/// Texts as Markdown, so that nothing in them is read as markup.
enum MarkdownText {
  private static let marks = Set("\\`*_[]<>&~|$".utf8)

  /// A text in one line.
  static func escape(_ text: String) -> String {
    let line = text.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    let lineMark = lineMark(in: line)
    var bytes: [UInt8] = []
    for (index, byte) in line.enumerated() {
      if index == lineMark || marks.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text as code.
  static func code(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "`")) ? escape(text) : "`\(text)`"
  }

  /// Where a sign stands that makes a heading, a list or a rule of a line that begins with it.
  private static func lineMark(in line: [UInt8]) -> Int? {
    guard let first = line.first else { return nil }
    if "#+-=".utf8.contains(first) { return 0 }
    let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits > 0, digits < line.count, ".)".utf8.contains(line[digits]) else { return nil }
    return digits
  }
}
