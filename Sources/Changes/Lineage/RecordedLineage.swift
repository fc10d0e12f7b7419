public import Standards

/// The lineage that a version's revisions record, from the version it follows.
public struct RecordedLineage: Sendable {
  /// What a record cannot mean, with the entry at fault.
  public enum Problem: Hashable, Sendable {
    /// The older version has no such provision in force.
    case notInOld(ProvisionID)
    /// The newer version has no such provision in force.
    case notInNew(ProvisionID)
    /// The provision is said to be gone and is still there.
    case stillThere(ProvisionID)
    /// The provision is said to be new and was there.
    case wasThere(ProvisionID)
    /// Two entries say different things of one id.
    case contradicts(ProvisionID)
    /// The provision was never withdrawn before.
    case neverWithdrawn(ProvisionID)
  }

  /// The edges.
  public private(set) var lineage = Lineage()
  /// What is wrong with the records.
  public private(set) var problems: [(problem: Problem, change: RecordedChange)] = []
  /// Provisions of the older version that no record accounts for.
  public private(set) var lost: [ProvisionID] = []
  /// Provisions of the newer version that no record accounts for.
  public private(set) var unannounced: [ProvisionID] = []

  private let old: Set<ProvisionID>
  private let new: Set<ProvisionID>
  private let everWithdrawn: Set<ProvisionID>
  private var settledOld: Set<ProvisionID> = []
  private var settledNew: Set<ProvisionID> = []

  /// Reads the records.
  ///
  /// - Parameters:
  ///   - old: The version that is followed.
  ///   - new: The version whose revisions are read.
  ///   - everWithdrawn: The ids that were withdrawn at any time before.
  public init(from old: Version, to new: Version, everWithdrawn: Set<ProvisionID> = []) {
    self.old = old.liveIDs
    self.new = new.liveIDs
    self.everWithdrawn = everWithdrawn.union(old.provisions.filter { !$0.isLive }.map(\.id))
    for revision in new.revisions {
      for change in revision.changes { record(change) }
    }
    for id in self.old.intersection(self.new).sorted()
    where !settledOld.contains(id) && !settledNew.contains(id) {
      settledOld.insert(id)
      settledNew.insert(id)
      lineage.add(id, Lineage.End(id))
    }
    lost = self.old.subtracting(settledOld).sorted()
    unannounced = self.new.subtracting(settledNew).sorted()
    for id in unannounced { lineage.begin(id) }
  }

  private mutating func record(_ change: RecordedChange) {
    switch change.action {
    case .modified, .renamed: break
    case .split(let id, let targets): link([id], targets, change)
    case .moved(let id, let target): link([id], [target], change)
    case .merged(let ids, let target): link(ids, [target], change)
    case .replaced(let id):
      guard settle([id], [id], change) else { return }
      lineage.replace(id)
    case .withdrawn(let id, let by):
      guard settle([id], [], change) else { return }
      if new.contains(id) { problems.append((.stillThere(id), change)) }
      lineage.withdraw(id, by: by)
    case .added(let id):
      guard settle([], [id], change) else { return }
      if old.contains(id) { problems.append((.wasThere(id), change)) }
      lineage.begin(id)
    case .reinstated(let id):
      guard settle([], [id], change) else { return }
      if old.contains(id) { problems.append((.wasThere(id), change)) }
      if !everWithdrawn.contains(id) { problems.append((.neverWithdrawn(id), change)) }
      lineage.reinstate(id)
    }
  }

  private mutating func link(
    _ sources: [ProvisionID],
    _ targets: [ProvisionID],
    _ change: RecordedChange
  ) {
    guard settle(sources, targets, change) else { return }
    for id in sources where new.contains(id) && !targets.contains(id) {
      problems.append((.stillThere(id), change))
    }
    for id in targets where old.contains(id) && !sources.contains(id) {
      problems.append((.wasThere(id), change))
    }
    for source in sources {
      for target in targets { lineage.add(source, Lineage.End(target)) }
    }
  }

  /// Notes that ids are accounted for; false where the entry cannot be meant.
  private mutating func settle(
    _ sources: [ProvisionID],
    _ targets: [ProvisionID],
    _ change: RecordedChange
  ) -> Bool {
    var found: [Problem] = []
    found += sources.filter { !old.contains($0) }.map { .notInOld($0) }
    found += targets.filter { !new.contains($0) }.map { .notInNew($0) }
    found += sources.filter(settledOld.contains).map { .contradicts($0) }
    found += targets.filter(settledNew.contains).map { .contradicts($0) }
    problems += found.map { ($0, change) }
    settledOld.formUnion(sources)
    settledNew.formUnion(targets)
    return found.isEmpty
  }
}

extension Version {
  /// The ids of the provisions in force.
  public var liveIDs: Set<ProvisionID> {
    Set(provisions.filter(\.isLive).map(\.id))
  }
}
