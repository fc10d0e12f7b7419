/// The keywords of RFC 2119 and of the ISO/IEC Directives, part 2.
struct EnglishKeywords: KeywordLexicon {
  static func keyword(
    at index: Int,
    in words: ArraySlice<Word>,
    _ style: RequirementWording.Keywords
  ) -> RequirementKeyword? {
    let word = words[index]
    guard word.isOne(of: keys), let meaning = meanings[word.key], isWrittenAsKeyword(word, style),
      meaning.strength != .may || !isMonth(index, in: words)
    else { return nil }
    if index > words.startIndex, words[index - 1].key == not, word.isOne(of: onlyInCapitals) {
      // `is NOT REQUIRED` frees, as far as can be told.
      return RequirementKeyword(strength: .may, isNegated: true, words: index - 1..<index + 1)
    }
    var end = index + 1
    let isNegated = meaning.isNegated || end < words.endIndex && words[end].key == not
    if isNegated, !meaning.isNegated { end += 1 }
    return RequirementKeyword(
      strength: meaning.strength,
      isNegated: isNegated,
      words: index..<end
    )
  }

  private static func isWrittenAsKeyword(
    _ word: Word,
    _ style: RequirementWording.Keywords
  ) -> Bool {
    switch style {
    case .capitals: word.isInCapitals
    case .lowerCase, .imperative: word.isInCapitals || !word.isOne(of: onlyInCapitals)
    }
  }

  private static let meanings: [UInt64: (strength: RequirementKeyword.Strength, isNegated: Bool)] =
    [
      Word.key(of: "must"): (.must, false), Word.key(of: "shall"): (.must, false),
      Word.key(of: "required"): (.must, false), Word.key(of: "mustn't"): (.must, true),
      Word.key(of: "should"): (.should, false), Word.key(of: "recommended"): (.should, false),
      Word.key(of: "shouldn't"): (.should, true), Word.key(of: "may"): (.may, false),
      Word.key(of: "optional"): (.may, false),
    ]
  private static let keys = WordSet(Set(meanings.keys))
  private static let not = Word.key(of: "not")
  /// Words that are too common in other meanings to be keywords in lower case.
  private static let onlyInCapitals = WordSet("required", "recommended", "optional")

  /// `May 2026`, `in May`, `5 May`: the month has a capital, and a date or its preposition beside it.
  private static func isMonth(_ index: Int, in words: ArraySlice<Word>) -> Bool {
    guard words[index].capitals == 1, words[index].key == Word.key(of: "may") else { return false }
    if index + 1 < words.endIndex, words[index + 1].beginsWithDigit { return true }
    guard index > words.startIndex else { return false }
    let before = words[index - 1]
    return before.beginsWithDigit || before.isOne(of: beforeMonths)
  }

  private static let beforeMonths = WordSet(of: [
    "in", "of", "since", "until", "by", "from", "to", "before", "after", "and", "next", "last",
  ])
}
