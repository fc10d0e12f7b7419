internal import Changes
internal import Diagnostics
internal import Standards

/// A version beside the one it follows, with what its revisions record and what the comparison found.
struct ComparedStep: Sendable {
  let old: Version
  let new: Version
  let recorded: RecordedLineage
  let log: ChangeLog
  /// The ids that any version before the new one had, tombstones included.
  let everUsed: Set<ProvisionID>

  /// The steps of a standard in the order of its versions.
  static func all(in history: StandardHistory, _ standard: Standard?) -> [ComparedStep] {
    guard let standard else { return [] }
    let logs = Dictionary(grouping: history.logs) { $0.new }
    return history.steps.compactMap { step in
      guard let old = standard[step.old.label], let new = standard[step.new.label],
        let log = logs[step.new]?.first(where: { $0.old == step.old })
      else { return nil }
      return ComparedStep(
        old: old,
        new: new,
        recorded: step.recorded,
        log: log,
        everUsed: step.everUsed
      )
    }
  }

  /// All entries of the new version's revisions.
  var changes: [RecordedChange] { new.revisions.flatMap(\.changes) }

  /// What changed and no revision explains.
  var missingRecords: [MissingRecord] {
    MissingRecord.all(from: old, to: new, log: log, recorded: recorded, everUsed: everUsed)
  }

  /// The entry of a revision that a change is explained by; the first where there are several.
  func record(of entry: ChangeLog.Entry) -> RecordedChange? {
    changes.first { change in
      entry.relation.new.contains(where: change.action.new.contains)
        || entry.relation.old.contains(where: change.action.old.contains)
    }
  }

  /// The folder that the new version's revisions stand in.
  var revisionsFolder: String { "standards/\(new.id.standard)/\(new.id.label)/revisions/" }
}
