internal import Changes
internal import Diagnostics
internal import Standards

/// An entry of a draft was written for another difference than there is now.
enum StaleEntry: Rule {
  static let ids: [RuleID] = ["stale-entry", "repeated-entry"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.entries]
  static let manual = """
    An entry of a draft was written for another difference than there is now.

    A reason covers what it was written for, and nothing later: a draft in which 90 days became 120 must not be published \
    with a rationale that says 90. So each entry of a draft holds, behind `text`, a digest of both readings of what it \
    explains. A later edit of the provision is a new difference.

    Read the revision again. Where it still holds, `psf revise --confirm` writes the digest anew; otherwise correct its \
    text, or write another one. Layout, markup and quotes do not change a digest.
    """
  static let alsoReports: [RuleID: String] = [
    "repeated-entry": "Two entries explain one difference."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      let contradicted = Set(
        step.recorded.problems.flatMap { $0.change.action.old + $0.change.action.new }
      )
      var seen: [RecordedChange.Action: RecordedChange] = [:]
      for change in step.changes {
        findings.examine(.entries)
        if !change.action.isOfLineage, let first = seen.updateValue(change, forKey: change.action) {
          findings.report(.repeatedEntry(change, first))
        }
        guard step.new.id.isDraft,
          contradicted.isDisjoint(with: change.action.old + change.action.new),
          let digest = change.digest,
          let now = step.log.digest(of: change.action), now != digest
        else { continue }
        let finding = Diagnostic.staleEntry(change, step)
        findings.report(
          finding.missing(change.names(in: step))
            .resting(on: subject.files(of: change, in: step))
        )
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func staleEntry(
    _ change: RecordedChange,
    _ step: ComparedStep
  ) -> Diagnostic {
    let subject = change.subject
    let provision = step.new[subject] ?? step.old[subject]
    return Diagnostic(
      .error,
      "stale-entry",
      at: change.digestPlace ?? change.place,
      "\(subject) has changed since this entry was written",
      help: [
        .run(
          ["psf", "revise", "--confirm"],
          "read the revision again; where it still holds, run 'psf revise --confirm'"
        )
      ],
      notes: (provision?.place).map { [Note("the text as it is now", at: $0)] } ?? []
    )
  }

  fileprivate static func repeatedEntry(
    _ change: RecordedChange,
    _ first: RecordedChange
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "repeated-entry",
      at: change.place,
      "two entries say that \(change.subject) was \(change.action.verb)",
      advice: "delete one of them; a revision may tell of several reasons",
      notes: [Note("the first one", at: first.place)]
    )
  }
}
