public import Standards

/// What changed for a candidate who prepared for an exam on an older version of the standard.
public struct StudyDelta: Sendable {
  /// An objective with the changes of the criteria that it rests on.
  public struct Part: Sendable {
    /// The objective.
    public let objective: Objective
    /// The changes, in the order of its criteria; one that several criteria share stands once.
    public let changes: [ChangeLog.Entry]
  }

  /// What changed in a domain.
  public struct Group: Sendable {
    /// The domain, by its id in the newer version, or in the older one where it is gone.
    public let domain: ProvisionID
    /// The objectives that rest on what changed.
    public let parts: [Part]
    /// The changes by which criteria of the older version went, with nothing in their place.
    public let gone: [ChangeLog.Entry]
  }

  /// The older version.
  public let old: VersionID
  /// The version that is examined.
  public let new: VersionID
  /// What changed, by domain; no domain in which nothing did.
  public let groups: [Group]
  /// The objectives whose criteria are all as they were.
  public let unchanged: [Objective]

  /// Holds the objectives of an exam against the changes up to the version that it examines.
  public init(of exam: Exam, since log: ChangeLog, from older: Version, to newer: Version) {
    (old, new) = (log.old, log.new)
    let parts = exam.objectives.map { objective in
      Part(objective: objective, changes: Self.changes(of: objective, in: log))
    }
    let changed = parts.filter { !$0.changes.isEmpty }
    unchanged = parts.filter(\.changes.isEmpty).map(\.objective)
    let gone = log.entries.filter { $0.kind == .criterion && $0.relation.new.isEmpty }
    let byDomain = Dictionary(grouping: changed) { part in
      newer[part.objective.domain.id].flatMap(newer.topDomain) ?? part.objective.domain.id
    }
    let goneByDomain = Dictionary(grouping: gone) { entry in
      older[entry.id].flatMap(older.topDomain) ?? entry.id
    }
    groups = Set(byDomain.keys).union(goneByDomain.keys).sorted().map { id in
      Group(domain: id, parts: byDomain[id] ?? [], gone: goneByDomain[id] ?? [])
    }
  }

  private static func changes(of objective: Objective, in log: ChangeLog) -> [ChangeLog.Entry] {
    var seen: Set<ProvisionID> = []
    return objective.criteria.compactMap { log.entry(ofNew: $0.id) }.filter {
      seen.insert($0.id).inserted
    }
  }
}
