/// A word in the making: its key and what is counted of it.
struct WordBuilder {
  // FNV-1a, 64 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/): the same in each run.
  private(set) var key: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var digits = 0
  /// How many hyphens, apostrophes and points join its parts.
  private(set) var joints = 0
  private(set) var beginsInLowerCase = false
  private(set) var beginsWithDigit = false
  private(set) var endsInDigit = false
  /// Whether characters beyond ASCII are in it.
  var isBeyondASCII = false
  /// Whether accents are in it that are characters of their own.
  private(set) var hasAccents = false

  private var isEmpty: Bool { letters + digits == 0 }

  /// Whether it is written in ASCII without capitals.
  var isPlain: Bool { capitals == 0 && !isBeyondASCII }

  /// Adds the letters and digits of ASCII from an offset on; the offset of what follows.
  mutating func addRun(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if isEmpty, bytes[start].isLetter || bytes[start].isDigit {
      beginsInLowerCase = bytes[start] >= 97
      beginsWithDigit = bytes[start].isDigit
    }
    var (key, index, letters, capitals) = (key, start, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      let small = byte | 0x20
      if small &- 97 < 26 {
        letters += 1
        if byte != small { capitals += 1 }
        key = (key ^ UInt64(small)) &* Self.prime
      } else if byte.isDigit {
        key = (key ^ UInt64(byte)) &* Self.prime
      } else {
        break
      }
      index += 1
    }
    if index > start { endsInDigit = bytes[index - 1].isDigit }
    digits += index - start - letters
    (self.key, self.letters, self.capitals) = (
      key, self.letters + letters, self.capitals + capitals
    )
    return index
  }

  /// Adds a letter or digit beyond ASCII.
  mutating func add(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    endsInDigit = properties.numericType != nil
    if endsInDigit {
      digits += 1
    } else if properties.isAlphabetic {
      if isEmpty { beginsInLowerCase = properties.isLowercase }
      letters += 1
      if properties.isUppercase { capitals += 1 }
    }
    for byte in properties.lowercaseMapping.utf8 { hash(byte) }
  }

  /// Adds an accent that is a character of its own.
  mutating func addAccent(_ accent: Unicode.Scalar) {
    hasAccents = true
    add(accent)
  }

  /// Adds what joins two parts, in its plain form.
  mutating func addJoint(_ byte: UInt8) {
    joints += 1
    endsInDigit = false
    hash(byte)
  }

  /// Adds a sign as it is.
  mutating func addSign(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash(byte) }
  }

  private mutating func hash(_ byte: UInt8) {
    key = (key ^ UInt64(byte)) &* Self.prime
  }
}

extension UInt8 {
  /// Whether it is a capital letter of ASCII.
  var isCapital: Bool { self &- 65 < 26 }
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  /// Whether it is a digit of ASCII.
  var isDigit: Bool { self &- 48 < 10 }
  /// Whether it is white space of ASCII.
  var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
}
