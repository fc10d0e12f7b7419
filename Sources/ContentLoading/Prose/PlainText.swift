internal import HTMLRendering

/// The short way for lines without any Markdown, which most values of front matter are.
enum PlainText {
  /// The rendering of a line that no rule of Markdown touches; nil where one might.
  static func render(_ source: [UInt8]) -> RenderedMarkdown? {
    guard let first = source.first, isSafeStart(first), !source.contains(where: isSpecial),
      !hasAddress(source), let last = source.last, last > 0x20
    else { return nil }
    var rendered = RenderedMarkdown()
    source.withUnsafeBufferPointer { rendered.html = HTMLSkeleton(text: $0) }
    rendered.wordCount = source.split(whereSeparator: { $0 <= 0x20 }).count
    return rendered
  }

  /// A line that begins with a letter begins no list, heading, quotation or table.
  private static func isSafeStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  /// Bare addresses become links: those with a scheme, and those that begin with `www.`.
  private static func hasAddress(_ source: [UInt8]) -> Bool {
    for index in source.indices {
      switch source[index] {
      case UInt8(ascii: ":"): if source[index...].starts(with: "://".utf8) { return true }
      case UInt8(ascii: "w"): if source[index...].starts(with: "www.".utf8) { return true }
      default: break
      }
    }
    return false
  }
}
