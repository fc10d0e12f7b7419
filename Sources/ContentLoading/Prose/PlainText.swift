internal import Markup

/// The short way for lines without any Markdown, which most values of front matter are.
enum PlainText {
  /// The rendering of a line that no rule of Markdown touches; nil where one might.
  static func render(_ source: ArraySlice<UInt8>) -> RenderedMarkdown? {
    let isPlain = source.withUnsafeBufferPointer { text in
      guard let first = text.first, isSafeStart(first), let last = text.last, last > 0x20 else {
        return false
      }
      return !text.contains(where: isSpecial) && !hasAddress(text)
    }
    return isPlain ? RenderedMarkdown(text: source) : nil
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
  private static func hasAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices.dropLast(2) {
      switch text[index] {
      case UInt8(ascii: ":"):
        if text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/") {
          return true
        }
      case UInt8(ascii: "w"): if text[index...].starts(with: "www.".utf8) { return true }
      default: break
      }
    }
    return false
  }
}
