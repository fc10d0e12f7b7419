internal import Wording

/// What changes as one in a comparison of words: a word, a mark of punctuation, or a number with its unit.
struct WordGroup {
  let tokens: ArraySlice<Token>
  /// What decides whether two groups are alike.
  let key: String

  /// Whether it is a word or a number, not punctuation.
  var isWord: Bool { tokens.contains(where: \.isWord) }

  var hasSpaceBefore: Bool { tokens.first?.hasSpaceBefore ?? false }

  /// The groups of a sentence in their order.
  static func all(in tokens: [Token]) -> [WordGroup] {
    var groups: [WordGroup] = []
    groups.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let end = index + (tokens.beginWithUnit(at: index) ? 2 : 1)
      groups.append(WordGroup(tokens[index..<end]))
      index = end
    }
    return groups
  }

  private init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    key =
      tokens.count == 1 ? tokens[tokens.startIndex].key : tokens.map(\.key).joined(separator: " ")
  }
}

extension [Token] {
  /// Whether a number is at a position, and its unit behind it.
  fileprivate func beginWithUnit(at index: Int) -> Bool {
    let reading = self[index].reading
    return (reading.beginsWithDigit || reading.isOne(of: NumberWords.keys)) && index + 1 < count
      && Quantity.areNumberAndUnit(self[index].text, self[index + 1].text)
  }
}
