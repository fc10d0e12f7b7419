internal import Changes
internal import Diagnostics
internal import Standards

/// An id stands over another requirement than before, or is back without a word.
enum ReusedID: Rule {
  static let ids: [RuleID] = ["reused-id", "unannounced-return"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.comparedProvisions]
  static let manual = """
    An id stands over another requirement than before, or is back without a word.

    Contracts, audits and exams cite ids. One that is bound to another requirement makes all of \
    them wrong at once, and nobody notices.

    Two texts are taken for one requirement where their titles or their statements are alike. A record that one moved, was \
    split or merged is held against the texts in the same way: what went elsewhere has left words there.
    """
  static let alsoReports: [RuleID: String] = [
    "unannounced-return": "An id that was withdrawn or moved away is back, and no revision says so."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      findings.examine(.comparedProvisions, step.log.relations.count)
      for entry in step.log.entries {
        let doubt = entry.classification.judged.first { $0.finding.isDoubtOfIdentity }
        guard let doubt, doubt.decision == nil, let old = entry.relation.old.first,
          let before = step.old[old], let new = step.new[entry.id]
        else { continue }
        let isSame = entry.relation.kind == .same
        findings.report(
          isSame
            ? .reusedID(new, was: before, doubt.finding)
            : .unlike(entry, step.record(of: entry)?.place ?? new.place, before, new, doubt.finding)
        )
      }
      for id in step.strangers {
        guard let provision = step.new[id] else { continue }
        findings.report(.returnedAsAnother(provision))
      }
      for id in step.returned {
        guard let provision = step.new[id] else { continue }
        findings.report(.unannouncedReturn(provision, step))
      }
    }
  }
}

extension ComparedStep {
  /// Ids that an earlier version had, the one before had not, and that are not said to be reinstated. What no entry names
  /// at all is reported as unexplained.
  fileprivate var returned: [ProvisionID] {
    changes.flatMap { change -> [ProvisionID] in
      if case .reinstated = change.action { return [] }
      return change.action.new.filter {
        !change.action.old.contains($0) && old[$0]?.isLive != true && new[$0]?.isLive == true
          && everUsed.contains($0)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func reusedID(
    _ new: Provision,
    was old: Provision,
    _ finding: ChangeFinding
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "reused-id",
      at: new.place,
      "\(new.id) has neither the title nor the text that it had before, as if it were another requirement",
      advice:
        "give the new one an id of its own, with '- {withdrawn: \(old.id), …}' and '- {added: …}'; where it is the same, "
        + "say why: 'decisions: [{finding: \(finding.fingerprint), class: …, reason: …}]'",
      notes: [Note("the text before", at: old.place)]
    )
  }

  fileprivate static func unlike(
    _ entry: ChangeLog.Entry,
    _ place: SourcePlace,
    _ old: Provision,
    _ new: Provision,
    _ finding: ChangeFinding
  ) -> Diagnostic {
    let before = entry.relation.old.map(\.description).joined(separator: ", ")
    let after = entry.relation.new.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .error,
      "reused-id",
      at: place,
      "\(before) and \(after) do not share the words of one requirement, whatever is said of them",
      advice:
        "write 'withdrawn' for what is gone and 'added' for what is new; where it is the same requirement, say why: "
        + "'decisions: [{finding: \(finding.fingerprint), class: …, reason: …}]'",
      notes: [Note("the text before", at: old.place), Note("the text now", at: new.place)]
    )
  }

  fileprivate static func returnedAsAnother(_ provision: Provision) -> Diagnostic {
    Diagnostic(
      .error,
      "reused-id",
      at: provision.place,
      "\(provision.id) is said to be back and is another requirement than before",
      advice: "give the new one an id that was never used, with '- {added: …}'"
    )
  }

  fileprivate static func unannouncedReturn(
    _ provision: Provision,
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unannounced-return",
      at: provision.place,
      "\(provision.id) was withdrawn or moved away before \(step.old.id) and is back",
      advice:
        "write '- {reinstated: \(provision.id)}' where it is the same requirement; otherwise take an id that was never used"
    )
  }
}
