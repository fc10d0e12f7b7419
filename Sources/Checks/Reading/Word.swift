/// A word of a passage.
struct Word: Sendable {
  /// Where it stands in the bytes of its passage.
  let range: Range<Int>
  /// A number for its letters, whatever their case.
  let key: UInt64
  /// How many letters it has.
  let letters: Int
  /// How many of them are capitals.
  let capitals: Int

  /// Whether all its letters are capitals, and it has some.
  var isInCapitals: Bool { letters > 0 && capitals == letters }

  /// Whether it is one of some words.
  func isOne(of keys: KeySet) -> Bool { keys.contains(key) }

  /// The numbers of some words.
  static func keys(_ words: String...) -> KeySet { KeySet(names: words) }

  /// The number of a word.
  static func key(of word: some StringProtocol) -> UInt64 {
    key(ofBytes: word.utf8)
  }

  /// The number of a word in UTF-8.
  static func key(ofBytes bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(into: start) { add($1, to: &$0) }
  }

  // FNV-1a of the bytes in lower case.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func add(_ byte: UInt8, to key: inout UInt64) {
    key = (key ^ UInt64(byte.isCapital ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
  }

  /// The words of a text: letters, digits and the apostrophes within.
  static func all(in bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 4)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let length = bytes.wordLength(from: index)
        if length > 0 { words.append(word(in: bytes, index..<index + length)) }
        index += length + max(1, length > 0 ? 0 : bytes.signLength(at: index))
      }
    }
    return words
  }

  private static func word(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Word {
    var (key, letters, capitals) = (start, 0, 0)
    for index in range {
      let byte = bytes[index]
      add(byte, to: &key)
      if byte.isCapital { capitals += 1 }
      if byte.isLetter { letters += 1 }
    }
    return Word(range: range, key: key, letters: letters, capitals: capitals)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the sign takes that is no part of a word.
  fileprivate func signLength(at index: Int) -> Int {
    self[index] == 0xE2 ? 3 : self[index] == 0xC2 ? 2 : 1
  }

  /// How many bytes the word has that begins at an offset; 0 where none does.
  fileprivate func wordLength(from start: Int) -> Int {
    var index = start
    while index < count {
      if self[index].isOfWord {
        index += 1
      } else if index > start, let length = apostropheLength(at: index), index + length < count,
        self[index + length].isLetter
      {
        index += length
      } else {
        break
      }
    }
    return index - start
  }

  private func apostropheLength(at index: Int) -> Int? {
    if self[index] == UInt8(ascii: "'") { return 1 }
    guard self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80, self[index + 2] == 0x99
    else { return nil }
    return 3
  }
}

extension UInt8 {
  /// Whether it is a capital letter of ASCII.
  var isCapital: Bool { self &- 65 < 26 }

  /// Whether it is a letter: of ASCII, or a byte of another one.
  var isLetter: Bool { (self | 0x20) &- 97 < 26 || isForeignLetter }

  /// Whether it is a digit.
  var isDigit: Bool { self &- 48 < 10 }

  fileprivate var isOfWord: Bool { isLetter || isDigit }

  /// What begins with E2 or C2 are signs: dashes, quotation marks, arrows, `§`.
  private var isForeignLetter: Bool { self >= 0x80 && self != 0xE2 && self != 0xC2 }
}
