internal import Phrasing
internal import Standards
internal import Wording

/// A sentence was taken out of what is required.
enum SentenceWithdrawn: SentenceRule {
  static let id = ChangeRuleID("sentence-withdrawn")
  static let manual = """
    Normative text lost a sentence, or a list an item.

    A requirement or a recommendation that is gone is relaxing: who conformed still conforms. A permission that is gone, \
    a sentence that asks for nothing by itself, an item of a list of alternatives, exceptions or \
    cases, a sentence that may free from another one ("is exempt", a SHOULD beside a MUST), and a sentence before one that begins \
    with "They", "It" or "This" or most of whose words are in others now are undecided, since other sentences may rest on them.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.new == nil, let force = subject.oldForce else { return [] }
    let isOpen = subject.convention.language != .english || subject.old.isUnderCases
    let all = Array(subject.change.edits.indices)
    guard !subject.surroundings.isReferredTo else {
      return [.undecided("a sentence was taken away that the next one refers to", explains: all)]
    }
    guard !isOpen else {
      return [.undecided("an item of a list of cases was taken away", explains: all)]
    }
    guard !subject.surroundings.isRegrouped else {
      return [.undecided("most words of a sentence went into others", explains: all)]
    }
    switch force {
    case .requirement where subject.old.mayFree,
      .recommendation where subject.surroundings.hasRequirement:
      return [.undecided("a sentence was taken away that may free from another one", explains: all)]
    case .requirement: return [.decided(.relaxing, "a requirement was taken away", explains: all)]
    case .recommendation:
      return [.decided(.relaxing, "a recommendation was taken away", explains: all)]
    case .permission: return [.undecided("a permission was taken away", explains: all)]
    case .statement, .unknown:
      return [.undecided("a sentence was taken out of the normative text", explains: all)]
    }
  }
}
