internal import Standards

/// A recommendation says something else.
enum RecommendationReworded: SentenceRule {
  static let id = ChangeRuleID("recommendation-reworded")
  static let manual = """
    A sentence with SHOULD, before and after, was reworded.

    It is clarifying: conformance does not hang on a recommendation. A sentence that holds a MUST as well is judged as a \
    requirement.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.oldForce == .recommendation, subject.newForce == .recommendation,
      !subject.change.edits.isEmpty
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
