internal import Wording

extension KeywordConvention {
  /// The keywords of a sentence, in their order; none of no sentence.
  func keywords(in sentence: Sentence?) -> [RequirementKeyword] {
    keywords(of: sentence?.tokens ?? [])
  }

  private func keywords(of tokens: [Token]) -> [RequirementKeyword] {
    keywords(in: tokens.map(\.reading)[...])
  }

  /// What a sentence asks. An item without a keyword asks what the words before its list ask.
  func force(of sentence: Sentence) -> SentenceSubject.Force {
    force(of: sentence, keywords(in: sentence))
  }

  /// What a sentence with some keywords asks.
  func force(
    of sentence: Sentence,
    _ keywords: [RequirementKeyword]
  ) -> SentenceSubject.Force {
    guard language != .other else { return .unknown }
    guard keywords.isEmpty else {
      let force = Self.force(of: keywords)
      return force == .permission && SentenceSide(sentence, keywords).hasNegatedSubject
        ? .unknown : force
    }
    if sentence.setting == .heading || sentence.setting == .code { return .statement }
    let introduction = sentence.introduction
    if Self.offersChoice(introduction) { return .unknown }
    let inherited = self.keywords(of: introduction)
    guard inherited.isEmpty else { return Self.force(of: inherited) }
    return style == .imperative ? .requirement : .statement
  }

  private static func force(of keywords: [RequirementKeyword]) -> SentenceSubject.Force {
    switch keywords.map(\.strength).max() {
    case .must: .requirement
    case .should: .recommendation
    case .may: keywords.contains(where: \.isNegated) ? .unknown : .permission
    case nil: .statement
    }
  }

  /// Whether a list gives examples or alternatives.
  private static func offersChoice(_ introduction: [Token]) -> Bool {
    let words = introduction.map(\.folded)
    if words.contains("examples") || words.contains("example") || words.contains("either") {
      return true
    }
    return zip(words, words.dropFirst()).contains { first, second in
      (["one", "any", "some"].contains(first) && second == "of")
        || first == "such" && second == "as"
    }
  }
}
