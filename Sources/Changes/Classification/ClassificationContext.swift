internal import Standards

/// What the classification of two versions rests on as a whole: how they write requirements, where references lead, and
/// which criteria use which terms.
struct ClassificationContext {
  private let classifier: Classifier
  private let criteria: [Provision]
  private let old: VersionTexts
  private let new: VersionTexts

  init(old: VersionTexts, new: VersionTexts, _ relations: [Relation]) {
    (self.old, self.new) = (old, new)
    criteria = new.version.provisions.filter { $0.kind == .criterion && $0.isLive }
    let before = old.version.provisions.filter { $0.kind == .criterion && $0.isLive }
    classifier = Classifier(
      convention: KeywordConvention.of(before + criteria),
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
      users: kind == .term ? users(of: before + after) : []
    )
    return classifier.findings(in: subject)
  }

  /// The criteria of the newer version whose statement has one of the names of some terms.
  private func users(of terms: [Provision]) -> [ProvisionID] {
    let names = Set(terms.flatMap { [$0.title] + $0.aliases }.map { Self.words($0) })
      .subtracting([""])
    return criteria.filter { criterion in
      let words = Self.words(String(decoding: criterion.body.beforeFirstHeading, as: UTF8.self))
      return names.contains { words.contains($0) }
    }.map(\.id)
  }

  /// A text in lower case with a space before each word, so that names are found at the beginning of words and in the
  /// plural.
  private static func words(_ text: String) -> String {
    Tokenizer.tokens(of: text).filter(\.isWord).map { " " + $0.folded }.joined()
  }
}
