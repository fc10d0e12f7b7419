public import Standards

/// The changes between all versions of a standard: each step as its revisions record it, and each pair as it is
/// compared.
///
/// The lineage of a pair is composed of the steps between; its texts are compared directly, never by adding up steps.
public struct StandardHistory: Sendable {
  /// From a version to the one that follows it.
  public struct Step: Sendable {
    /// The version that is followed.
    public let old: VersionID
    /// The version that follows.
    public let new: VersionID
    /// What its revisions record.
    public let recorded: RecordedLineage
    /// What was inferred, for a published version that has no revisions.
    public let inferred: InferredLineage?

    /// The ids that any version before the newer one had, tombstones included.
    public let everUsed: Set<ProvisionID>

    /// The lineage that counts.
    public var lineage: Lineage { inferred?.lineage ?? recorded.lineage }
  }

  /// The standard.
  public let standard: StandardID
  /// The steps, in the order of the versions.
  public let steps: [Step]
  /// The change log of each pair, older before newer, in the order of the versions.
  public let logs: [ChangeLog]

  /// Compares all versions of a standard.
  public init(of standard: Standard) {
    self.standard = standard.id
    let versions = standard.versions
    var steps: [Step] = []
    var gone: [VersionID: Set<ProvisionID>] = [:]
    var used: Set<ProvisionID> = []
    for version in versions {
      let everUsed = used
      used.formUnion(version.provisions.map(\.id))
      guard let old = standard.predecessor(of: version), old.id < version.id else { continue }
      let before = gone[old.id, default: []].union(old.provisions.filter { !$0.isLive }.map(\.id))
      let recorded = RecordedLineage(from: old, to: version, everWithdrawn: before)
      gone[version.id] = before.union(old.liveIDs.subtracting(version.liveIDs))
      let isRecorded = version.id.isDraft || !version.revisions.isEmpty
      let inferred = isRecorded ? nil : InferredLineage(from: old, to: version)
      let step = Step(
        old: old.id,
        new: version.id,
        recorded: recorded,
        inferred: inferred,
        everUsed: everUsed
      )
      steps.append(step)
    }
    self.steps = steps
    var logs: [ChangeLog] = []
    for (index, new) in versions.enumerated() {
      for old in versions[..<index] {
        logs.append(Chain(from: old, to: new, steps: steps, in: standard).builder.log())
      }
    }
    self.logs = logs
  }

  /// The change log of a pair.
  public func log(from old: VersionID, to new: VersionID) -> ChangeLog? {
    logs.first { $0.old == old && $0.new == new }
  }
}

/// The steps between two versions, joined.
private struct Chain {
  let builder: ChangeLogBuilder

  init(from old: Version, to new: Version, steps: [StandardHistory.Step], in standard: Standard) {
    let between = Self.steps(from: old.id, to: new.id, steps)
    var lineage = Lineage()
    var (paths, origins): (IDPaths, IDPaths) = ([:], [:])
    for id in old.liveIDs {
      paths[id] = [id]
      origins[id] = [id]
      lineage.add(id, Lineage.End(id))
    }
    for step in between {
      lineage = lineage.followed(by: step.lineage)
      for (id, ends) in lineage.ends { paths[id, default: []].formUnion(ends.map(\.id)) }
      origins = Self.origins(after: step.lineage, origins)
    }
    let revisions = RevisionIndex(between.compactMap { standard[$0.new.label] })
    builder = ChangeLogBuilder(
      old: old,
      new: new,
      lineage: lineage,
      revisions: revisions,
      paths: paths,
      origins: origins,
      suggestions: between.count == 1 ? between[0].inferred?.suggestions ?? [] : []
    )
  }

  private static func origins(after lineage: Lineage, _ before: IDPaths) -> IDPaths {
    var origins: IDPaths = [:]
    for (id, ends) in lineage.ends {
      for end in ends where !end.isDormant {
        origins[end.id, default: [end.id]].formUnion(before[id] ?? [id])
      }
    }
    return origins
  }

  /// The steps that lead from one version to another, the first one first; none where they do not follow each other.
  private static func steps(
    from old: VersionID,
    to new: VersionID,
    _ steps: [StandardHistory.Step]
  ) -> [StandardHistory.Step] {
    var chain: [StandardHistory.Step] = []
    var version = new
    while version != old {
      guard let step = steps.first(where: { $0.new == version }) else { return [] }
      chain.insert(step, at: 0)
      version = step.old
    }
    return chain
  }
}
