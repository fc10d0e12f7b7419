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
    let builder = ChangeLogBuilder(
      old: texts[0],
      new: texts[1],
      lineage: inferred?.lineage ?? RecordedLineage(from: old, to: new).lineage,
      revisions: RevisionIndex([new]).only(of: isRecorded ? [new.id] : []),
      paths: [:],
      origins: [:],
      suggestions: inferred?.suggestions ?? [],
      comparisons: ComparisonMemo()
    )
    return builder.log()
  }
}
