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
  /// What became of each domain.
  private let domains: [ProvisionID: Set<ProvisionID>]

  init(old: VersionTexts, new: VersionTexts, _ relations: [Relation]) {
    (self.old, self.new) = (old, new)
    let hasTerms = !(old.version.terms.isEmpty && new.version.terms.isEmpty)
    let binding = new.version.provisions.filter { $0.isNormative && $0.isLive }
    uses = TermUses(in: hasTerms ? binding.map { ($0, new.text(of: $0)) } : [])
    classifier = Classifier(
      convention: KeywordConvention.of(old.version, new.version),
      references: ReferenceMoves(relations)
    )
    var domains: [ProvisionID: Set<ProvisionID>] = [:]
    for relation in relations {
      for id in relation.old { domains[id, default: []].formUnion(relation.new) }
    }
    self.domains = domains
  }

  /// The domains that a provision stands in, where the new one is nothing that the old one became; nil for splits,
  /// merges and moves, which say so themselves.
  func place(of before: [Provision], _ after: [Provision]) -> (old: String, new: String)? {
    guard before.count == 1, after.count == 1, before[0].id == after[0].id,
      before[0].parent != after[0].parent
    else { return nil }
    if let old = before[0].parent, let new = after[0].parent,
      domains[old, default: []].contains(new)
    {
      return nil
    }
    return (name(before[0].parent, in: old), name(after[0].parent, in: new))
  }

  private func name(_ domain: ProvisionID?, in texts: VersionTexts) -> String {
    guard let domain else { return "none" }
    return "\(domain) \(texts.version[domain]?.title ?? "")"
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
        ? uses.users(of: before + after) : [],
      isAlike: IdentityGuard.isAlike(relation, old, new),
      domainsSayNothing: before.allSatisfy { old.version.domainsSayNothing(above: $0) }
        && after.allSatisfy { new.version.domainsSayNothing(above: $0) }
    )
    return classifier.findings(in: subject)
  }
}

extension Version {
  /// Whether all domains that a provision stands in are headings alone.
  fileprivate func domainsSayNothing(above provision: Provision) -> Bool {
    var next = provision.parent
    for _ in 0..<Self.deepest {
      guard let domain = next.flatMap({ self[$0] }) else { return true }
      guard domain.principle?.isEmpty ?? true, domain.body.isEmpty else { return false }
      next = domain.parent
    }
    return false
  }

  /// Domains within each other beyond this are not looked at.
  private static let deepest = 32
}
