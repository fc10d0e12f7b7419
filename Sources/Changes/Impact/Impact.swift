public import Diagnostics
public import Standards

/// What is published beside a standard and rests on what changed between two of its versions.
///
/// Only what means the older version is listed: what means the newer one already was written for it.
public struct Impact: Sendable {
  /// Something that rests on one or more changes.
  public struct Affected: Sendable {
    /// What it is.
    public let dependant: Dependant
    /// What references call it, such as `AIDA-1.1` or `insights/logs`.
    public let name: String
    /// Its title.
    public let title: String
    /// Where it stands.
    public let place: SourcePlace
    /// The changes that it rests on: first those of provisions that it names, then the others, each in the order of the log.
    public let touches: [Touch]
    /// The class of what it names that changed; where it names nothing of it, of what it rests on otherwise.
    public let changeClass: ComputedClass

    /// Whether it names no provision that changed.
    public var isIndirect: Bool { touches.allSatisfy(\.basis.isIndirect) }
  }

  /// A change that something rests on.
  public struct Touch: Sendable {
    /// The provision by its id in the older version; of an added one by its new id.
    public let provision: ProvisionID
    /// The position of the change in the log.
    public let change: Int
    /// The strongest reason why it rests on it.
    public let basis: Basis
    /// Where the provision, or its domain, is named; empty where an exam stands between.
    public let places: [SourcePlace]
    /// What became of the sentence that an edge of a crosswalk was written for; nil of anything else.
    public let sentence: SentenceFate?
  }

  /// What became of a sentence.
  public enum SentenceFate: Hashable, Sendable {
    /// It stands in these provisions of the newer version, word for word.
    case kept([ProvisionID])
    /// It does not stand in what became of its provision.
    case gone
    /// The edge does not say which sentence it rests on.
    case unknown
  }

  /// The changes.
  public let log: ChangeLog
  /// What rests on them, by kind and name.
  public internal(set) var affected: [Affected]

  /// Finds what rests on the changes of a log.
  public init(of log: ChangeLog, in publication: Publication, _ dependencies: DependencyIndex) {
    self.log = log
    affected = ImpactFinder(log, publication, dependencies).affected()
  }

  /// The changes that bring what was not there: nothing can rest on it yet.
  public var additions: [ChangeLog.Entry] {
    log.entries.filter(\.relation.old.isEmpty)
  }

  /// What rests on the changes, by kind; no kind without any.
  public var groups: [(kind: Dependant.Kind, affected: [Affected])] {
    let byKind = Dictionary(grouping: affected, by: \.dependant.kind)
    return Dependant.Kind.all.compactMap { kind in byKind[kind].map { (kind, $0) } }
  }

  /// The objectives of an exam alone, and what is said of it as a whole.
  public func limited(to exam: ExamID) -> Impact {
    var limited = self
    limited.affected = affected.filter { $0.dependant.exam == exam }
    return limited
  }
}
