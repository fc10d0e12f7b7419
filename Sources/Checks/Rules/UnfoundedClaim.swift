internal import Changes
internal import Diagnostics
internal import Standards

/// A revision claims what did not happen.
enum UnfoundedClaim: Rule {
  static let ids: [RuleID] = ["unfounded-claim"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.entries]
  static let manual = """
    A revision claims what did not happen.

    A change log that lists what is as before is as wrong as one that leaves something out: \
    readers look for a change that is not there. Every claim is checked against the two texts.

    What a record of lineage cannot mean is reported as a contradictory record.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      var claims = ClaimCheck(step)
      for change in step.changes {
        findings.examine(.entries)
        guard let diagnostic = claims.finding(in: change) else { continue }
        findings.report(
          diagnostic.missing(change.names(in: step))
            .resting(on: subject.files(of: change, in: step))
        )
      }
    }
    let compared = Set(subject.steps.map(\.new.id))
    for version in subject.publication.versions
    where version.follows == nil && !version.isLocked && !compared.contains(version.id) {
      for change in version.revisions.flatMap(\.changes) {
        findings.examine(.entries)
        findings.report(
          Diagnostic.claimInFirstVersion(change, version).resting(on: [version.place.path])
            .missing(["\(version.id) follows"])
        )
      }
    }
  }
}

/// The claims of a version held against what the comparison found.
private struct ClaimCheck {
  private let step: ComparedStep
  private let entries: [ProvisionID: ChangeLog.Entry]
  /// Where each provision of the new version comes from.
  private let sources: [ProvisionID: [ProvisionID]]
  private var near = NearWords()

  init(_ step: ComparedStep) {
    self.step = step
    let pairs = step.log.entries.flatMap { entry in entry.relation.new.map { ($0, entry) } }
    entries = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let origins = step.log.relations.flatMap { relation in
      relation.new.map { ($0, relation.old) }
    }
    sources = Dictionary(origins, uniquingKeysWith: { first, _ in first })
  }

  mutating func finding(in change: RecordedChange) -> Diagnostic? {
    switch change.action {
    case .modified(let id):
      notComparable(id, change)
        ?? (isTextChanged(id) ? nil : .notModified(id, change, step, isRenamed(id)))
    case .renamed(let id):
      notComparable(id, change)
        ?? (isRenamed(id) ? nil : .notRenamed(id, change, step, isTextChanged(id)))
    case .replaced(let id):
      step.old[id] == nil || isTextChanged(id) || isRenamed(id) ? nil : .notReplaced(id, change)
    case .moved(let id, let target): id == target ? .notMoved(id, change) : nil
    case .split(let id, let targets):
      Set(targets).count == 1 ? .notSplit(id, targets[0], change) : nil
    case .merged(let ids, let target):
      Set(ids).count == 1 ? .notMerged(ids[0], target, change) : nil
    case .withdrawn, .added, .reinstated: nil
    }
  }

  /// What a claim about a text cannot be about: a provision that is not there, or that has no older text.
  private mutating func notComparable(
    _ id: ProvisionID,
    _ change: RecordedChange
  ) -> Diagnostic? {
    guard step.new[id]?.isLive ?? false else {
      let successors = step.recorded.lineage.ends[id]?.filter { !$0.isDormant }.map(\.id) ?? []
      guard !successors.isEmpty || !(step.old[id]?.isLive ?? false) else {
        return .claimOfGone(id, change, step)
      }
      let near = successors.isEmpty ? suggestions(for: id) : successors.sorted()
      return .claimOfNothing(id, change, step, near: near.map(\.description))
    }
    // Where the lineage itself is in doubt, that is what is reported.
    guard sources[id]?.isEmpty ?? false, step.old[id] == nil else { return nil }
    return .claimOfNew(id, change, step)
  }

  private mutating func suggestions(for id: ProvisionID) -> [ProvisionID] {
    near.nearest(to: id.description, among: step.new.liveNames).map { ProvisionID($0) }
  }

  private func isTextChanged(_ id: ProvisionID) -> Bool {
    entries[id]?.comparison.isTextChanged ?? false
  }

  /// Whether a provision has another title than all that it comes from.
  private func isRenamed(_ id: ProvisionID) -> Bool {
    guard let title = step.new[id]?.title else { return false }
    return !(sources[id] ?? []).contains { step.old[$0]?.title == title }
  }
}

extension Diagnostic {
  private static func unfounded(
    _ change: RecordedChange,
    _ summary: String,
    _ advice: String,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unfounded-claim",
      at: change.place,
      summary,
      advice: advice,
      notes: notes
    )
  }

  fileprivate static func notModified(
    _ id: ProvisionID,
    _ change: RecordedChange,
    _ step: ComparedStep,
    _ isRenamed: Bool
  ) -> Diagnostic {
    unfounded(
      change,
      "the text of \(id) is the same as in \(step.old.id)",
      isRenamed
        ? "its title changed: write '- {renamed: \(id)}'" : "delete the entry, or change the text",
      notes: step.new[id].map { [Note("the text", at: $0.place)] } ?? []
    )
  }

  fileprivate static func notRenamed(
    _ id: ProvisionID,
    _ change: RecordedChange,
    _ step: ComparedStep,
    _ isModified: Bool
  ) -> Diagnostic {
    unfounded(
      change,
      "the title of \(id) is the same as in \(step.old.id)",
      isModified
        ? "its text changed: write '- {modified: \(id)}'" : "delete the entry, or change the title",
      notes: step.new[id].map { [Note("the title", at: $0.place)] } ?? []
    )
  }

  fileprivate static func claimOfNothing(
    _ id: ProvisionID,
    _ change: RecordedChange,
    _ step: ComparedStep,
    near: [String]
  ) -> Diagnostic {
    unfounded(
      change,
      "\(id) is not in force in \(step.new.id)",
      near.isEmpty
        ? "name a provision of that version" : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  fileprivate static func claimOfGone(
    _ id: ProvisionID,
    _ change: RecordedChange,
    _ step: ComparedStep
  ) -> Diagnostic {
    unfounded(
      change,
      "\(id) is not in force any more in \(step.new.id), so it cannot have been \(change.action.verb)",
      "delete the entry; another one says what became of it"
    )
  }

  fileprivate static func claimOfNew(
    _ id: ProvisionID,
    _ change: RecordedChange,
    _ step: ComparedStep
  ) -> Diagnostic {
    unfounded(
      change,
      "\(id) is not in \(step.old.id), so it cannot have been \(change.action.verb)",
      "delete the entry; '- {added: \(id)}' says all"
    )
  }

  fileprivate static func notReplaced(_ id: ProvisionID, _ change: RecordedChange) -> Diagnostic {
    unfounded(change, "\(id) says the same as before", "delete the entry")
  }

  fileprivate static func notMoved(_ id: ProvisionID, _ change: RecordedChange) -> Diagnostic {
    unfounded(change, "\(id) is said to have moved to itself", "delete the entry")
  }

  fileprivate static func notSplit(
    _ id: ProvisionID,
    _ target: ProvisionID,
    _ change: RecordedChange
  ) -> Diagnostic {
    unfounded(
      change,
      "\(id) is said to be split into one",
      id == target ? "name all parts" : "name all parts, or write '- {moved: \(id), to: \(target)}'"
    )
  }

  fileprivate static func notMerged(
    _ id: ProvisionID,
    _ target: ProvisionID,
    _ change: RecordedChange
  ) -> Diagnostic {
    unfounded(
      change,
      "\(id) is said to be merged with nothing",
      id == target ? "name all parts" : "name all parts, or write '- {moved: \(id), to: \(target)}'"
    )
  }

  fileprivate static func claimInFirstVersion(
    _ change: RecordedChange,
    _ version: Version
  ) -> Diagnostic {
    unfounded(
      change,
      "\(version.id) follows no version, so nothing can have changed",
      "delete the revision, or write 'follows' in \(version.place.path.relative)"
    )
  }
}
