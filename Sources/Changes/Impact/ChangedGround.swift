public import Standards

/// What criteria rest on beside their own words, where that changed by more than how it is written: the terms that their
/// statements use, and the domains that they stand in.
public struct ChangedGround: Sendable {
  private let log: ChangeLog
  /// The positions of changes in the log, by the criteria of the newer version that rest on them.
  private var positions: [ProvisionID: [Int]] = [:]

  /// Finds what rests on the changes of terms and domains between two versions.
  public init(_ log: ChangeLog, from older: Version, to newer: Version) {
    self.log = log
    let holders = GroundHolders(log, older, newer)
    for (position, entry) in log.entries.enumerated()
    where entry.changeClass != .decided(.editorial) {
      for id in Set(holders.criteria(on: entry)) { positions[id, default: []].append(position) }
    }
  }

  /// The changes that a criterion of the newer version rests on, in the order of the log; its own is none of them.
  public func changes(under id: ProvisionID) -> [ChangeLog.Entry] {
    (positions[id] ?? []).map { log.entries[$0] }
  }
}

/// Which criteria of the newer version rest on a term or a domain.
private struct GroundHolders {
  private let older: Version
  private let newer: Version
  private let uses: TermUses
  /// The criteria by the domains that they stand in.
  private var standing: [ProvisionID: [ProvisionID]] = [:]
  /// The same by the domains of the older version that they came from.
  private var former: [ProvisionID: [ProvisionID]] = [:]

  init(_ log: ChangeLog, _ older: Version, _ newer: Version) {
    (self.older, self.newer) = (older, newer)
    let criteria = newer.provisions.filter { $0.kind == .criterion && $0.isLive }
    let hasTerms = log.entries.contains { $0.kind == .term }
    uses = TermUses(in: hasTerms ? criteria.map { ($0, ProvisionText(of: $0)) } : [])
    for criterion in criteria {
      for domain in newer.domains(around: criterion.id) {
        standing[domain, default: []].append(criterion.id)
      }
    }
    for relation in log.relations where !relation.new.isEmpty {
      for domain in Set(relation.old.flatMap { older.domains(around: $0) }) {
        former[domain, default: []] += relation.new
      }
    }
  }

  func criteria(on entry: ChangeLog.Entry) -> [ProvisionID] {
    let relation = entry.relation
    switch entry.kind {
    case .criterion, .clause: return []
    case .term:
      return uses.users(
        of: relation.old.compactMap { older[$0] } + relation.new.compactMap { newer[$0] }
      )
    case .domain:
      return relation.new.isEmpty
        ? relation.old.flatMap { former[$0] ?? [] } : relation.new.flatMap { standing[$0] ?? [] }
    }
  }
}
