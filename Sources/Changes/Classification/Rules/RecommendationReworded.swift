internal import Phrasing
internal import Standards

/// A recommendation says something else.
enum RecommendationReworded: SentenceRule {
  static let id = ChangeRuleID("recommendation-reworded")
  static let manual = """
    A sentence with SHOULD, before and after, was reworded.

    It is clarifying: conformance does not hang on a recommendation. A sentence that holds a MUST as well is judged as a \
    requirement. Left open are one that the next sentence refers to, one with a negation, and one with brackets, which may \
    say what another sentence means.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.oldForce == .recommendation, subject.newForce == .recommendation,
      !subject.change.edits.isEmpty, !subject.surroundings.isReferredTo, !subject.old.isNegative,
      !subject.new.isNegative, !(subject.old.words + subject.new.words).contains("(")
    else { return [] }
    return [
      .decided(
        .clarifying,
        "a recommendation was reworded",
        explains: Array(subject.change.edits.indices)
      )
    ]
  }
}
