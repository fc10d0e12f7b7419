/// What a character beyond ASCII is to the words of a text.
enum ScalarRole: Equatable {
  case letter
  /// An accent that is written as a character of its own.
  case accent
  /// A quote or hyphen that may join two parts, with its plain form.
  case joint(UInt8)
  case space
  /// Shows where a word may be broken, and is not read.
  case hidden
  case sign

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAD: self = .hidden
    case 0x2010...0x2013: self = .joint(UInt8(ascii: "-"))
    case 0x2018...0x201B: self = .joint(UInt8(ascii: "'"))
    // Dashes, quotation marks, bullets and dots.
    case 0x2014...0x2017, 0x201C...0x2027: self = .sign
    default: self = Self.byProperties(scalar.properties)
    }
  }

  private static func byProperties(_ properties: Unicode.Scalar.Properties) -> ScalarRole {
    if properties.isAlphabetic || properties.numericType != nil { return .letter }
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .accent
    default: return .sign
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at an offset, with the number of its bytes; U+FFFD and one byte where none does.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= count else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for next in self[index + 1..<index + length] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
