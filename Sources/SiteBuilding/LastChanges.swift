internal import Changes
internal import Standards

/// What changed in each provision since the last release before its version.
struct LastChanges {
  private var logs: [VersionID: ChangeLog] = [:]

  init(_ histories: [StandardID: StandardHistory], _ standards: [Standard]) {
    for standard in standards {
      for version in standard.versions {
        logs[version.id] = standard.release(before: version).flatMap { older in
          histories[standard.id]?.log(from: older.id, to: version.id)
        }
      }
    }
  }

  subscript(
    version: VersionID,
    id: ProvisionID
  ) -> (log: ChangeLog, entry: ChangeLog.Entry)? {
    guard let log = logs[version],
      let entry = log.entry(ofNew: id) ?? log.entry(ofOld: id),
      // A tombstone has nothing new; it is what became of the old one.
      entry.relation.new.isEmpty || entry.relation.new.contains(id)
    else { return nil }
    return (log, entry)
  }
}
