internal import Changes
internal import Diagnostics
internal import Standards

/// The class of a change is open, or milder than what the texts show.
enum UnsettledClass: Rule {
  static let ids: [RuleID] = ["undecided-class", "understated-class"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.changes]
  static let manual = """
    The class of a change is open, or milder than what the texts show.

    Who applies a standard reads the class first. A change whose meaning no rule can tell needs \
    an editor's word, and a class that makes light of a change is worse than none.

    A class that is graver than the computed one is accepted. To go below it, a decision names \
    the finding, with a reason; so does one that calls a change editorial which no rule can tell. One decision may name \
    several findings: the same edit in many provisions.
    """
  static let alsoReports: [RuleID: String] = [
    "understated-class": "A revision states a class that is milder than what the texts show."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      for entry in step.log.entries {
        findings.examine(.changes)
        let classification = entry.classification
        // A change that no entry names is reported as unexplained, and gets its class with its entry.
        guard let record = step.record(of: entry) else { continue }
        if classification.effective == .undecided {
          findings.report(.undecidedClass(entry, record))
        } else if classification.isUnderstated, let stated = classification.stated {
          findings.report(.understatedClass(entry, record, stated))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func undecidedClass(
    _ entry: ChangeLog.Entry,
    _ record: RecordedChange
  ) -> Diagnostic {
    let open = entry.classification.judged.filter { $0.counted == .undecided }
    return Diagnostic(
      .error,
      "undecided-class",
      at: record.place,
      "no rule can tell the class of the change of \(entry.id)",
      advice: entry.classification.stated == .editorial
        ? "decide with the reason: \(decision(open, .editorial))"
        : "write the class into this entry: 'class: breaking', relaxing or clarifying; that it is editorial is a decision: "
          + decision(open, .editorial),
      notes: open.flatMap(notes)
    )
  }

  fileprivate static func understatedClass(
    _ entry: ChangeLog.Entry,
    _ record: RecordedChange,
    _ stated: ChangeClass
  ) -> Diagnostic {
    let graver = entry.classification.judged.filter {
      $0.counted.changeClass.map { $0 > stated } ?? false
    }
    let gravest = graver.compactMap(\.counted.changeClass).max() ?? stated
    return Diagnostic(
      .error,
      "understated-class",
      at: record.place,
      "the change of \(entry.id) is said to be \(stated.rawValue), and is \(gravest.rawValue)",
      advice:
        "write 'class: \(gravest.rawValue)', or decide with a reason: "
        + decision(graver, stated),
      notes: graver.flatMap(notes)
    )
  }

  /// What decides some findings.
  private static func decision(_ judged: [Classification.Judged], _ changeClass: ChangeClass)
    -> String
  {
    let names = judged.map(\.finding.fingerprint)
    let list = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
    return
      "'decisions: [{finding: \(list), class: \(changeClass.rawValue), reason: …}]', beside 'changes'"
  }

  /// Both places that a finding rests on.
  private static func notes(_ judged: Classification.Judged) -> [Note] {
    let finding = judged.finding
    let new = finding.new.map { Note("\(finding.computed): \(finding.summary)", at: $0.place) }
    let old = finding.old.map { side in
      Note(
        finding.new == nil ? "\(finding.computed): \(finding.summary)" : "before",
        at: side.place
      )
    }
    return [new, old].compactMap(\.self)
  }
}
