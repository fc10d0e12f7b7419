internal import Wording

/// The words of a text as often as they stand in it, for telling how much two texts have in common.
struct WordBag: Hashable {
  /// What kind of text it is: bags of different kinds have nothing in common.
  let kind: String
  /// The words by their numbers, in ascending order.
  private let words: [UInt64]

  /// How many words there are.
  var count: Int { words.count }

  let isEmpty: Bool

  init(_ tokens: [Token]) {
    kind = ""
    var words: [UInt64] = []
    words.reserveCapacity(tokens.count)
    for token in tokens where token.isWord { words.append(token.reading.key) }
    words.sort()
    self.words = words
    isEmpty = tokens.isEmpty
  }

  /// All words of some blocks.
  init(_ blocks: [TextBlock], kind: String = "") {
    self.kind = kind
    var (words, isEmpty): ([UInt64], Bool) = ([], true)
    for block in blocks {
      block.forEachToken { token in
        isEmpty = false
        if token.isWord { words.append(token.reading.key) }
      }
    }
    words.sort()
    self.words = words
    self.isEmpty = isEmpty
  }

  /// The bag without some words.
  func without(_ others: Set<UInt64>) -> WordBag {
    guard !others.isEmpty else { return self }
    return WordBag(kind: kind, words: words.filter { !others.contains($0) })
  }

  private init(kind: String, words: [UInt64]) {
    (self.kind, self.words, isEmpty) = (kind, words, words.isEmpty)
  }

  /// The Dice coefficient of two bags: 0 for nothing in common, 1 for all words.
  func likeness(to other: WordBag) -> Double {
    guard kind == other.kind else { return 0 }
    guard count + other.count > 0 else { return isEmpty && other.isEmpty ? 1 : 0 }
    return 2 * Double(common(with: other)) / Double(count + other.count)
  }

  /// Which part of the words another text has, beyond those that a third one has too.
  func share(in other: WordBag, beyond taken: WordBag) -> Double {
    guard count > 0 else { return 0 }
    var (found, first, second, third) = (0, 0, 0, 0)
    while first < count {
      let word = words[first]
      let wanted = Self.take(word, from: words, at: &first)
      let free = Self.take(word, from: other.words, at: &second)
      found += max(0, min(wanted, free - Self.take(word, from: taken.words, at: &third)))
    }
    return Double(found) / Double(count)
  }

  /// Each word once.
  var distinct: [UInt64] {
    var distinct: [UInt64] = []
    for word in words where word != distinct.last { distinct.append(word) }
    return distinct
  }

  /// Each word once of which another text has fewer.
  func distinct(beyond other: WordBag) -> [UInt64] {
    var (second, at) = (0, 0)
    return distinct.filter { word in
      let own = Self.take(word, from: words, at: &at)
      return own > Self.take(word, from: other.words, at: &second)
    }
  }

  /// How often a word stands in a list, from a position on that is moved behind it.
  private static func take(_ word: UInt64, from words: [UInt64], at position: inout Int) -> Int {
    while position < words.count, words[position] < word { position += 1 }
    let start = position
    while position < words.count, words[position] == word { position += 1 }
    return position - start
  }

  private func common(with other: WordBag) -> Int {
    var (found, first, second) = (0, 0, 0)
    while first < count, second < other.count {
      let (one, two) = (words[first], other.words[second])
      if one == two { found += 1 }
      if one <= two { first += 1 }
      if two <= one { second += 1 }
    }
    return found
  }
}
