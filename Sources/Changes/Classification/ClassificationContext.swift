internal import Standards
internal import Wording

/// What the classification of two versions rests on as a whole: how they write requirements, where references lead, and
/// which criteria use which terms.
struct ClassificationContext {
  private let classifier: Classifier
  /// Which criteria of the newer version use which terms.
  private let uses: TermUses
  private let old: VersionTexts
  private let new: VersionTexts

  init(old: VersionTexts, new: VersionTexts, _ relations: [Relation]) {
    (self.old, self.new) = (old, new)
    let hasTerms = !(old.version.terms.isEmpty && new.version.terms.isEmpty)
    let criteria = new.version.provisions.filter { $0.kind == .criterion && $0.isLive }
    uses = TermUses(in: hasTerms ? criteria.map { ($0.id, new.text(of: $0)) } : [])
    classifier = Classifier(
      convention: KeywordConvention.of(old.version, new.version),
      references: ReferenceMoves(relations)
    )
  }

  func findings(
    _ relation: Relation,
    _ before: [Provision],
    _ after: [Provision],
    _ comparison: ProvisionComparison
  ) -> [ChangeFinding] {
    let kind = after.first?.kind ?? before.first?.kind ?? .criterion
    let subject = ProvisionSubject(
      relation: relation,
      kind: kind,
      before: before,
      after: after,
      comparison: comparison,
      oldTexts: before.map { old.text(of: $0) },
      newTexts: after.map { new.text(of: $0) },
      convention: classifier.convention,
      users: kind == .term && !before.isEmpty
        ? uses.users(of: before + after) : []
    )
    return classifier.findings(in: subject)
  }
}
