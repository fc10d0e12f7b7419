/// A set of words by their keys, quick to say no: most words of a text are in none.
public struct WordSet: Sendable {
  /// One bit for each value of the lowest twelve bits of a key.
  private let bits: [UInt64]
  /// The keys.
  public let keys: Set<UInt64>

  /// A set of keys of words.
  public init(_ keys: Set<UInt64>) {
    self.keys = keys
    var bits = [UInt64](repeating: 0, count: 64)
    for key in keys { bits[Int(key >> 6 & 63)] |= 1 << (key & 63) }
    self.bits = bits
  }

  /// A set of words; case does not count.
  public init(_ words: String...) { self.init(of: words) }

  /// A set of words; case does not count.
  public init(of words: some Sequence<String>) { self.init(Set(words.map { Word.key(of: $0) })) }

  /// Whether a word is in it.
  public func contains(_ key: UInt64) -> Bool {
    bits[Int(key >> 6 & 63)] & 1 << (key & 63) != 0 && keys.contains(key)
  }
}
