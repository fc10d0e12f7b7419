internal import Changes
internal import Diagnostics
internal import Standards

/// A decision names a finding that there is not.
enum UnfoundedDecision: Rule {
  static let ids: [RuleID] = ["unfounded-decision"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.revisions, .decisions]
  static let manual = """
    A decision names a finding that there is not.

    A decision is made about certain words. Where they changed since, it says nothing about the \
    new ones, and has to be made again.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      let known = step.log.entries.flatMap(\.classification.findings)
      let fingerprints = Set(known.map(\.fingerprint))
      var words = NearWords()
      findings.examine(.revisions, step.new.revisions.count)
      for decision in step.new.revisions.flatMap(\.decisions) {
        findings.examine(.decisions)
        guard !fingerprints.contains(decision.finding) else { continue }
        let near = words.nearest(to: decision.finding, among: fingerprints)
        findings.report(.unfoundedDecision(decision, near: near, step))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unfoundedDecision(
    _ decision: Decision,
    near: [String],
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unfounded-decision",
      at: decision.place,
      "there is no finding '\(decision.finding)' between \(step.old.id) and \(step.new.id)",
      advice: near.isEmpty
        ? "look at 'psf diff \(step.old.id) \(step.new.id)', which prints the findings, and decide again or delete the entry"
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
