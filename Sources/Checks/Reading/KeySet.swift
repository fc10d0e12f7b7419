/// A set of words by their numbers, quick to say no: most words of a text are in none.
struct KeySet: Sendable {
  /// One bit for each value of the lowest twelve bits of a number.
  private let bits: [UInt64]
  /// The numbers.
  let keys: Set<UInt64>

  /// A set of numbers of words.
  init(_ keys: Set<UInt64>) {
    self.keys = keys
    var bits = [UInt64](repeating: 0, count: 64)
    for key in keys { bits[Int(key >> 6 & 63)] |= 1 << (key & 63) }
    self.bits = bits
  }

  /// A set of words; case does not count.
  init(names: [String]) {
    self.init(Set(names.map { Word.key(of: $0) }))
  }

  /// Whether a word is in it.
  func contains(_ key: UInt64) -> Bool {
    bits[Int(key >> 6 & 63)] & 1 << (key & 63) != 0 && keys.contains(key)
  }
}
