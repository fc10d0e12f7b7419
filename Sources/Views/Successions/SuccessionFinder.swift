package import Changes
package import Standards

/// Finds what the provisions of a version are in a newer one.
package struct SuccessionFinder: Sendable {
  /// The changes between the two.
  package let log: ChangeLog
  /// The newer version.
  package let new: Version
  /// The changes of normative clauses, such as scope and conformance, which concern every criterion.
  package let frame: [ChangeLog.Entry]
  private let ground: ChangedGround

  /// - Parameters:
  ///   - log: The changes between the two versions.
  ///   - old: The older version.
  ///   - new: The newer version.
  package init(_ log: ChangeLog, from old: Version, to new: Version) {
    (self.log, self.new) = (log, new)
    ground = ChangedGround(log, from: old, to: new)
    frame = log.entries.filter { entry in
      let isNormative =
        entry.relation.old.contains { old[$0]?.isNormative ?? false }
        || entry.relation.new.contains { new[$0]?.isNormative ?? false }
      return entry.kind == .clause && isNormative && entry.changeClass != .decided(.editorial)
    }
  }

  /// What a provision of the older version is in the newer one.
  package func succession(of id: ProvisionID) -> Succession {
    let relation = log.relation(ofOld: id)
    let became = relation.map { log.successors(of: id, in: $0) } ?? []
    // Under a replaced id there is another requirement, which does not follow it.
    let successors = relation?.kind == .replaced ? [] : became.filter(isLive)
    return Succession(
      id: id,
      relation: relation,
      entry: log.entry(ofOld: id),
      successors: successors,
      covering: (relation?.by ?? []).filter(isLive),
      ground: changes(under: successors),
      frame: frame,
      isIDTaken: isLive(id) && !successors.contains(id),
      lookalikes: successors.isEmpty ? lookalikes(of: id) : []
    )
  }

  /// The changes that provisions of the newer version rest on, each once, in the order of the log.
  package func changes(under ids: [ProvisionID]) -> [ChangeLog.Entry] {
    var seen: Set<[ProvisionID]> = []
    return ids.flatMap(ground.changes).filter { entry in
      seen.insert(entry.relation.old + [ProvisionID("")] + entry.relation.new).inserted
    }
  }

  private func isLive(_ id: ProvisionID) -> Bool { new[id]?.isLive ?? false }

  private func lookalikes(of id: ProvisionID) -> [ProvisionID] {
    log.suggestions.filter { $0.relation.old.contains(id) }.flatMap(\.relation.new)
  }
}
