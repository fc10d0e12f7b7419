internal import Wording

/// One side of a sentence that changed: its words in lower case, and what stands around a place in it.
struct SentenceSide {
  let tokens: [Token]
  let keywords: [RequirementKeyword]
  /// The words in lower case, punctuation included.
  let words: [String]
  /// The words before the list that it is an item of.
  let introduction: [String]
  /// Whether it is a cell, which says nothing without its row and header.
  let isCell: Bool

  init(_ sentence: Sentence?, _ keywords: [RequirementKeyword]) {
    let tokens = sentence?.tokens ?? []
    introduction = sentence?.introduction.map(\.folded) ?? []
    isCell = sentence?.setting == .cell
    self.tokens = tokens
    self.keywords = keywords
    words = tokens.map(\.folded)
  }

  /// The words in a range, with signs that count and without punctuation.
  func words(in range: Range<Int>) -> [String] {
    range.filter { tokens[$0].isWord || !isPunctuation($0..<$0 + 1) }.map { words[$0] }
  }

  /// The text in a range.
  func text(in range: Range<Int>) -> String {
    Token.text(of: tokens[range])
  }

  /// Whether anything in it is negated, so that more words may mean less.
  var isNegative: Bool {
    tokens.contains { $0.reading.isOne(of: Self.negations) || $0.folded.hasSuffix("n't") }
  }

  private static let negations = WordSet(of: Grammar.negations)

  /// Whether something before the keyword negates the whole: `No log SHALL be deleted`.
  var hasNegatedSubject: Bool {
    let end = keywords.first?.words.lowerBound ?? 0
    return words[..<end].contains { Grammar.negations.contains($0) }
  }

  /// Whether a place belongs to what is asked for: behind the keyword, or anywhere but at the beginning where there is
  /// none.
  func isInDemand(_ index: Int) -> Bool {
    guard let first = keywords.first else { return index > 0 }
    return index >= first.words.upperBound
  }

  /// Whether a range holds a keyword.
  func holdsKeyword(_ range: Range<Int>) -> Bool {
    keywords.contains { $0.words.overlaps(range) }
  }

  /// Whether only punctuation stands behind a place.
  func isEnd(_ index: Int) -> Bool {
    !tokens[index...].contains(where: \.isWord)
  }

  /// Whether some words stand directly before a place.
  func precedes(_ index: Int, _ phrase: [String]) -> Bool {
    index >= phrase.count && Array(words[(index - phrase.count)..<index]) == phrase
  }

  /// Whether some words stand at a place.
  func follows(_ index: Int, _ phrase: [String]) -> Bool {
    index + phrase.count <= words.count && Array(words[index..<(index + phrase.count)]) == phrase
  }

  /// Whether a word at a place is one of the act that is asked for, or of its subject, and not of a clause beside them.
  func bindsAct(_ index: Int) -> Bool {
    if let first = keywords.first, index <= first.words.lowerBound {
      return !words[..<index].contains(where: Grammar.clauseOpenings.contains)
    }
    return ActReading(before: index, in: self)?.bindsAct ?? false
  }

  /// Whether a clause that says which things or in which cases is open before a place.
  func isInClause(_ index: Int) -> Bool {
    let start = keywords.last { $0.words.upperBound <= index }?.words.upperBound ?? 0
    return words[start..<index].contains(where: Grammar.clauseOpenings.contains)
  }

  /// Whether it may say that something need not be done.
  var mayFree: Bool { words.contains(where: Grammar.freeing.contains) }

  /// Whether it is an item of a list of exceptions, limits, cases or numbers. What is left open for an organisation to fill in
  /// says none of that, and neither does a list of what something that is to be made has to be: `Develop a plan that:`
  var isUnderCases: Bool {
    let words = Self.withoutParameters(introduction)
    let opening = words.lastIndex(where: Grammar.clauseOpenings.contains) ?? words.endIndex
    let behind = words[min(opening + 1, words.endIndex)...]
    let isOfProperties =
      opening < words.endIndex && ["that", "which"].contains(words[opening])
      && behind.allSatisfy { [":", "include", "includes", "contain", "contains"].contains($0) }
      && words[..<opening].contains { Grammar.providing.contains($0) }
    return words.enumerated().contains { index, word in
      Grammar.casing.contains(word)
        || Grammar.clauseOpenings.contains(word) && !(isOfProperties && index == opening)
        || isOfProperties && Grammar.negations.contains(word)
    }
  }

  /// Words without what is between brackets.
  private static func withoutParameters(_ words: [String]) -> [String] {
    var depth = 0
    return words.filter { word in
      if word == "[" { depth += 1 }
      defer { if word == "]" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// Whether it begins with a case, so that it may say what is done in place of something else.
  var isConditional: Bool {
    words.first.map { Grammar.clauseOpenings.contains($0) || Grammar.alternatives.contains($0) }
      ?? false
  }

  /// Whether a range holds a keyword or a negation.
  func holdsForce(_ range: Range<Int>) -> Bool {
    holdsKeyword(range) || words[range].contains(where: Grammar.negations.contains)
  }
}
