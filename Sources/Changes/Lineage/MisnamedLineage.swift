public import Standards

/// What records call withdrawn or added, and what the texts show to go on.
public struct MisnamedLineage: Sendable {
  /// What the texts show.
  public let relation: Relation
  /// What a revision would have to record instead of what it says of these ids.
  public let actions: [RecordedChange.Action]

  /// The same as it is written in the changes of a revision.
  public var entries: [String] { actions.map { "- {\(RecordText.entry($0))}" } }

  /// What is misnamed between two versions, in the order of the ids.
  static func all(
    in lineage: Lineage,
    from old: VersionTexts,
    to new: VersionTexts
  ) -> [MisnamedLineage] {
    let kept = KeptRequirements(beside: lineage, from: old, to: new).edges
    guard !kept.isEmpty else { return [] }
    var shown = lineage
    for edge in kept { shown.add(edge.old, Lineage.End(edge.new)) }
    let touched = Set(kept.map(\.old))
    return shown.relations(old: old.liveIDs, new: new.liveIDs)
      .filter { !touched.isDisjoint(with: $0.old) }
      .map { MisnamedLineage(relation: $0, actions: shown.actions(recording: $0)) }
  }
}

extension Lineage {
  /// The records that say a relation: several splits and merges where several provisions became several others.
  func actions(recording relation: Relation) -> [RecordedChange.Action] {
    guard relation.kind == .regrouped else { return [relation.action].compactMap(\.self) }
    let targets = Dictionary(uniqueKeysWithValues: relation.old.map { ($0, liveEnds(of: $0)) })
    let merges = relation.new.compactMap { id -> RecordedChange.Action? in
      let sources = relation.old.filter { targets[$0]?.contains(id) ?? false }
      let isTold = sources.allSatisfy { (targets[$0]?.count ?? 0) > 1 }
      return isTold ? nil : .merged(sources, to: id)
    }
    return relation.old.compactMap { id in
      targets[id].flatMap { $0.count > 1 ? .split(id, to: $0) : nil }
    } + merges
  }
}
