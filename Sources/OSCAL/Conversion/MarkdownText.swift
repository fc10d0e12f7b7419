/// Plain words as Markdown that says just these words: no markup, no link, no fact, no HTML comes of them.
enum MarkdownText {
  /// The words of a text, with white space folded, for the middle of a line.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    var hasSpace = false
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte <= 0x20 || byte == 0x7F {
        hasSpace = hasSpace || byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        continue
      }
      if hasSpace { output.append(0x20) }
      hasSpace = false
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      if isMarkup(byte, before: next) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    if hasSpace { output.append(0x20) }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8, before next: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"),
      UInt8(ascii: "|"):
      true
    case UInt8(ascii: "!"): next == nil
    case UInt8(ascii: "&"):
      next.map { $0 == UInt8(ascii: "#") || (97...122).contains($0 | 0x20) } ?? true
    default: false
    }
  }

  /// A line of a paragraph, so that its first characters begin no list, heading, quotation or rule.
  static func line(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    if "#>+-=:".utf8.contains(first) { return "\\" + text }
    let digits = text.utf8.prefix { (48...57).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".)".utf8.contains(mark) else { return text }
    return "\(Substring(digits))\\\(Substring(rest))"
  }
}
