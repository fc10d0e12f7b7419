internal import Phrasing
internal import Standards

/// A provision is gone.
enum ProvisionWithdrawn: ProvisionRule {
  static let id = ChangeRuleID("provision-withdrawn")
  static let manual = """
    A provision was withdrawn.

    A criterion is relaxing: who conformed still conforms. One with a MAY, which may free from another one, is \
    undecided. A domain by itself asks for nothing, and is clarifying. A term \
    that the normative text of a criterion still uses is undecided, since the word now means what readers make of it; \
    another one is clarifying. A clause that is normative is undecided, since it may have limited what the criteria ask for; an \
    informative one is clarifying.
    """

  static func judge(_ subject: ProvisionSubject) -> [Judgement] {
    guard subject.relation.kind == .withdrawn else { return [] }
    switch subject.kind {
    case .criterion:
      guard !subject.oldForces.contains(.permission) else {
        return [.undecided("a criterion was withdrawn that may free from others")]
      }
      return [.decided(.relaxing, "a criterion was withdrawn")]
    case .domain: return [.decided(.clarifying, "a domain was withdrawn")]
    case .clause:
      return subject.isNormativeClause
        ? [.undecided("a normative clause was withdrawn")]
        : [.decided(.clarifying, "an informative clause was withdrawn")]
    case .term:
      guard !subject.users.isEmpty else {
        return [.decided(.clarifying, "a term was withdrawn")]
      }
      let users = subject.users.map(\.description).joined(separator: ", ")
      return [.undecided("a term was withdrawn that \(users) still use")]
    }
  }
}
