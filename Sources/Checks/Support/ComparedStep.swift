internal import Changes
internal import Diagnostics
internal import Standards

/// A version beside the one it follows, with what its revisions record and what the comparison found.
struct ComparedStep: Sendable {
  let old: Version
  let new: Version
  let recorded: RecordedLineage
  let log: ChangeLog
  /// The ids that any version before the new one had on its branch, tombstones included.
  let everUsed: Set<ProvisionID>
  /// New ids that another branch gave to another requirement.
  let taken: [StandardHistory.TakenID]
  /// What the records call withdrawn or added, and what the texts show to go on.
  let misnamed: [MisnamedLineage]
  /// Ids that are said to be back and stand over another requirement.
  let strangers: [ProvisionID]
  /// All entries of the new version's revisions.
  let changes: [RecordedChange]
  /// The first entry that names each id, of the older and of the newer version.
  private let first: (old: [ProvisionID: Int], new: [ProvisionID: Int])

  private init(
    _ step: StandardHistory.Step,
    from old: Version,
    to new: Version,
    _ log: ChangeLog
  ) {
    (self.old, self.new, self.log) = (old, new, log)
    (recorded, everUsed) = (step.recorded, step.everUsed)
    (taken, misnamed, strangers) = (step.taken, step.misnamed, step.strangers)
    let changes = new.revisions.flatMap(\.changes)
    self.changes = changes
    func first(_ ids: (RecordedChange.Action) -> [ProvisionID]) -> [ProvisionID: Int] {
      Dictionary(
        changes.enumerated().flatMap { index, change in ids(change.action).map { ($0, index) } },
        uniquingKeysWith: { first, _ in first }
      )
    }
    self.first = (first(\.old), first(\.new))
  }

  /// The steps of a standard in the order of its versions.
  static func all(in history: StandardHistory, _ standard: Standard?) -> [ComparedStep] {
    guard let standard else { return [] }
    return history.steps.compactMap { step in
      guard let old = standard[step.old.label], let new = standard[step.new.label],
        let log = history.log(from: step.old, to: step.new)
      else { return nil }
      return ComparedStep(step, from: old, to: new, log)
    }
  }

  /// What changed and no revision explains.
  var missingRecords: [MissingRecord] {
    MissingRecord.all(from: old, to: new, log: log, recorded: recorded, everUsed: everUsed)
  }

  /// The entry of a revision that a change is explained by; the first where there are several.
  func record(of entry: ChangeLog.Entry) -> RecordedChange? {
    let named =
      entry.relation.old.compactMap { first.old[$0] }
      + entry.relation.new.compactMap { first.new[$0] }
    return named.min().map { changes[$0] }
  }

  /// The folder that the new version's revisions stand in.
  var revisionsFolder: String { "standards/\(new.id.standard)/\(new.id.label)/revisions/" }
}
