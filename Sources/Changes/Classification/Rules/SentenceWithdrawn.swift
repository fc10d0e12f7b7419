internal import Standards

/// A sentence was taken out of what is required.
enum SentenceWithdrawn: SentenceRule {
  static let id = ChangeRuleID("sentence-withdrawn")
  static let manual = """
    Normative text lost a sentence, or a list an item.

    A requirement or a recommendation that is gone is relaxing: who conformed still conforms. A permission that is gone, \
    a sentence that asks for nothing by itself, and an item of a list of alternatives are undecided, since other \
    sentences may rest on them.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.new == nil, let force = subject.oldForce else { return [] }
    let all = Array(subject.change.edits.indices)
    switch force {
    case .requirement: return [.decided(.relaxing, "a requirement was taken away", explains: all)]
    case .recommendation:
      return [.decided(.relaxing, "a recommendation was taken away", explains: all)]
    case .permission: return [.undecided("a permission was taken away", explains: all)]
    case .statement, .unknown:
      return [.undecided("a sentence was taken out of the normative text", explains: all)]
    }
  }
}
