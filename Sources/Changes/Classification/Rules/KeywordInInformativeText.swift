internal import Phrasing
internal import Standards
internal import Wording

/// A *MUST* came into a text that binds nobody.
enum KeywordInInformativeText: FieldRule {
  static let id = ChangeRuleID("keyword-in-informative-text")
  static let manual = """
    Informative text gained a MUST, a SHALL or their negations, in a standard that writes its requirements so.

    Readers may take it for a requirement. It is undecided: either the keyword does not belong there, or what it asks for \
    belongs into the statement.
    """

  static func judge(_ subject: FieldSubject) -> [Judgement] {
    guard subject.kind != .term else { return [] }
    return subject.sentences.compactMap { sentence in
      guard sentence.convention.style != .imperative, sentence.change.isChange,
        count(sentence.newKeywords) > count(sentence.oldKeywords)
      else { return nil }
      return .undecided(
        "informative text holds a requirement",
        words: (sentence.change.old?.text ?? "", sentence.change.new?.text ?? "")
      )
    }
  }

  private static func count(_ keywords: [RequirementKeyword]) -> Int {
    keywords.count { $0.strength == .must }
  }
}
