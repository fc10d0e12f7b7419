import Standards

@testable import Changes

extension RandomHistory {
  /// What the law says of two versions.
  func relations(from old: Int, to new: Int) -> Set<Relation> {
    var parts: [(old: Set<ProvisionID>, new: Set<ProvisionID>)] = live[old].keys.map { ([$0], []) }
    for (id, bearer) in live[new] {
      let sources = Set(bearer.threads.filter { $0.version == old && $0.isLive }.map(\.id))
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
    for (id, bearer) in live[new]
    where bearer.replaced.contains(Thread(version: old, id: id, isLive: true)) {
      let withdrawn = Relation(.withdrawn, old: [id], new: [])
      let added = Relation(.added, old: [], new: [id])
      guard relations.isSuperset(of: [withdrawn, added]) else { continue }
      relations.subtract([withdrawn, added])
      relations.insert(Relation(.replaced, old: [id], new: [id]))
    }
    return relations
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
    live[new][id]?.threads.contains { $0.version == old && !$0.isLive } ?? false
  }
}
