public import Standards

extension ChangeLog {
  /// The log with the classes that were published with its newer version, where a lock records them.
  public func asPublished(with lock: VersionLock) -> ChangeLog {
    var log = self
    for (index, recorded) in recordedClasses(in: lock).enumerated() {
      log.entries[index].published = recorded
    }
    return log
  }

  /// The class that a lock records for each entry; nil for one that it does not list.
  ///
  /// An id that was bound to another requirement stands in a log twice, and in the lock in the same order.
  public func recordedClasses(in lock: VersionLock) -> [ChangeClass?] {
    var recorded = Dictionary(grouping: lock.changes, by: \.id).mapValues { $0[...] }
    return entries.map { recorded[$0.id]?.popFirst()?.changeClass }
  }
}

extension StandardHistory {
  /// The history as it was published: the log of each version and the one that it follows has the classes that the
  /// version's lock records.
  ///
  /// Rules see what is computed now; whoever reads a log sees what was published, since decisions rest on it.
  public func asPublished(in standard: Standard) -> StandardHistory {
    with(
      steps.compactMap { step in
        guard let lock = standard[step.new.label]?.seal?.lock,
          let position = position(from: step.old, to: step.new)
        else { return nil }
        return (position, logs[position].asPublished(with: lock))
      }
    )
  }
}

extension ChangeLog {
  /// The log with the classes that were published with its newer version, where that follows the older one.
  public func asPublished(in standard: Standard) -> ChangeLog {
    guard let newer = standard[new.label], let lock = newer.seal?.lock,
      standard.predecessor(of: newer)?.id == old
    else { return self }
    return asPublished(with: lock)
  }
}
