internal import ParallelWork
internal import Standards

/// From an id to all that its provision went by.
typealias IDPaths = [ProvisionID: Set<ProvisionID>]

/// Makes the change log of a pair of versions from a lineage and the texts.
struct ChangeLogBuilder {
  let old: VersionTexts
  let new: VersionTexts
  let lineage: Lineage
  /// The revisions of the versions between.
  let revisions: RevisionsBetween
  /// The ids that each old id went by on the way, its own included.
  let paths: IDPaths
  /// The ids that each new id went by on the way, its own included.
  let origins: IDPaths
  /// What likeness suggests beyond the lineage.
  let suggestions: [LineageSuggestion]
  /// What was compared for other pairs of versions.
  let comparisons: ComparisonMemo

  func log() -> ChangeLog {
    let (older, newer) = (old.version, new.version)
    let relations = lineage.relations(old: old.liveIDs, new: new.liveIDs)
    let context = ClassificationContext(old: old, new: new, relations)
    let entries = mapInParallel(relations) { entry($0, context) }.compactMap(\.self)
    return ChangeLog(
      old: older.id,
      new: newer.id,
      entries: entries.sorted {
        ($0.kind.placeInLog, $0.id) < ($1.kind.placeInLog, $1.id)
      },
      relations: relations,
      conservation: Provision.Kind.allCases.map {
        Conservation(of: $0, in: relations, old: older, new: newer)
      }.filter { $0.oldTotal + $0.newTotal > 0 },
      suggestions: suggestions,
      regrouped: Dictionary(
        relations.filter { $0.kind == .regrouped }.flatMap(\.old).map {
          ($0, lineage.liveEnds(of: $0))
        },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  /// Nil where nothing changed.
  private func entry(_ relation: Relation, _ context: ClassificationContext) -> ChangeLog.Entry? {
    let before = relation.old.compactMap { old.version[$0] }
    let after = relation.new.compactMap { new.version[$0] }
    let place = context.place(of: before, after)
    if relation.kind == .same, place == nil, let first = before.first, let second = after.first,
      old.wording(of: first.id) == new.wording(of: second.id) || first.isWritten(like: second)
    {
      return nil
    }
    var comparison = comparison(of: before, with: after)
    if let place { comparison = comparison.moved(from: place.old, to: place.new) }
    guard relation.kind != .same || comparison.isRenamed || comparison.isTextChanged else {
      return nil
    }
    let names = names(of: relation)
    return ChangeLog.Entry(
      relation: relation,
      kind: after.first?.kind ?? before.first?.kind ?? .criterion,
      comparison: comparison,
      classification: Classification(
        context.findings(relation, before, after, comparison),
        decisions: revisions.decision,
        stated: revisions.statedClass(of: names)
      ),
      revisions: revisions.naming(names)
    )
  }

  private func comparison(of before: [Provision], with after: [Provision]) -> ProvisionComparison {
    func compare() -> ProvisionComparison {
      ProvisionComparison(from: old.text(of: before), to: new.text(of: after))
    }
    guard before.count == 1, after.count == 1, let first = old.wording(of: before[0].id),
      let second = new.wording(of: after[0].id)
    else { return compare() }
    return comparisons.comparison(of: first, with: second, compare)
  }

  /// All ids that the provisions went by.
  private func names(of relation: Relation) -> Set<ProvisionID> {
    let before = relation.old.flatMap { paths[$0] ?? [$0] }
    return Set(before + relation.new.flatMap { origins[$0] ?? [$0] })
  }
}

extension Provision.Kind {
  /// Clauses stand before domains and criteria, terms behind them.
  fileprivate var placeInLog: Int {
    switch self {
    case .clause: 0
    case .domain, .criterion: 1
    case .term: 2
    }
  }
}
