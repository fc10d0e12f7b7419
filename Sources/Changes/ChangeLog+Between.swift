public import Standards

extension ChangeLog {
  /// The changes between two versions that need not have a history in common: of two folders, two catalogs, or two states
  /// of one draft.
  ///
  /// Where the newer version follows the older one and has revisions, these are the lineage. Elsewhere it is inferred.
  ///
  /// - Parameters:
  ///   - old: The older version.
  ///   - new: The newer version.
  ///   - records: What is recorded between the two, where the lineage is inferred; see ``InferredLineage``.
  public static func between(
    _ old: Version,
    _ new: Version,
    records: [RecordedChange] = []
  ) -> ChangeLog {
    let isRecorded = new.follows == old.number && new.number != old.number && !new.revisions.isEmpty
    let texts = VersionTexts.all(of: [old, new])
    let inferred =
      isRecorded ? nil : InferredLineage(from: texts[0], to: texts[1], records: records)
    let comparisons = ComparisonMemo()
    func compared(_ revisions: RevisionsBetween) -> ChangeLog {
      ChangeLogBuilder(
        old: texts[0],
        new: texts[1],
        lineage: inferred?.lineage ?? RecordedLineage(from: old, to: new).lineage,
        revisions: revisions,
        paths: [:],
        origins: [:],
        suggestions: inferred?.suggestions ?? [],
        comparisons: comparisons
      ).log()
    }
    let log = compared(
      RevisionIndex([new], withErrataOf: [old]).only(of: isRecorded ? [new.id] : [])
    )
    // A draft at two moments: its entries explain what changed since the version before, which may be more.
    guard !records.isEmpty else { return log }
    return compared(RevisionIndex(of: new, explaining: log, since: old).only(of: [new.id]))
  }
}
