/// Runs of bytes without blanks, each once, with the words that it is found under. Folding a run is slow and looking it up is not, so
/// each is folded when it is first met.
struct TokenTable {
  private struct Token {
    let start: Int32
    let count: Int32
    let hash: UInt32
    /// The range of its words in ``expansions``.
    let words: Range<Int32>
  }

  private let folding: SearchWords
  private var tokens: [Token] = []
  private var bytes: [UInt8] = []
  /// Indices of ``tokens`` by their hashes, with open addressing; −1 where none is. Their number is a power of two.
  private var slots = [Int32](repeating: -1, count: 1 << 12)
  private var expansions: [Int32] = []
  private var numbers: [String: Int32] = [:]
  /// The words in the order in which they were met.
  private(set) var words: [String] = []

  init(_ folding: SearchWords) { self.folding = folding }

  /// Where the words of a token are; ``word(at:)`` gives them.
  mutating func words(of token: UnsafeBufferPointer<UInt8>, _ hash: TokenHash) -> Range<Int> {
    let hash = hash.value
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = tokens[Int(slots[slot])]
      if known.hash == hash, isSame(known, token) { return Range(known.words) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let added = add(token, hash)
    slots[slot] = Int32(tokens.count - 1)
    if tokens.count * 2 > slots.count { grow() }
    return Range(added.words)
  }

  /// The number in ``words`` of a word of a token.
  func word(at index: Int) -> Int { Int(expansions[index]) }

  private func isSame(_ known: Token, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(known.count) == token.count else { return false }
    let start = Int(known.start)
    return bytes.withUnsafeBufferPointer { bytes in
      for index in token.indices where bytes[start + index] != token[index] { return false }
      return true
    }
  }

  private mutating func add(_ token: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Token {
    let first = Int32(expansions.count)
    for word in folding.words(in: String(decoding: token, as: UTF8.self)) {
      expansions.append(number(of: word))
    }
    let new = Token(
      start: Int32(bytes.count),
      count: Int32(token.count),
      hash: hash,
      words: first..<Int32(expansions.count)
    )
    bytes += token
    tokens.append(new)
    return new
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, token) in tokens.enumerated() {
      var slot = Int(token.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// The hash of a token, made byte by byte while its end is looked for: FNV-1a.
struct TokenHash {
  private var state: UInt32 = 2_166_136_261

  mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 16_777_619 }

  /// The hash, with its upper bits mixed into the lower ones, which name the slot.
  var value: UInt32 { state ^ (state >> 15) }
}

extension Range<Int> {
  fileprivate init(_ range: Range<Int32>) {
    self = Int(range.lowerBound)..<Int(range.upperBound)
  }
}
