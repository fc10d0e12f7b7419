internal import Standards
internal import Wording

/// Provisions that belong together, as rules look at them as a whole.
struct ProvisionSubject {
  let relation: Relation
  let kind: Provision.Kind
  /// The provisions before, in the order of their ids.
  let before: [Provision]
  /// The provisions after, in the order of their ids.
  let after: [Provision]
  let comparison: ProvisionComparison
  /// The text of each provision before.
  let oldTexts: [ProvisionText]
  /// The text of each provision after.
  let newTexts: [ProvisionText]
  let convention: KeywordConvention
  /// The criteria whose normative text uses a term, where the provision is one.
  let users: [ProvisionID]
  /// Whether its title or its statement is like the one before; of a split or a merge that of each part like the whole.
  let isAlike: Bool
  /// Whether no domain that it stood or stands in has a text.
  let domainsSayNothing: Bool

  /// What the normative sentences before ask, each once.
  var oldForces: Set<SentenceSubject.Force> { forces(of: normative?.old ?? []) }
  /// What the normative sentences after ask, each once.
  var newForces: Set<SentenceSubject.Force> { forces(of: normative?.new ?? []) }

  /// The ids of both sides, for fingerprints.
  var ids: [String] {
    relation.old.map(\.description) + ["to"] + relation.new.map(\.description)
  }

  /// The ids after, as a text; of a clause its title.
  var names: String {
    guard kind != .clause else {
      return after.map { "the clause “\($0.title)”" }.joined(separator: ", ")
    }
    return relation.new.map(\.description).joined(separator: ", ")
  }
  /// The ids before, as a text.
  var oldNames: String { relation.old.map(\.description).joined(separator: ", ") }

  private var normative: ProvisionComparison.FieldChange? {
    comparison.fields.first { isNormative($0.name) }
  }

  /// Whether a field states what is required, before or after.
  func isNormative(_ field: String) -> Bool {
    ProvisionText.isNormative(field, of: before + after)
  }

  /// Whether it is a clause that is or was normative.
  var isNormativeClause: Bool { (before + after).contains { $0.clause?.isNormative ?? false } }

  private func forces(of blocks: [TextBlock]) -> Set<SentenceSubject.Force> {
    Set(Sentence.all(in: blocks).map { convention.force(of: $0) })
  }
}
