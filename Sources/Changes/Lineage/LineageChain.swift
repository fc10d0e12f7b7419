internal import Standards

/// The steps from a version to later ones, joined one by one.
struct LineageChain {
  private let old: VersionTexts
  /// The versions that the steps lead to.
  private var versions: Set<VersionID> = []
  private var suggestions: [LineageSuggestion] = []
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

  /// The change logs from a version to each of the later ones, with a chance to pass over some. Where no steps lead to a
  /// version, ids are trusted.
  ///
  /// Each log is made as soon as the steps to it are joined: what joins them is not kept for all pairs at once.
  static func logs(
    from old: VersionTexts,
    to later: ArraySlice<VersionTexts>,
    by steps: [VersionID: StandardHistory.Step],
    _ revisions: RevisionIndex,
    _ comparisons: ComparisonMemo,
    where isWanted: (VersionID) -> Bool = { _ in true }
  ) -> [ChangeLog] {
    let start = LineageChain(from: old)
    var chains = [old.version.id: start]
    return later.compactMap { new in
      let step = steps[new.version.id]
      let chain = step.flatMap { step in chains[step.old]?.followed(by: step) }
      chains[new.version.id] = chain
      return isWanted(new.version.id) ? (chain ?? start).log(to: new, revisions, comparisons) : nil
    }
  }

  private func followed(by step: StandardHistory.Step) -> LineageChain {
    var chain = self
    chain.suggestions = versions.isEmpty ? step.inferred?.suggestions ?? [] : []
    chain.versions.insert(step.new)
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

  private func log(
    to new: VersionTexts,
    _ revisions: RevisionIndex,
    _ comparisons: ComparisonMemo
  ) -> ChangeLog {
    ChangeLogBuilder(
      old: old,
      new: new,
      lineage: lineage,
      revisions: revisions.only(of: versions),
      paths: paths,
      origins: origins,
      suggestions: suggestions,
      comparisons: comparisons
    ).log()
  }
}
