internal import Standards

/// A sentence was added to what is required.
enum SentenceAdded: SentenceRule {
  static let id = ChangeRuleID("sentence-added")
  static let manual = """
    Normative text gained a sentence, or a list an item.

    With MUST it is breaking, with SHOULD or MAY clarifying. An item without a keyword asks what the words before its \
    list ask. In a standard that writes requirements without keywords, each sentence is a requirement. What asks for \
    nothing by itself, and an item of a list of alternatives, is undecided.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old == nil, let sentence = subject.change.new,
      let force = subject.newForce
    else { return [] }
    let all = Array(subject.change.edits.indices)
    switch force {
    case .requirement:
      return [
        .breaking(
          "a requirement was added",
          witness: "Whoever does not do this yet no longer conforms: \(sentence.text)",
          explains: all
        )
      ]
    case .recommendation:
      return [.decided(.clarifying, "a recommendation was added", explains: all)]
    case .permission: return [.decided(.clarifying, "a permission was added", explains: all)]
    case .statement, .unknown:
      return [.undecided("a sentence was added to the normative text", explains: all)]
    }
  }
}
