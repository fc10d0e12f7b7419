internal import Changes
internal import Diagnostics
internal import Standards

/// A draft moves a provision to an id that another one had.
enum RenumberedInDraft: Rule {
  static let ids: [RuleID] = ["renumbered-in-draft"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.entries]
  static let severity = Severity.warning
  static let manual = """
    A draft moves a provision to an id that another one had in the version before.

    Contracts, audits and exams cite ids. Whoever cites this one without its version means another requirement from then on. \
    In versions that were published elsewhere it has happened, and the record says so; in a draft there is still time to \
    take an id that was never used.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps where step.new.id.isDraft {
      findings.examine(.entries, step.changes.count)
      for change in step.changes where change.action.isOfLineage {
        let taken = change.action.new.filter {
          step.old[$0]?.isLive ?? false && !change.action.old.contains($0)
        }
        for id in taken { findings.report(.renumbered(to: id, change, step)) }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func renumbered(
    to id: ProvisionID,
    _ change: RecordedChange,
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "renumbered-in-draft",
      at: change.place,
      "\(id) is another requirement in \(step.old.id)",
      advice:
        "take an id that was never used, so that whoever cites \(id) goes on to mean the same",
      notes: (step.old[id]?.place).map { [Note("\(id) of \(step.old.id)", at: $0)] } ?? []
    )
  }
}
