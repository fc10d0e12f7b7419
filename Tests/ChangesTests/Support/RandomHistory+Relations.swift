import Standards

@testable import Changes

extension RandomHistory {
  /// What the law says of two versions.
  func relations(from old: Int, to new: Int) -> Set<Relation> {
    var parts: [(old: Set<ProvisionID>, new: Set<ProvisionID>)] = live[old].keys.map { ([$0], []) }
    for (id, bearer) in live[new] {
      let sources = sources(of: bearer, in: old, new)
      let touched = parts.filter { !$0.old.isDisjoint(with: sources) }
      parts.removeAll { !$0.old.isDisjoint(with: sources) }
      let joined = touched.reduce(into: (old: Set<ProvisionID>(), new: Set([id]))) { whole, part in
        whole.old.formUnion(part.old)
        whole.new.formUnion(part.new)
      }
      parts.append(joined)
    }
    var relations = Set(
      parts.map { relation($0.old.sorted(), $0.new.sorted(), from: old, to: new) }
    )
    for (id, bearer) in live[new] where isReplaced(id, bearer, old, new) {
      let withdrawn = Relation(.withdrawn, old: [id], new: [])
      let begun = [Relation.Kind.added, .reinstated].map { Relation($0, old: [], new: [id]) }
      guard relations.contains(withdrawn), !relations.isDisjoint(with: begun) else { continue }
      relations.subtract([withdrawn] + begun)
      relations.insert(Relation(.replaced, old: [id], new: [id]))
    }
    return relations
  }

  /// The older provisions that a newer one continues. Those of another branch it has something in common with in the version
  /// that both come from.
  private func sources(of bearer: Bearer, in old: Int, _ new: Int) -> Set<ProvisionID> {
    let origin = origin(of: old, new)
    guard origin != old else {
      return Set(bearer.threads.filter { $0.version == old && $0.isLive }.map(\.id))
    }
    let common = bearer.threads.filter { $0.version == origin }
    return Set(live[old].filter { !$0.value.threads.isDisjoint(with: common) }.keys)
  }

  /// Whether an id that is in force on both sides is another requirement: on two branches wherever it is not the same.
  private func isReplaced(_ id: ProvisionID, _ bearer: Bearer, _ old: Int, _ new: Int) -> Bool {
    origin(of: old, new) == old
      ? bearer.replaced.contains(Thread(version: old, id: id, isLive: true)) : live[old][id] != nil
  }

  /// The newest version that two come from.
  private func origin(of old: Int, _ new: Int) -> Int {
    func line(_ version: Int) -> [Int] {
      [version] + (parents[version].map(line) ?? [])
    }
    let before = Set(line(old))
    return line(new).first(where: before.contains) ?? 0
  }

  private func relation(
    _ before: [ProvisionID],
    _ after: [ProvisionID],
    from old: Int,
    to new: Int
  ) -> Relation {
    let kind: Relation.Kind =
      switch (before.count, after.count) {
      case (1, 1): before == after ? .same : .moved
      case (1, 0): .withdrawn
      case (0, _): isBack(after[0], since: old, in: new) ? .reinstated : .added
      case (1, _): .split
      case (_, 1): .merged
      default: .regrouped
      }
    return Relation(kind, old: before, new: after)
  }

  private func isBack(_ id: ProvisionID, since old: Int, in new: Int) -> Bool {
    let origin = origin(of: old, new)
    guard origin != old else {
      return live[new][id]?.threads.contains { $0.version == old && !$0.isLive } ?? false
    }
    let common = (live[new][id]?.threads ?? []).filter { $0.version == origin }
    return common.contains { !$0.isLive }
      || asleep[old].values.contains { !$0.threads.isDisjoint(with: common) }
  }
}
