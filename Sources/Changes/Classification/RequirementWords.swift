internal import Standards

/// Which forms of *must* and *shall* a text holds.
struct RequirementWords {
  private(set) var hasCapitals = false
  private(set) var hasLowerCase = false

  init(in source: ArraySlice<UInt8>) {
    source.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard Self.isLetter(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
        note(bytes[start..<index])
      }
    }
  }

  private mutating func note(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    switch word.count {
    case 3: if word.elementsEqual("MAY".utf8) { hasCapitals = true }
    case 4:
      if word.elementsEqual("MUST".utf8) { hasCapitals = true }
      if word.elementsEqual("must".utf8) { hasLowerCase = true }
    case 5:
      if word.elementsEqual("SHALL".utf8) { hasCapitals = true }
      if word.elementsEqual("shall".utf8) { hasLowerCase = true }
    case 6: if word.elementsEqual("SHOULD".utf8) { hasCapitals = true }
    default: break
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20)
  }
}

extension Prose {
  /// The source up to the first line that begins with a `#`: what is normative in a criterion. Code that holds such a
  /// line ends it too early, which matters to none who only look for words.
  var beforeFirstHeading: ArraySlice<UInt8> {
    var isLineStart = true
    let heading = source.firstIndex { byte in
      defer { isLineStart = byte == UInt8(ascii: "\n") }
      return isLineStart && byte == UInt8(ascii: "#")
    }
    return source[..<(heading ?? source.endIndex)]
  }
}
