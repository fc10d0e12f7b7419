public import Standards

/// Which old provision is which new one, as edges between the ids of live provisions.
///
/// The relations are read off the shape of the edges, so the forward and the backward map cannot disagree.
public struct Lineage: Hashable, Sendable {
  /// Where an edge leads.
  public struct End: Hashable, Sendable {
    /// The newer id.
    public let id: ProvisionID
    /// Whether the provision is withdrawn there: a reinstatement wakes the edge.
    public let isDormant: Bool
    /// Whether the requirement is another one from here on: no history carries over.
    public let isReplaced: Bool

    /// An end of an edge.
    public init(_ id: ProvisionID, isDormant: Bool = false, isReplaced: Bool = false) {
      self.id = id
      self.isDormant = isDormant
      self.isReplaced = isReplaced
    }
  }

  /// From each older id to where it leads.
  public private(set) var ends: [ProvisionID: Set<End>] = [:]
  /// The newer ids that came back after a withdrawal.
  public private(set) var reinstated: Set<ProvisionID> = []
  /// What covers each withdrawn id.
  public private(set) var coverage: [ProvisionID: [ProvisionID]] = [:]

  /// No edges.
  public init() {}

  /// Adds an edge.
  public mutating func add(_ old: ProvisionID, _ end: End) {
    ends[old, default: []].insert(end)
  }

  /// Notes a withdrawal: a dormant edge to the id itself.
  public mutating func withdraw(_ id: ProvisionID, by: [ProvisionID]) {
    add(id, End(id, isDormant: true))
    coverage[id] = by
  }

  /// Notes that an id came back.
  public mutating func reinstate(_ id: ProvisionID) {
    reinstated.insert(id)
  }

  /// Whether an edge leads from an older id to a live one.
  public func continues(_ id: ProvisionID) -> Bool {
    ends[id]?.contains { !$0.isDormant } ?? false
  }

  /// The lineage over two steps.
  ///
  /// Edges are joined at the ids between. A dormant edge stays dormant until its id is reinstated. Where a step
  /// replaces a requirement, an edge goes on only from an id to itself, and says so.
  public func followed(by next: Lineage) -> Lineage {
    var whole = Lineage()
    whole.reinstated = next.reinstated
    for (old, middle) in ends {
      whole.coverage[old] = coverage[old] ?? middle.flatMap { next.coverage[$0.id] ?? [] }.sorted()
      for end in middle {
        for far in next.continuation(of: end) {
          let isReplaced = end.isReplaced || far.isReplaced
          guard !isReplaced || far.id == old else { continue }
          whole.add(old, End(far.id, isDormant: far.isDormant, isReplaced: isReplaced))
        }
      }
    }
    return whole
  }

  private func continuation(of end: End) -> Set<End> {
    guard end.isDormant else { return ends[end.id] ?? [] }
    return reinstated.contains(end.id) ? [End(end.id)] : [end]
  }
}
