internal import Standards

/// How a standard writes its requirements: in which language, and by which words.
struct KeywordConvention: Hashable, Sendable {
  /// Which words make a requirement.
  let style: RequirementWording.Keywords
  /// The words; nil of a language whose words are not known.
  let lexicon: KeywordLexicon?

  /// The part of the criteria that must have a keyword for it to be the convention.
  private static let leastShare = 0.1

  /// A convention.
  init(_ style: RequirementWording.Keywords, language: String = "en") {
    self.style = style
    lexicon = KeywordLexicon(language: language)
  }

  /// The convention of versions that are compared: what the last of them declares, or in English what is found in
  /// their criteria.
  static func of(_ versions: Version...) -> KeywordConvention {
    let wording = versions.last?.wording ?? RequirementWording()
    let criteria = versions.lazy.flatMap(\.provisions).filter { $0.kind == .criterion && $0.isLive }
    let isEnglish = KeywordLexicon(language: wording.language) == .english
    let undeclared = isEnglish ? found(in: criteria) : .capitals
    return KeywordConvention(wording.keywords ?? undeclared, language: wording.language)
  }

  private static func found(
    in criteria: some Sequence<Provision>
  ) -> RequirementWording.Keywords {
    var (capitals, lowerCase, count) = (0, 0, 0)
    for criterion in criteria {
      count += 1
      let words = RequirementWords(in: criterion.body.beforeFirstHeading)
      if words.hasCapitals { capitals += 1 }
      if words.hasLowerCase { lowerCase += 1 }
    }
    let least = max(1, Int((Double(count) * leastShare).rounded(.up)))
    if capitals >= least { return .capitals }
    return lowerCase >= least ? .lowerCase : .imperative
  }

  /// The keywords of a sentence, in their order.
  func keywords(in tokens: [Token]) -> [NormativeKeyword] {
    guard let lexicon else { return [] }
    return tokens.indices.compactMap { lexicon.keyword(at: $0, in: tokens, style) }
  }
}
