internal import Changes
internal import Diagnostics
internal import Standards

/// A change of a locked version is computed to be of another class than the one that was published.
enum ReclassifiedChange: Rule {
  static let ids: [RuleID] = ["reclassified-change"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.changes]
  static let severity = Severity.note
  static let manual = """
    A change of a locked version is computed to be of another class than the one that was published.

    Whoever applies a standard decided by the class that was published, so it stays in the change log; a later \
    program that knows more may say so beside it, and no more than that.

    Nothing has to be done. What is noted is a class that differs, a change that the lock does not list, and a \
    listed one that is none any more. A lock without classes, and a change that nobody could classify, are passed \
    over.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for history in subject.histories {
      for step in history.steps {
        // Of files that are not those that were published, nothing can be said.
        guard let seal = subject.publication[step.new]?.seal, !seal.lock.changes.isEmpty,
          seal.departures.allSatisfy({ $0.kind == .lineEnds }),
          let log = history.log(from: step.old, to: step.new)
        else { continue }
        findings.examine(.changes, log.entries.count)
        check(log, seal, &findings)
      }
    }
  }

  private static func check(_ log: ChangeLog, _ seal: Seal, _ findings: inout Findings) {
    let lines = seal.lock.changes.indices
    var unseen = Dictionary(grouping: lines) { seal.lock.changes[$0].id }.mapValues { $0[...] }
    for (entry, recorded) in zip(log.entries, log.recordedClasses(in: seal.lock)) {
      let computed = entry.classification.effective
      guard let recorded, let line = unseen[entry.id]?.popFirst() else {
        if computed != .undecided { findings.report(.notRecorded(entry, computed, seal)) }
        continue
      }
      guard computed != .decided(recorded) else { continue }
      findings.report(.reclassified(entry, from: recorded, to: computed, line, seal))
    }
    for line in unseen.values.joined() {
      findings.report(.noChange(seal.lock.changes[line], line, seal))
    }
  }
}

extension Diagnostic {
  fileprivate static func reclassified(
    _ entry: ChangeLog.Entry,
    from recorded: ChangeClass,
    to computed: ComputedClass,
    _ index: Int,
    _ seal: Seal
  ) -> Diagnostic {
    note(
      "the change of \(entry.id) was published as \(recorded.rawValue), and is computed as \(computed)",
      seal.place(ofChange: index)
    )
  }

  fileprivate static func notRecorded(
    _ entry: ChangeLog.Entry,
    _ computed: ComputedClass,
    _ seal: Seal
  ) -> Diagnostic {
    note(
      "\(entry.id) is computed as changed (\(computed)), and no such change was published",
      seal.place
    )
  }

  fileprivate static func noChange(
    _ change: VersionLock.PublishedChange,
    _ index: Int,
    _ seal: Seal
  ) -> Diagnostic {
    note(
      "a change of \(change.id) was published (\(change.changeClass.rawValue)), and none is computed",
      seal.place(ofChange: index)
    )
  }

  private static func note(_ summary: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .note,
      "reclassified-change",
      at: place,
      summary,
      advice: "nothing has to be done: a published class stays, and pages show both"
    )
  }
}

extension Seal {
  /// The line of the lock that records a change: four lines and the renewals stand above.
  fileprivate func place(ofChange index: Int) -> SourcePlace {
    SourcePlace(place.path, line: 4 + lock.renewals.count + index + 1, column: 1)
  }
}
