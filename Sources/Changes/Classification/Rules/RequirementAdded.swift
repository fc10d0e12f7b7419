internal import Standards

/// A provision is new, or is back.
enum RequirementAdded: ProvisionRule {
  static let id = ChangeRuleID("requirement-added")
  static let manual = """
    A provision was added or reinstated.

    A criterion with a MUST is breaking: nobody had to meet it. One with SHOULD alone is clarifying. One with MAY, which \
    may free from others, or whose text asks for nothing is undecided. A domain or a term by itself asks for nothing, and is \
    clarifying. A clause that is normative counts as a criterion, but is undecided where it has no MUST: a scope or a definition \
    of conformance may bind more readers without one. An informative one is clarifying.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard subject.relation.kind == .added || subject.relation.kind == .reinstated else { return [] }
    let verb = subject.relation.kind.rawValue
    guard subject.kind == .criterion || subject.isNormativeClause else {
      return [.decided(.clarifying, "a \(subject.kind.rawValue) was \(verb)")]
    }
    if subject.newForces.contains(.requirement) {
      return [
        .breaking(
          "a requirement was \(verb)",
          witness: "You do not conform until you meet \(subject.names)."
        )
      ]
    }
    guard subject.newForces == [.recommendation], subject.kind == .criterion else {
      return [.undecided("a \(subject.kind.rawValue) was \(verb) that states no requirement")]
    }
    return [.decided(.clarifying, "a recommendation was \(verb)")]
  }
}
