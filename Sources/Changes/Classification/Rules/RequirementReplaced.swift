internal import Phrasing
internal import Standards

/// The id stays and the requirement does not.
enum RequirementReplaced: ProvisionRule {
  static let id = ChangeRuleID("requirement-replaced")
  static let manual = """
    A revision says that an id was bound to another requirement.

    Nothing carries over, so it counts as one withdrawn and one added: breaking where the new one has a MUST, undecided \
    where it states no requirement, as of a criterion or a normative clause. A domain, a term or an informative clause is clarifying.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard subject.relation.kind == .replaced else { return [] }
    guard subject.kind == .criterion || subject.isNormativeClause else {
      return [.decided(.clarifying, "\(subject.kindName) was replaced by another one")]
    }
    guard subject.newForces.contains(.requirement) else {
      return [
        .undecided("\(subject.kindName) was replaced by one that states no requirement")
      ]
    }
    return [
      .breaking(
        "the requirement was replaced by another one",
        witness:
          "Meeting the old \(subject.oldNames) does not mean that you meet the new one."
      )
    ]
  }
}
