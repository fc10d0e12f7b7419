internal import Standards

/// The steps from a version to later ones, joined one by one.
struct LineageChain {
  private let old: VersionTexts
  /// The versions that the steps lead to.
  private var versions: Set<VersionID> = []
  /// Whether some steps were walked back.
  private var isRetraced = false
  private var suggestions: [LineageSuggestion] = []
  private var lineage = Lineage()
  /// The ids that each old id went by on the way, its own included.
  private var paths: IDPaths = [:]
  /// The ids that each new id went by on the way, its own included.
  private var origins: IDPaths = [:]

  /// The version that the steps begin at.
  var start: VersionID { old.version.id }

  /// No step yet: each id leads to itself.
  private init(from old: VersionTexts) {
    self.old = old
    for id in old.liveIDs {
      paths[id] = [id]
      origins[id] = [id]
      lineage.add(id, Lineage.End(id))
    }
  }

  /// The change logs from a version to each of the later ones, with a chance to pass over some.
  ///
  /// A version of another branch is reached over what both come from: back to it, and on from there. Where no steps lead to
  /// a version at all, its lineage is inferred. Each log is made as soon as the steps to it are joined: what joins them is
  /// not kept for all pairs at once.
  static func logs(
    from old: VersionTexts,
    to later: ArraySlice<VersionTexts>,
    by steps: [VersionID: StandardHistory.Step],
    _ revisions: RevisionIndex,
    _ comparisons: ComparisonMemo,
    where isWanted: (VersionID) -> Bool = { _ in true }
  ) -> [ChangeLog] {
    var roads = LineageRoads(from: LineageChain(from: old), to: later.map(\.version.id), steps)
    return later.compactMap { new in
      let road = roads.road(to: new.version.id)
      guard isWanted(new.version.id) else { return nil }
      let chain =
        road.map { $0.pairingTwins(with: new) } ?? LineageChain(from: old, inferredTo: new)
      return chain.log(to: new, revisions, comparisons)
    }
  }

  /// Where no steps lead to a version.
  private init(from old: VersionTexts, inferredTo new: VersionTexts) {
    self.init(from: old)
    let inferred = InferredLineage(from: old, to: new)
    (lineage, suggestions) = (inferred.lineage, inferred.suggestions)
    follow(lineage)
  }

  /// What one step more leads to.
  func followed(by step: StandardHistory.Step) -> LineageChain {
    var chain = self
    chain.suggestions = versions.isEmpty && !isRetraced ? step.inferred?.suggestions ?? [] : []
    chain.versions.insert(step.new)
    chain.lineage = lineage.followed(by: step.lineage)
    chain.follow(step.lineage)
    return chain
  }

  /// What a step leads back to. What the revisions on it say explains no change that is seen the other way round.
  func retraced(by step: StandardHistory.Step) -> LineageChain {
    var chain = self
    let back = step.lineage.reversed
    chain.isRetraced = true
    chain.lineage = lineage.followed(by: back)
    chain.follow(back)
    return chain
  }

  private func pairingTwins(with new: VersionTexts) -> LineageChain {
    guard isRetraced else { return self }
    var chain = self
    chain.lineage.pairTwins(old.liveIDs, new.liveIDs) { old.isAlike($0, to: new) }
    return chain
  }

  /// Notes the ids that a further step gives to what was reached so far.
  private mutating func follow(_ step: Lineage) {
    for (id, ends) in lineage.ends { paths[id, default: []].formUnion(ends.map(\.id)) }
    let before = origins
    origins = [:]
    for (id, ends) in step.ends {
      for end in ends where !end.isDormant {
        origins[end.id, default: [end.id]].formUnion(before[id] ?? [id])
      }
    }
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
