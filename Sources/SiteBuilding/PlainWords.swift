/// The words of HTML that this program made: tags gone, entities resolved, white space folded.
enum PlainWords {
  static func of(_ html: UnsafeBufferPointer<UInt8>) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
      case UInt8(ascii: "&"):
        let (byte, length) = entity(html[index...])
        words.append(byte)
        index += length - 1
      case 0...0x20: if let last = words.last, last != 0x20 { words.append(0x20) }
      default: words.append(html[index])
      }
      index += 1
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// The words of HTML that is an array of bytes.
  static func of(_ html: [UInt8]) -> String {
    html.withUnsafeBufferPointer { of($0) }
  }

  /// The words of HTML that is a string.
  static func of(_ html: String) -> String {
    var html = html
    return html.withUTF8 { of($0) }
  }

  /// The byte that an entity stands for, and its length; the byte itself where it is none that this program writes.
  private static func entity(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (UInt8, Int) {
    let entities: [(name: StaticString, byte: UInt8)] = [
      ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&quot;", UInt8(ascii: "\"")), ("&#x27;", UInt8(ascii: "'")),
    ]
    for (name, byte) in entities {
      let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      if text.starts(with: bytes) { return (byte, bytes.count) }
    }
    return (UInt8(ascii: "&"), 1)
  }

  /// A text cut at the end of a word where it is longer than a number of bytes, or within one that is all of it.
  static func cut(_ text: String, to length: Int) -> String {
    guard text.utf8.count > length else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: length - 3)
    if let space = text.utf8[..<end].lastIndex(of: 0x20) { return text[..<space] + "…" }
    while end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
    return text[..<end] + "…"
  }
}
