internal import Standards

/// A lineage that likeness suggests, for a person to accept or strike.
public struct LineageSuggestion: Hashable, Sendable {
  /// Moved, split or merged.
  public let relation: Relation
  /// How alike the texts are, from 0 to 1: of a move the Dice coefficient of the words, the larger of title and statement;
  /// of a part the share of its words that the whole has.
  public let score: Double

  /// The least likeness of a move.
  static let leastLikeness = 0.45
  /// The least share of a part's words that the whole has.
  static let leastShare = 0.7
  /// A text of fewer words is too short to be recognised in another one.
  static let fewestWords = 5

  /// What likeness suggests, the surest first.
  ///
  /// - Parameters:
  ///   - old: The provisions that are gone.
  ///   - new: The provisions that are new.
  static func all(from old: [ProvisionWords], to new: [ProvisionWords]) -> [LineageSuggestion] {
    Provision.Kind.allCases.flatMap { kind in
      SuggestionSearch(old.filter { $0.kind == kind }, new.filter { $0.kind == kind }).suggestions
    }
    .sorted { ($1.score, $0.relation.id) < ($0.score, $1.relation.id) }
  }

  /// The same for provisions of two versions.
  static func all(
    from gone: [Provision],
    of old: Version,
    to come: [Provision],
    of new: Version
  ) -> [LineageSuggestion] {
    let (before, after) = (Formulas(of: old), Formulas(of: new))
    return all(
      from: gone.map { ProvisionWords($0, ProvisionText(of: $0), beside: before) },
      to: come.map { ProvisionWords($0, ProvisionText(of: $0), beside: after) }
    )
  }
}
