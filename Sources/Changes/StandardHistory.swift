internal import ParallelWork
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
    let texts = VersionTexts.all(of: standard.versions)
    let steps = Self.steps(of: standard, texts)
    self.standard = standard.id
    self.steps = steps
    let pairs = texts.indices.flatMap { old in
      LineageChain.all(from: texts[old], to: texts[(old + 1)...], steps, in: standard)
    }
    logs = mapInParallel(pairs) { $0.log() }
  }

  /// The change log of a version since the one that it follows; nil where it follows none.
  public func log(of version: VersionID) -> ChangeLog? {
    steps.first { $0.new == version }.flatMap { log(from: $0.old, to: version) }
  }

  /// The change log of a pair.
  public func log(from old: VersionID, to new: VersionID) -> ChangeLog? {
    logs.first { $0.old == old && $0.new == new }
  }

  /// The change log of one pair, without those of all others.
  public static func log(
    from old: VersionID,
    to new: VersionID,
    in standard: Standard
  ) -> ChangeLog? {
    let texts = VersionTexts.all(of: standard.versions)
    guard let first = texts.firstIndex(where: { $0.version.id == old }) else { return nil }
    let steps = steps(of: standard, texts)
    return LineageChain.all(from: texts[first], to: texts[(first + 1)...], steps, in: standard)
      .first { $0.new.version.id == new }?.log()
  }

  private static func steps(of standard: Standard, _ texts: [VersionTexts]) -> [Step] {
    let byID = Dictionary(
      texts.map { ($0.version.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var steps: [Step] = []
    var gone: [VersionID: Set<ProvisionID>] = [:]
    var used: Set<ProvisionID> = []
    for new in texts {
      let (version, everUsed) = (new.version, used)
      used.formUnion(version.provisions.map(\.id))
      guard let previous = standard.predecessor(of: version), previous.id < version.id,
        let old = byID[previous.id]
      else { continue }
      let stones = previous.provisions.filter { !$0.isLive }.map(\.id)
      let before = gone[previous.id, default: []].union(stones)
      gone[version.id] = before.union(old.liveIDs.subtracting(new.liveIDs))
      let isRecorded = version.id.isDraft || !version.revisions.isEmpty
      let step = Step(
        old: previous.id,
        new: version.id,
        recorded: RecordedLineage(from: previous, to: version, everWithdrawn: before),
        inferred: isRecorded ? nil : InferredLineage(from: old, to: new),
        everUsed: everUsed
      )
      steps.append(step)
    }
    return steps
  }
}
