internal import Phrasing
internal import Standards

/// A sentence was added to what is required.
enum SentenceAdded: SentenceRule {
  static let id = ChangeRuleID("sentence-added")
  static let manual = """
    Normative text gained a sentence, or a list an item.

    With MUST it is breaking, with SHOULD clarifying, and so is a MAY where nothing else is required; beside a MUST it is \
    undecided, since it may relax it. An item without a keyword asks what the words before its \
    list ask. In a standard that writes requirements without keywords, each sentence is a requirement. What asks for \
    nothing by itself, an item of a list of alternatives, a SHOULD before a sentence that begins with "They", "It" or "This", and a sentence \
    most of whose words were in others are undecided.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old == nil, let sentence = subject.change.new,
      let force = subject.newForce
    else { return [] }
    let all = Array(subject.change.edits.indices)
    guard !subject.new.isUnderCases else {
      return [.undecided("an item of a list of cases was added", explains: all)]
    }
    guard !subject.surroundings.isRegrouped else {
      return [.undecided("words of other sentences make a sentence of their own", explains: all)]
    }
    switch force {
    case .requirement:
      return [
        .breaking(
          "a requirement was added",
          witness: "You do not conform until you do this: \(sentence.text)",
          explains: all
        )
      ]
    case .recommendation where subject.surroundings.hasRequirement && subject.new.isConditional:
      return [
        .undecided("a recommendation was added that may free from a requirement", explains: all)
      ]
    case .recommendation where subject.surroundings.isReferredTo:
      return [.undecided("a sentence came before one that refers to it", explains: all)]
    case .recommendation:
      return [.decided(.clarifying, "a recommendation was added", explains: all)]
    case .permission where subject.surroundings.hasRequirement:
      return [.undecided("a permission was added beside a requirement", explains: all)]
    case .permission: return [.decided(.clarifying, "a permission was added", explains: all)]
    case .statement, .unknown:
      return [.undecided("a sentence was added to the normative text", explains: all)]
    }
  }
}
