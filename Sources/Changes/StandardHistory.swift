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

    /// The ids that any version before the newer one had on its own branch, tombstones included.
    public let everUsed: Set<ProvisionID>
    /// New ids that another branch gave to another requirement.
    public let taken: [TakenID]
    /// What the records call withdrawn or added, and what the texts show to go on.
    public let misnamed: [MisnamedLineage]
    /// Ids that are said to be back, over another requirement than they stood over last.
    public let strangers: [ProvisionID]

    /// The lineage that counts.
    public var lineage: Lineage { inferred?.lineage ?? recorded.lineage }
  }

  /// An id that two branches gave to different requirements.
  public struct TakenID: Hashable, Sendable {
    /// The id.
    public let id: ProvisionID
    /// The version of the other branch.
    public let version: VersionID
  }

  /// The standard.
  public let standard: StandardID
  /// The steps, in the order of the versions.
  public let steps: [Step]
  /// The change log of each pair, older before newer, in the order of the versions.
  public private(set) var logs: [ChangeLog]
  private let stepPositions: [VersionID: Int]
  private let pairs: PairPositions

  /// Compares all versions of a standard.
  public init(of standard: Standard) {
    let texts = VersionTexts.all(of: standard.versions)
    let steps = StepFinder(standard, texts).steps
    let byVersion = Self.byVersion(steps)
    let revisions = RevisionIndex(standard.versions)
    let comparisons = ComparisonMemo()
    let logs = mapInParallel(Array(texts.indices)) { old in
      LineageChain.logs(
        from: texts[old],
        to: texts[(old + 1)...],
        by: byVersion,
        revisions,
        comparisons
      )
    }
    let history = StandardHistory(
      standard: standard.id,
      versions: standard.versions.map(\.id),
      steps: steps,
      logs: logs.flatMap(\.self)
    )
    self = history.composingClasses()
  }

  private init(
    standard: StandardID,
    versions: [VersionID],
    steps: [Step],
    logs: [ChangeLog]
  ) {
    (self.standard, self.steps, self.logs) = (standard, steps, logs)
    stepPositions = Dictionary(
      zip(steps.map(\.new), steps.indices),
      uniquingKeysWith: { first, _ in first }
    )
    pairs = PairPositions(of: versions)
  }

  /// The history with other logs of some pairs.
  func with(_ others: [(position: Int, log: ChangeLog)]) -> StandardHistory {
    var history = self
    for (position, log) in others { history.logs[position] = log }
    return history
  }

  /// The step to a version; nil where it follows none.
  public func step(to version: VersionID) -> Step? {
    stepPositions[version].map { steps[$0] }
  }

  /// The change log of a version since the one that it follows; nil where it follows none.
  public func log(of version: VersionID) -> ChangeLog? {
    step(to: version).flatMap { log(from: $0.old, to: version) }
  }

  /// The change log of a pair.
  public func log(from old: VersionID, to new: VersionID) -> ChangeLog? {
    pairs[old, new].map { logs[$0] }
  }

  /// Where the log of a pair stands in ``logs``.
  func position(from old: VersionID, to new: VersionID) -> Int? { pairs[old, new] }

  /// The change logs of the pairs with a version, first those in which it is the newer one.
  public func logs(with version: VersionID) -> [ChangeLog] {
    pairs.pairs(with: version).map { logs[$0] }
  }

  /// The change logs from a version to each newer one.
  public func logs(from version: VersionID) -> ArraySlice<ChangeLog> {
    logs[pairs.pairs(from: version)]
  }

  /// The change logs to a version from each older one.
  public func logs(to version: VersionID) -> [ChangeLog] {
    pairs.pairs(to: version).map { logs[$0] }
  }

  /// The change log of one pair, without those of all others.
  public static func log(
    from old: VersionID,
    to new: VersionID,
    in standard: Standard
  ) -> ChangeLog? {
    let texts = VersionTexts.all(of: standard.versions)
    guard let first = texts.firstIndex(where: { $0.version.id == old }) else { return nil }
    let steps = StepFinder(standard, texts).steps
    let log = LineageChain.logs(
      from: texts[first],
      to: texts[(first + 1)...],
      by: byVersion(steps),
      RevisionIndex(standard.versions),
      ComparisonMemo(),
      where: { $0 == new }
    ).first
    let isStep = steps.contains { $0.old == old && $0.new == new }
    guard !isStep, let log, log.entries.contains(where: { $0.changeClass == .undecided }) else {
      return log
    }
    return StandardHistory(of: standard).log(from: old, to: new)
  }

  private static func byVersion(_ steps: [Step]) -> [VersionID: Step] {
    Dictionary(steps.map { ($0.new, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
