internal import Standards

/// The steps from a version to later ones, joined one by one.
struct LineageChain {
  private let old: VersionTexts
  private var steps: [StandardHistory.Step] = []
  private var lineage = Lineage()
  /// The ids that each old id went by on the way, its own included.
  private var paths: IDPaths = [:]
  /// The ids that each new id went by on the way, its own included.
  private var origins: IDPaths = [:]

  /// No step yet: each id leads to itself.
  private init(from old: VersionTexts) {
    self.old = old
    for id in old.liveIDs {
      paths[id] = [id]
      origins[id] = [id]
      lineage.add(id, Lineage.End(id))
    }
  }

  /// What makes the change log from a version to each of the later ones. Where no steps lead to one, ids are trusted.
  static func all(
    from old: VersionTexts,
    to later: ArraySlice<VersionTexts>,
    _ steps: [StandardHistory.Step],
    in standard: Standard
  ) -> [ChangeLogBuilder] {
    let start = LineageChain(from: old)
    var chains = [old.version.id: start]
    return later.map { new in
      let step = steps.first { $0.new == new.version.id }
      let chain = step.flatMap { step in chains[step.old]?.followed(by: step) }
      chains[new.version.id] = chain
      return (chain ?? start).builder(to: new, in: standard)
    }
  }

  private func followed(by step: StandardHistory.Step) -> LineageChain {
    var chain = self
    chain.steps.append(step)
    chain.lineage = lineage.followed(by: step.lineage)
    for (id, ends) in chain.lineage.ends { chain.paths[id, default: []].formUnion(ends.map(\.id)) }
    chain.origins = [:]
    for (id, ends) in step.lineage.ends {
      for end in ends where !end.isDormant {
        chain.origins[end.id, default: [end.id]].formUnion(origins[id] ?? [id])
      }
    }
    return chain
  }

  private func builder(to new: VersionTexts, in standard: Standard) -> ChangeLogBuilder {
    ChangeLogBuilder(
      old: old,
      new: new,
      lineage: lineage,
      revisions: RevisionIndex(steps.compactMap { standard[$0.new.label] }),
      paths: paths,
      origins: origins,
      suggestions: steps.count == 1 ? steps[0].inferred?.suggestions ?? [] : []
    )
  }
}
