internal import Changes
internal import Standards

/// What changed in each provision since the version that its version follows.
struct LastChanges {
  private let logs: [VersionID: ChangeLog]
  private let positions: [VersionID: [ProvisionID: Int]]

  init(_ histories: [StandardHistory]) {
    var logs: [VersionID: ChangeLog] = [:]
    for history in histories {
      for step in history.steps {
        logs[step.new] = history.log(from: step.old, to: step.new)
      }
    }
    self.logs = logs
    positions = logs.mapValues { log in
      // A tombstone has nothing new; it is what became of the old one.
      let old = log.entries.enumerated().filter { $0.element.relation.new.isEmpty }
        .flatMap { index, entry in entry.relation.old.map { ($0, index) } }
      let new = log.entries.enumerated()
        .flatMap { index, entry in entry.relation.new.map { ($0, index) } }
      return Dictionary(old + new, uniquingKeysWith: { _, later in later })
    }
  }

  subscript(
    version: VersionID,
    id: ProvisionID
  ) -> (log: ChangeLog, entry: ChangeLog.Entry)? {
    guard let log = logs[version], let index = positions[version]?[id] else { return nil }
    return (log, log.entries[index])
  }
}
