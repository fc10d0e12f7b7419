public import Standards

extension Lineage {
  /// The relations between two sets of live ids: each id stands in exactly one.
  ///
  /// - Parameters:
  ///   - old: The live ids of the older side.
  ///   - new: The live ids of the newer side.
  public func relations(old: Set<ProvisionID>, new: Set<ProvisionID>) -> [Relation] {
    var groups = EdgeGroups(old: old, new: new)
    for (id, ends) in ends where old.contains(id) {
      for end in ends where !end.isDormant && new.contains(end.id) {
        groups.join(id, end.id, isReplaced: end.isReplaced)
      }
    }
    return groups.all().map { relation(old: $0.old, new: $0.new, isReplaced: $0.isReplaced) }
      .sorted { $0.id == $1.id ? $0.old.lexicographicallyPrecedes($1.old) : $0.id < $1.id }
  }

  private func relation(
    old: [ProvisionID],
    new: [ProvisionID],
    isReplaced: Bool
  ) -> Relation {
    let kind: Relation.Kind =
      switch (old.count, new.count) {
      case (1, 1) where isReplaced: .replaced
      case (1, 1): old == new ? .same : .moved
      case (1, 0): .withdrawn
      case (0, 1): new.allSatisfy(reinstated.contains) ? .reinstated : .added
      case (1, _): .split
      case (_, 1): .merged
      default: .regrouped
      }
    let by = kind == .withdrawn ? coverage[old[0]] ?? [] : []
    return Relation(kind, old: old, new: new, by: by)
  }
}

/// The connected parts of a two-sided graph, by union and find.
private struct EdgeGroups {
  private struct Side: Hashable {
    let id: ProvisionID
    let isNew: Bool
  }

  private var parents: [Side: Side] = [:]
  private var replaced: Set<ProvisionID> = []

  init(old: Set<ProvisionID>, new: Set<ProvisionID>) {
    for id in old { parents[Side(id: id, isNew: false)] = Side(id: id, isNew: false) }
    for id in new { parents[Side(id: id, isNew: true)] = Side(id: id, isNew: true) }
  }

  mutating func join(_ old: ProvisionID, _ new: ProvisionID, isReplaced: Bool) {
    let first = root(Side(id: old, isNew: false))
    let second = root(Side(id: new, isNew: true))
    parents[second] = first
    if isReplaced { replaced.insert(new) }
  }

  private mutating func root(_ side: Side) -> Side {
    var side = side
    while let parent = parents[side], parent != side {
      if let grandparent = parents[parent] { parents[side] = grandparent }
      side = parent
    }
    return side
  }

  mutating func all() -> [(old: [ProvisionID], new: [ProvisionID], isReplaced: Bool)] {
    var groups: [Side: (old: [ProvisionID], new: [ProvisionID])] = [:]
    for side in Array(parents.keys) {
      let root = root(side)
      if side.isNew {
        groups[root, default: ([], [])].new.append(side.id)
      } else {
        groups[root, default: ([], [])].old.append(side.id)
      }
    }
    return groups.values.map { group in
      (group.old.sorted(), group.new.sorted(), group.new.contains(where: replaced.contains))
    }
  }
}
