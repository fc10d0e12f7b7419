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

    /// Whether the same provision is in force there.
    var isLive: Bool { !isDormant && !isReplaced }

    /// An end of an edge.
    public init(_ id: ProvisionID, isDormant: Bool = false, isReplaced: Bool = false) {
      self.id = id
      self.isDormant = isDormant
      self.isReplaced = isReplaced
    }
  }

  /// From each older id to where it leads.
  public private(set) var ends: [ProvisionID: Set<End>] = [:]
  /// What covers each id that is withdrawn on the newer side.
  public private(set) var coverage: [ProvisionID: [ProvisionID]] = [:]
  /// From each id that was withdrawn before the older side to where it leads since it came back.
  private(set) var revivals: [ProvisionID: Set<End>] = [:]
  /// Where what began on the way leads: a withdrawal and a return of it are both on the way, so it is merely new.
  private(set) var births: Set<End> = []

  /// No edges.
  public init() {}

  /// Adds an edge.
  public mutating func add(_ old: ProvisionID, _ end: End) {
    ends[old, default: []].insert(end)
  }

  /// Notes that a provision is new.
  public mutating func begin(_ id: ProvisionID) {
    births.insert(End(id))
  }

  /// Notes that the requirement under an id is another one: the old one ends, the new one begins.
  public mutating func replace(_ id: ProvisionID) {
    add(id, End(id, isReplaced: true))
    begin(id)
  }

  /// Notes a withdrawal: a dormant edge to the id itself.
  public mutating func withdraw(_ id: ProvisionID, by: [ProvisionID]) {
    add(id, End(id, isDormant: true))
    coverage[id] = by
  }

  /// Notes that an id came back.
  public mutating func reinstate(_ id: ProvisionID) { reinstate(id, as: id) }

  /// Notes that an id came back under another one.
  mutating func reinstate(_ id: ProvisionID, as other: ProvisionID) {
    revivals[id, default: []].insert(End(other))
  }

  /// The newer ids of what came back after a withdrawal, under whichever id it goes by now.
  public var reinstated: Set<ProvisionID> {
    Set(revivals.values.joined().filter(\.isLive).map(\.id))
  }

  /// The ids under which a provision goes on.
  func liveEnds(of id: ProvisionID) -> [ProvisionID] {
    Set((ends[id] ?? []).filter(\.isLive).map(\.id)).sorted()
  }

  /// Whether an edge leads from an older id to a live one.
  public func continues(_ id: ProvisionID) -> Bool {
    ends[id]?.contains { !$0.isDormant } ?? false
  }
}

extension Lineage {
  /// The lineage over two steps, which may themselves be of several.
  ///
  /// Edges are joined at the ids between. A dormant edge stays dormant until its id is reinstated. Where a step
  /// replaces a requirement, an edge goes on only from an id to itself, and says so.
  public func followed(by next: Lineage) -> Lineage {
    var whole = Lineage()
    for (id, middle) in ends { whole.ends[id] = next.continuation(of: middle, from: id) }
    for (id, middle) in revivals { whole.revivals[id] = next.continuation(of: middle, from: id) }
    let asleep = Set(dormantIDs)
    for (id, far) in next.revivals where !asleep.contains(id) {
      whole.revivals[id, default: []].formUnion(far)
    }
    let began = births.flatMap { next.continuation(of: $0) }
    whole.births = next.births.union(began.map { End($0.id, isDormant: $0.isDormant) })
    whole.coverage = coverage.filter { next.revivals[$0.key] == nil }
      .mapValues { Set($0.flatMap(next.covers)).sorted() }
      .merging(next.coverage) { _, later in later }
    return whole
  }

  private var dormantIDs: [ProvisionID] {
    let all = [births] + Array(ends.values) + Array(revivals.values)
    return all.joined().filter(\.isDormant).map(\.id)
  }

  /// Nil where nothing is left.
  private func continuation(of middle: Set<End>, from origin: ProvisionID) -> Set<End>? {
    var whole: Set<End> = []
    for end in middle {
      for far in continuation(of: end) {
        let isReplaced = end.isReplaced || far.isReplaced
        guard !isReplaced || far.id == origin else { continue }
        whole.insert(End(far.id, isDormant: far.isDormant, isReplaced: isReplaced))
      }
    }
    return whole.isEmpty ? nil : whole
  }

  private func continuation(of end: End) -> Set<End> {
    guard end.isDormant else { return ends[end.id] ?? [] }
    return revivals[end.id] ?? [end]
  }

  /// What covers now what an id covered before.
  private func covers(_ id: ProvisionID) -> [ProvisionID] {
    guard let far = ends[id] else { return [id] }
    return far.filter { !$0.isReplaced }.flatMap { end in
      end.isDormant ? coverage[end.id] ?? [] : [end.id]
    }
  }
}
