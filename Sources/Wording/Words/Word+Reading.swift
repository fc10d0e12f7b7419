internal import Foundation

extension Word {
  /// The words and signs of a text.
  public static func all(in bytes: [UInt8], _ unit: WordScanner.Unit = .compounds) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5)
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, unit: unit)
      while let word = scanner.next() { words.append(word) }
    }
    return words
  }

  /// The key of a word that is given as a whole, whatever characters are in it. Letters with accents have one key in both of
  /// their forms.
  public static func key(of word: some StringProtocol) -> UInt64 {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return key(word.unicodeScalars) }
    return key(word.precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  private static func key(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var builder = WordBuilder()
    for scalar in scalars {
      if scalar.isASCII {
        builder.addSign(CollectionOfOne(lowerCase(UInt8(truncatingIfNeeded: scalar.value))))
      } else if case .joint(let plain) = ScalarRole(scalar) {
        builder.addSign(CollectionOfOne(plain))
      } else {
        builder.add(scalar)
      }
    }
    return builder.key
  }

  /// The key of a sign.
  static func key(ofSign sign: Unicode.Scalar) -> UInt64 {
    var builder = WordBuilder()
    builder.addSign(String(sign).utf8)
    return builder.key
  }

  private static func lowerCase(_ byte: UInt8) -> UInt8 { byte.isCapital ? byte | 0x20 : byte }

  /// Whether a text begins with a letter or a digit, so that it goes on with a word that is directly before it.
  public static func beginsWithin(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != "\u{AD}" }
    return first.map { ScalarRole($0) == .letter || $0.isLetterOrDigit } ?? false
  }

  /// A text that counts as one word, or as one sign where neither a letter nor a digit is in it.
  public init(readingWhole text: String) {
    var builder = WordBuilder()
    builder.isBeyondASCII = text.utf8.contains { $0 >= 0x80 }
    for scalar in text.unicodeScalars {
      switch scalar.isASCII ? nil : ScalarRole(scalar) {
      case nil where scalar.isLetterOrDigit: builder.add(scalar)
      case nil: builder.addJoint(UInt8(truncatingIfNeeded: scalar.value))
      case .joint(let plain): builder.addJoint(plain)
      default: builder.add(scalar)
      }
    }
    let range = 0..<text.utf8.count
    guard builder.letters + builder.digits > 0 else {
      var sign = WordBuilder()
      sign.addSign(text.utf8)
      self.init(sign: sign.key, range, hasSpaceBefore: false)
      return
    }
    self.init(builder, range, hasSpaceBefore: false)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    guard isASCII else { return false }
    let byte = UInt8(truncatingIfNeeded: value)
    return byte.isLetter || byte.isDigit
  }
}
