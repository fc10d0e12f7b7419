internal import Standards
internal import Wording

/// The requirements of provisions that a lineage calls gone, new or replaced, where they stand word for word on the other side.
///
/// A sentence counts where one side has it beyond its counterpart, so that what many provisions say alike stays where it is.
/// It was kept where the other side has gained it, and most of a provision's requirements make an edge.
struct KeptRequirements {
  /// From provisions that are gone or lost sentences to those that have them now.
  private(set) var edges: [(old: ProvisionID, new: ProvisionID)] = []

  private let old: Requirements
  private let new: Requirements
  /// Where the sentences that one side has beyond the other one stand.
  private var lost: [String: Set<ProvisionID>] = [:]
  private var gained: [String: Set<ProvisionID>] = [:]

  init(beside lineage: Lineage, from oldTexts: VersionTexts, to newTexts: VersionTexts) {
    (old, new) = (Requirements(of: oldTexts), Requirements(of: newTexts))
    let relations = lineage.relations(old: oldTexts.liveIDs, new: newTexts.liveIDs)
    let gone = relations.filter { $0.kind == .withdrawn || $0.kind == .replaced }.flatMap(\.old)
    let come = relations.filter { $0.kind == .added || $0.kind == .replaced }.flatMap(\.new)
    guard !gone.isEmpty || !come.isEmpty else { return }
    for relation in relations
    where relation.kind != .same
      || oldTexts.wording(of: relation.id) != newTexts.wording(of: relation.id)
    {
      compare(relation)
    }
    for id in gone { edges += holders(of: old[id], in: gained).map { (id, $0) } }
    for id in come { edges += holders(of: new[id], in: lost).map { ($0, id) } }
  }

  private mutating func compare(_ relation: Relation) {
    let before = relation.old.map { ($0, old[$0]) }
    let after = relation.new.map { ($0, new[$0]) }
    let (all, now) = (Set(before.flatMap(\.1)), Set(after.flatMap(\.1)))
    for (id, sentences) in before {
      for sentence in sentences where !now.contains(sentence) {
        lost[sentence, default: []].insert(id)
      }
    }
    for (id, sentences) in after {
      for sentence in sentences where !all.contains(sentence) {
        gained[sentence, default: []].insert(id)
      }
    }
  }

  /// The provisions of the other side that most of some sentences went to or came from. What several have lost and several
  /// have gained went nowhere in particular.
  private func holders(of sentences: [String], in found: [String: Set<ProvisionID>])
    -> [ProvisionID]
  {
    let kept = sentences.compactMap { sentence in
      (lost[sentence]?.count ?? 0) > 1 && (gained[sentence]?.count ?? 0) > 1 ? nil : found[sentence]
    }
    return kept.count * 2 > sentences.count ? Set(kept.joined()).sorted() : []
  }
}

/// The sentences of a version's provisions that require something, each as the text that decides whether two are alike.
private struct Requirements {
  private let texts: VersionTexts
  private let convention: KeywordConvention

  init(of texts: VersionTexts) {
    self.texts = texts
    convention = .of(texts.version)
  }

  /// Where no sentence of a provision has a keyword, each counts.
  subscript(id: ProvisionID) -> [String] {
    guard let provision = texts.version[id] else { return [] }
    let sentences = text(of: provision).filter {
      $0.tokens.count(where: \.isWord) >= LineageSuggestion.fewestWords
    }
    let binding = sentences.filter { convention.force(of: $0) != .statement }
    return (binding.isEmpty ? sentences : binding).map { "\(provision.kind) \($0.key)" }
  }

  private func text(of provision: Provision) -> [Sentence] {
    let text = texts.text(of: provision)
    let names = ProvisionText.leadingNames(of: provision.kind)
    return Sentence.all(in: names.flatMap { text[$0]?.blocks ?? [] })
  }
}
