/// A word in the making: its key and what is counted of it.
struct WordBuilder {
  // FNV-1a, 64 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/): the same in each run.
  private(set) var key: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var digits = 0
  /// How many hyphens, apostrophes and points join its parts.
  private(set) var joints = 0
  private(set) var beginsInLowerCase = false
  private(set) var beginsWithDigit = false
  private(set) var endsInDigit = false

  private var isEmpty: Bool { letters + digits == 0 }

  /// Adds a letter or a digit of ASCII.
  mutating func add(_ byte: UInt8) {
    if byte.isDigit {
      if isEmpty { beginsWithDigit = true }
      digits += 1
      endsInDigit = true
    } else {
      if isEmpty { beginsInLowerCase = !byte.isCapital }
      letters += 1
      if byte.isCapital { capitals += 1 }
      endsInDigit = false
    }
    hash(byte.isCapital ? byte | 0x20 : byte)
  }

  /// Adds a letter or digit beyond ASCII, or an accent.
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
    key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
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
