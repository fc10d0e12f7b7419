internal import Wording

extension Passage {
  /// The keywords of requirements in capitals among some of its words.
  func keywords(_ words: Range<Int>) -> [RequirementKeyword] {
    KeywordConvention(.capitals).keywords(in: self.words[words])
  }

  /// Whether a word is a keyword of requirements in capitals.
  func isKeyword(at index: Int) -> Bool {
    words[index].isInCapitals
      && KeywordConvention(.capitals).keyword(at: index, in: words[...]) != nil
  }
}

extension Word {
  /// Whether it is the word *not*.
  var isNot: Bool { key == Self.not }

  private static let not = key(of: "not")
}
