internal import Standards

/// Finds the steps between the versions of a standard, in the order of these.
struct StepFinder {
  private(set) var steps: [StandardHistory.Step] = []

  private let texts: [VersionTexts]
  /// The ids that were withdrawn on the way to each version.
  private var gone: [VersionID: Set<ProvisionID>] = [:]
  /// The versions that each one comes from.
  private var lines: [VersionID: Set<VersionID>] = [:]

  init(_ standard: Standard, _ texts: [VersionTexts]) {
    self.texts = texts
    let byID = Dictionary(
      texts.map { ($0.version.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for new in texts {
      guard let previous = standard.predecessor(of: new.version), previous.id < new.version.id,
        let old = byID[previous.id]
      else { continue }
      add(old, new)
    }
  }

  private mutating func add(_ old: VersionTexts, _ new: VersionTexts) {
    let (previous, version) = (old.version, new.version)
    let stones = previous.provisions.filter { !$0.isLive }.map(\.id)
    let before = gone[previous.id, default: []].union(stones)
    gone[version.id] = before.union(old.liveIDs.subtracting(new.liveIDs))
    lines[version.id] = lines[previous.id, default: []].union([previous.id])
    let recorded = RecordedLineage(from: previous, to: version, everWithdrawn: before)
    let isRecorded = version.id.isDraft || !version.revisions.isEmpty
    let line = lines[version.id] ?? []
    let ancestors = texts.filter { line.contains($0.version.id) }
    let others = texts.filter { $0.version.id < version.id && !line.contains($0.version.id) }
    steps.append(
      StandardHistory.Step(
        old: previous.id,
        new: version.id,
        recorded: recorded,
        inferred: isRecorded ? nil : InferredLineage(from: old, to: new),
        everUsed: Set(ancestors.flatMap { $0.version.provisions.map(\.id) }),
        taken: Self.taken(by: new, since: old, in: others),
        misnamed: isRecorded && !version.isLocked
          ? MisnamedLineage.all(in: recorded.lineage, from: old, to: new) : [],
        strangers: Self.strangers(among: recorded.lineage.reinstated, in: new, after: ancestors)
      )
    )
  }

  /// The ids that are new in a version and stand over something else in one of another branch.
  private static func taken(
    by new: VersionTexts,
    since old: VersionTexts,
    in others: [VersionTexts]
  ) -> [StandardHistory.TakenID] {
    guard !others.isEmpty else { return [] }
    return new.liveIDs.subtracting(old.version.provisions.map(\.id)).sorted().compactMap { id in
      let other = others.first { $0.liveIDs.contains(id) && !$0.isAlike(id, to: new) }
      return other.map { StandardHistory.TakenID(id: id, version: $0.version.id) }
    }
  }

  /// The ids that came back over something else than they stood over last.
  private static func strangers(
    among returned: Set<ProvisionID>,
    in new: VersionTexts,
    after ancestors: [VersionTexts]
  ) -> [ProvisionID] {
    returned.sorted().filter { id in
      let last = ancestors.last { $0.liveIDs.contains(id) }
      return last.map { !$0.isAlike(id, to: new) } ?? false
    }
  }
}
