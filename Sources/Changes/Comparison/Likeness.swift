/// The words of a text as often as they stand in it, for telling how much two texts have in common.
struct WordBag {
  /// What kind of text it is: bags of different kinds have nothing in common.
  let kind: String
  private let counts: [String: Int]
  private let total: Int

  /// How many words there are.
  var count: Int { total }

  let isEmpty: Bool

  init(_ tokens: [Token], kind: String = "") {
    self.kind = kind
    var counts: [String: Int] = [:]
    for token in tokens where token.isWord { counts[token.folded, default: 0] += 1 }
    self.counts = counts
    total = counts.values.reduce(0, +)
    isEmpty = tokens.isEmpty
  }

  /// The Dice coefficient of two bags: 0 for nothing in common, 1 for all words.
  func likeness(to other: WordBag) -> Double {
    guard kind == other.kind else { return 0 }
    guard total + other.total > 0 else { return isEmpty && other.isEmpty ? 1 : 0 }
    return 2 * Double(common(with: other)) / Double(total + other.total)
  }

  /// Which part of the words another text has, beyond those that a third one has too.
  func share(in other: WordBag, beyond taken: WordBag) -> Double {
    guard total > 0 else { return 0 }
    let found = counts.reduce(0) { sum, word in
      let free = (other.counts[word.key] ?? 0) - (taken.counts[word.key] ?? 0)
      return sum + max(0, min(word.value, free))
    }
    return Double(found) / Double(total)
  }

  private func common(with other: WordBag) -> Int {
    guard counts.count <= other.counts.count else { return other.common(with: self) }
    return counts.reduce(0) { sum, word in sum + min(word.value, other.counts[word.key] ?? 0) }
  }
}
