internal import Phrasing
internal import Standards

/// A provision goes by another id, or was split or merged.
enum IdentifierChanged: ProvisionRule {
  static let id = ChangeRuleID("identifier-changed")
  static let manual = """
    A provision was moved to another id, split or merged.

    That alone is editorial: the same words ask for the same. What changed in the texts, joined in the order of their \
    ids, is judged by itself.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    switch subject.relation.kind {
    case .moved, .split, .merged, .regrouped:
      [.decided(.editorial, "\(subject.oldNames) became \(subject.names)")]
    case .same, .replaced, .withdrawn, .added, .reinstated: []
    }
  }
}
