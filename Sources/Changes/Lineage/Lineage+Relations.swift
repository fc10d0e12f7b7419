public import Standards

extension Lineage {
  /// The relations between two sets of live ids: each id stands in exactly one.
  ///
  /// A replaced requirement has no history, so its id is `replaced` only where neither side has a counterpart of its
  /// own.
  ///
  /// - Parameters:
  ///   - old: The live ids of the older side.
  ///   - new: The live ids of the newer side.
  public func relations(old: Set<ProvisionID>, new: Set<ProvisionID>) -> [Relation] {
    var groups = EdgeGroups(old: old, new: new)
    var replaced: Set<ProvisionID> = []
    for (id, ends) in ends where old.contains(id) {
      for end in ends where !end.isDormant && new.contains(end.id) {
        if end.isReplaced { replaced.insert(id) } else { groups.join(id, end.id) }
      }
    }
    let parts = groups.all()
    replaced.formIntersection(parts.filter(\.new.isEmpty).flatMap(\.old))
    replaced.formIntersection(parts.filter(\.old.isEmpty).flatMap(\.new))
    let reinstated = reinstated
    let others = parts.filter { part in
      !part.old.isEmpty && !part.new.isEmpty || replaced.isDisjoint(with: part.old + part.new)
    }
    return
      (others.map { relation(old: $0.old, new: $0.new, reinstated) }
      + replaced.map { Relation(.replaced, old: [$0], new: [$0]) })
      .sorted { $0.id == $1.id ? $0.old.lexicographicallyPrecedes($1.old) : $0.id < $1.id }
  }

  private func relation(
    old: [ProvisionID],
    new: [ProvisionID],
    _ reinstated: Set<ProvisionID>
  ) -> Relation {
    let kind: Relation.Kind =
      switch (old.count, new.count) {
      case (1, 1): old == new ? .same : .moved
      case (1, 0): .withdrawn
      case (0, 1): new.allSatisfy(reinstated.contains) ? .reinstated : .added
      case (1, _): .split
      case (_, 1): .merged
      default: .regrouped
      }
    return Relation(kind, old: old, new: new, by: kind == .withdrawn ? coverage(of: old[0]) : [])
  }

  private func coverage(of id: ProvisionID) -> [ProvisionID] {
    Set((ends[id] ?? []).filter(\.isDormant).flatMap { coverage[$0.id] ?? [] }).sorted()
  }
}

/// The connected parts of a two-sided graph, by union and find.
private struct EdgeGroups {
  /// The old ids, then the new ones.
  private let ids: [ProvisionID]
  private let oldCount: Int
  private let oldPositions: [ProvisionID: Int]
  private let newPositions: [ProvisionID: Int]
  private var parents: [Int]

  init(old: Set<ProvisionID>, new: Set<ProvisionID>) {
    ids = Array(old) + Array(new)
    oldCount = old.count
    parents = Array(ids.indices)
    oldPositions = Dictionary(uniqueKeysWithValues: zip(ids[..<oldCount], 0..<oldCount))
    newPositions = Dictionary(uniqueKeysWithValues: zip(ids[oldCount...], oldCount..<ids.count))
  }

  mutating func join(_ old: ProvisionID, _ new: ProvisionID) {
    guard let first = oldPositions[old], let second = newPositions[new] else { return }
    parents[root(second)] = root(first)
  }

  private mutating func root(_ position: Int) -> Int {
    var position = position
    while parents[position] != position {
      parents[position] = parents[parents[position]]
      position = parents[position]
    }
    return position
  }

  mutating func all() -> [(old: [ProvisionID], new: [ProvisionID])] {
    var groups = [(old: [ProvisionID], new: [ProvisionID])](repeating: ([], []), count: ids.count)
    for position in ids.indices {
      let root = root(position)
      if position < oldCount {
        groups[root].old.append(ids[position])
      } else {
        groups[root].new.append(ids[position])
      }
    }
    return groups.filter { !$0.old.isEmpty || !$0.new.isEmpty }
      .map { ($0.old.sorted(), $0.new.sorted()) }
  }
}
