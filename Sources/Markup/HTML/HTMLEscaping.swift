/// Escaping of text for HTML, over bytes of UTF-8.
public enum HTMLEscaping {
  /// Appends a text so that it can stand between tags and in a quoted attribute.
  public static func append(
    _ text: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    guard holdsSpecial(text) else {
      output.append(contentsOf: text)
      return
    }
    var start = 0
    for index in 0..<text.count {
      guard let entity = entity(for: text[index]) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      output.append(contentsOf: entity.utf8)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a text so that it can stand between tags and in a quoted attribute.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// A text escaped for HTML; the same text where nothing needs it.
  public static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return text }
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether something has to be escaped.
  static func holdsSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.offset(of: UInt8(ascii: "\"")) != nil || text.offset(of: UInt8(ascii: "&")) != nil
      || text.offset(of: UInt8(ascii: "<")) != nil || text.offset(of: UInt8(ascii: ">")) != nil
  }

  private static func entity(for byte: UInt8) -> StaticEntity? {
    switch byte {
    case UInt8(ascii: "&"): StaticEntity(utf8: "&amp;")
    case UInt8(ascii: "<"): StaticEntity(utf8: "&lt;")
    case UInt8(ascii: ">"): StaticEntity(utf8: "&gt;")
    case UInt8(ascii: "\""): StaticEntity(utf8: "&quot;")
    default: nil
    }
  }

  private struct StaticEntity {
    let text: StaticString
    init(utf8 text: StaticString) { self.text = text }
    var utf8: UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
  }

  /// Appends an address so that it can stand in `href` or `src`: what may not stand in a URL is percent-encoded,
  /// `&` and `'` become entities. The same set as cmark's.
  public static func appendAddress(
    _ address: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    var start = 0
    for index in address.indices where !isPlainInAddress(address[index]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: address[start..<index]))
      start = index + 1
      switch address[index] {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#x27;".utf8)
      case let byte: append(addressByte: byte, to: &output)
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: address[start...]))
  }

  /// Letters, digits and what most addresses have between them.
  private static func isPlainInAddress(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
      || byte &- UInt8(ascii: "-") <= UInt8(ascii: ":") - UInt8(ascii: "-")
  }

  private static func append(addressByte byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      output.append(byte)
    default:
      output.append(UInt8(ascii: "%"))
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 0xF))
    }
  }

  /// An address in which all that may not stand in a URL is percent-encoded, as in the links of pages.
  public static func percentEncoded(_ address: String) -> String {
    var output: [UInt8] = []
    for byte in address.utf8 { append(addressByte: byte, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends an address so that it can stand in `href` or `src`.
  public static func appendAddress(_ address: String, to output: inout [UInt8]) {
    var address = address
    address.withUTF8 { appendAddress($0, to: &output) }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
