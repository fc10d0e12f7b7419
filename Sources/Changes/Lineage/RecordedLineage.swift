public import Standards

/// The lineage that a version's revisions record, from the version it follows.
///
/// The entries are judged as a whole: `x-1` may become `x-2` while `x-2` becomes `x-3`, and two may change places. Splits and
/// merges may share ids, so that several provisions become several others.
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
  private var oldClaims = LineageClaims(repeating: .merged)
  private var newClaims = LineageClaims(repeating: .split)

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
    let changes = new.revisions.flatMap(\.changes).filter(\.action.isOfLineage)
    let refused = changes.map { conflicts(of: $0.action) }
    for (change, conflicts) in zip(changes, refused) {
      let found = conflicts.isEmpty ? misfits(of: change.action) : conflicts
      problems += found.map { ($0, change) }
      if conflicts.isEmpty { record(change.action) }
    }
    let (openOld, openNew) = (
      self.old.filter { !oldClaims.contains($0) }, self.new.filter { !newClaims.contains($0) }
    )
    let same = openOld.intersection(openNew)
    for id in same { lineage.add(id, Lineage.End(id)) }
    lost = openOld.subtracting(same).sorted()
    unannounced = openNew.subtracting(same).sorted()
    for id in unannounced { lineage.begin(id) }
  }

  /// The ids of an entry that are not there, or of which another one says something else.
  private mutating func conflicts(of action: RecordedChange.Action) -> [Problem] {
    let form = LineageClaims.Form(action)
    let missing =
      action.old.filter { !old.contains($0) }.map(Problem.notInOld)
      + action.new.filter { !new.contains($0) }.map(Problem.notInNew)
    return missing
      + action.old.filter { !oldClaims.add($0, form) }.map(Problem.contradicts)
      + action.new.filter { !newClaims.add($0, form) }.map(Problem.contradicts)
  }

  /// The ids of an entry that are on its other side as well, where no entry says what they are there.
  private func misfits(of action: RecordedChange.Action) -> [Problem] {
    if case .replaced = action { return [] }
    let still = action.old.filter { id in
      new.contains(id) && !action.new.contains(id) && !newClaims.contains(id)
    }
    let before = action.new.filter { id in
      old.contains(id) && !action.old.contains(id) && !oldClaims.contains(id)
    }
    var found = still.map(Problem.stillThere) + before.map(Problem.wasThere)
    if case .reinstated(let id) = action, !everWithdrawn.contains(id) {
      found.append(.neverWithdrawn(id))
    }
    return found
  }

  private mutating func record(_ action: RecordedChange.Action) {
    switch action {
    case .modified, .renamed: break
    case .split, .moved, .merged:
      for source in action.old {
        for target in action.new { lineage.add(source, Lineage.End(target)) }
      }
    case .replaced(let id): lineage.replace(id)
    case .withdrawn(let id, let by): lineage.withdraw(id, by: by)
    case .added(let id): lineage.begin(id)
    case .reinstated(let id): lineage.reinstate(id)
    }
  }
}

extension Version {
  /// The ids of the provisions in force.
  public var liveIDs: Set<ProvisionID> {
    Set(provisions.filter(\.isLive).map(\.id))
  }
}
