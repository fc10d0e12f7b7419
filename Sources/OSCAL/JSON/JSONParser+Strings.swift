extension JSONParser {
  /// Reads a text from its quotation mark to behind the closing one.
  ///
  /// What is no character is reported and read as U+FFFD.
  mutating func string() throws(JSONProblem) -> String {
    position += 1
    let start = position
    var buffer: [UInt8] = []
    var copied = start
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        if buffer.isEmpty { return text(bytes[start..<(position - 1)], from: start) }
        buffer += bytes[copied..<(position - 1)]
        return text(buffer[...], from: start)
      case UInt8(ascii: "\\"):
        buffer += bytes[copied..<position]
        try escape(into: &buffer)
        copied = position
      case 0..<0x20: throw unexpected("the end of a text, or an escaped control character,")
      default: position += 1
      }
    }
    throw unexpected("the end of a text")
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, from start: Int) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    problems.append(
      JSONProblem(
        offset: start,
        reason: "this text is not UTF-8",
        advice: "save the file as UTF-8"
      )
    )
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escape(into buffer: inout [UInt8]) throws(JSONProblem) {
    position += 1
    guard let byte = current else { throw unexpected("the rest of an escape") }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape()
      buffer += Array(String(Character(scalar)).utf8)
      return
    default: throw unexpected("an escape such as \\n")
    }
    position += 1
  }

  /// Reads `uXXXX`, and a second one where the first is half of a pair.
  private mutating func unicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
    let start = position - 1
    position += 1
    let first = try hexadecimals()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair =
      (0xD800..<0xDC00).contains(first) && current == UInt8(ascii: "\\")
      && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "u")
    if isPair {
      let behindFirst = position
      position += 2
      let second = try hexadecimals()
      if (0xDC00..<0xE000).contains(second) {
        let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
      }
      position = behindFirst
    }
    problems.append(.loneSurrogate(at: start))
    return "\u{FFFD}"
  }

  private mutating func hexadecimals() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Self.hexadecimal(byte) else {
        throw unexpected("a hexadecimal digit")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 48...57: UInt32(byte - 48)
    case 65...70: UInt32(byte - 55)
    case 97...102: UInt32(byte - 87)
    default: nil
    }
  }
}

extension JSONProblem {
  fileprivate static func loneSurrogate(at offset: Int) -> JSONProblem {
    JSONProblem(
      offset: offset,
      reason: "this escape is half of a character",
      advice: "write the other half behind it, or delete it"
    )
  }
}
