internal import Changes
internal import Diagnostics
internal import Standards

/// A decision names a finding that there is not.
enum UnfoundedDecision: Rule {
  static let ids: [RuleID] = ["unfounded-decision"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.revisions, .decisions]
  static let manual = """
    A decision names a finding that there is not.

    A decision is made about certain words. Where they changed since, it says nothing about the \
    new ones, and has to be made again.

    It stands in the revision that explains the change. Where the same words were exchanged in many provisions, one decision \
    may name all findings, and one of them is enough there.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      let known = FindingIndex(step.log)
      var words = NearWords()
      findings.examine(.revisions, step.new.revisions.count)
      for revision in step.new.revisions {
        for decision in revision.decisions {
          findings.examine(.decisions)
          guard let entry = known[decision.finding] else {
            let near = words.nearest(to: decision.finding, among: known.fingerprints)
            findings.report(
              .unfoundedDecision(decision, near: near, open: known.open(in: revision), step)
            )
            continue
          }
          guard !known.explains(revision, decision) else { continue }
          findings.report(.strayDecision(decision, entry, step))
        }
      }
    }
  }
}

/// The findings of a step by what decisions name them by.
private struct FindingIndex {
  private var entries: [String: (entry: ChangeLog.Entry, finding: ChangeFinding)] = [:]

  init(_ log: ChangeLog) {
    for entry in log.entries {
      for finding in entry.classification.findings {
        entries[finding.fingerprint] = (entry, finding)
      }
    }
  }

  /// The findings that no rule can tell the class of, of the changes that a revision names.
  func open(in revision: Revision) -> [String] {
    let decided = Set(revision.decisions.map(\.finding))
    return entries.filter { fingerprint, known in
      let relation = known.entry.relation
      return known.finding.computed == .undecided && !decided.contains(fingerprint)
        && !revision.changes(naming: Set(relation.old + relation.new)).isEmpty
    }.map(\.key).sorted()
  }

  var fingerprints: Set<String> { Set(entries.keys) }

  subscript(fingerprint: String) -> ChangeLog.Entry? { entries[fingerprint]?.entry }

  /// Whether a revision names what a decision is about, or decides there about the same edit elsewhere.
  func explains(_ revision: Revision, _ decision: Decision) -> Bool {
    guard let edit = edit(decision) else { return false }
    return names(decision, in: revision)
      || revision.decisions.contains { names($0, in: revision) && self.edit($0) == edit }
  }

  private func names(_ decision: Decision, in revision: Revision) -> Bool {
    guard let relation = entries[decision.finding]?.entry.relation else { return false }
    return !revision.changes(naming: Set(relation.old + relation.new)).isEmpty
  }

  /// The words that are gone and those that came.
  private func edit(_ decision: Decision) -> [String]? {
    guard let finding = entries[decision.finding]?.finding else { return nil }
    let (before, after) = (words(finding.old), words(finding.new))
    return [finding.rule.description] + Self.beyond(before, after) + ["to"]
      + Self.beyond(after, before)
  }

  private func words(_ side: ChangeFinding.Side?) -> [String] {
    (side?.words ?? "").lowercased().split(separator: " ").map(String.init)
  }

  private static func beyond(_ words: [String], _ others: [String]) -> [String] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return words.filter { word in
      defer { counts[word, default: 0] -= 1 }
      return counts[word, default: 0] <= 0
    }
  }
}

extension Diagnostic {
  fileprivate static func strayDecision(
    _ decision: Decision,
    _ entry: ChangeLog.Entry,
    _ step: ComparedStep
  ) -> Diagnostic {
    let record = step.record(of: entry)
    return Diagnostic(
      .error,
      "unfounded-decision",
      at: decision.place,
      "this finding is about \(entry.id), which the revision does not name",
      advice:
        "move the decision to the file with the entry about \(entry.id), with the reason for that change",
      notes: (record?.place).map { [Note("the entry about it", at: $0)] } ?? []
    )
  }

  fileprivate static func unfoundedDecision(
    _ decision: Decision,
    near: [String],
    open: [String],
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unfounded-decision",
      at: decision.place,
      "there is no finding '\(decision.finding)' between \(step.old.id) and \(step.new.id)",
      advice: near.isEmpty
        ? "look at 'psf diff \(step.old.id) \(step.new.id)', which prints the findings, and decide again or delete the entry"
          + (open.isEmpty ? "" : "; open in this revision is \(open.joined(separator: " and "))")
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
