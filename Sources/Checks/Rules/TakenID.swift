internal import Changes
internal import Diagnostics
internal import Standards

/// Two branches of a standard gave one id to different requirements.
enum TakenID: Rule {
  static let ids: [RuleID] = ["taken-id"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.comparedProvisions]
  static let manual = """
    Two versions that come from the same one gave an id to different requirements.

    A maintenance release and the next version are written side by side. Where both add a provision under the same number, \
    whoever cites the id means one of two, and nobody can move from one version to the other by it. Where both have the \
    same title or like text, they are taken for one requirement, and nothing is said.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      findings.examine(.comparedProvisions, step.log.relations.count)
      for taken in step.taken {
        guard let provision = step.new[taken.id] else { continue }
        findings.report(.taken(provision, by: subject.publication[taken.version]?[taken.id], taken))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func taken(
    _ provision: Provision,
    by other: Provision?,
    _ taken: StandardHistory.TakenID
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "taken-id",
      at: provision.place,
      "\(provision.id) is another requirement in \(taken.version), which this version does not follow",
      advice: "take an id that no version has",
      notes: (other?.place).map { [Note("\(taken.id) of \(taken.version)", at: $0)] } ?? []
    )
  }
}
