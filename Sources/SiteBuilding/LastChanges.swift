internal import Changes
internal import Standards

/// What changed in each provision since the version that its version follows.
struct LastChanges {
  private let histories: [StandardID: StandardHistory]

  init(_ histories: [StandardID: StandardHistory]) {
    self.histories = histories
  }

  subscript(
    version: VersionID,
    id: ProvisionID
  ) -> (log: ChangeLog, entry: ChangeLog.Entry)? {
    guard let log = histories[version.standard]?.log(of: version),
      let entry = log.entry(ofNew: id) ?? log.entry(ofOld: id),
      // A tombstone has nothing new; it is what became of the old one.
      entry.relation.new.isEmpty || entry.relation.new.contains(id)
    else { return nil }
    return (log, entry)
  }
}
