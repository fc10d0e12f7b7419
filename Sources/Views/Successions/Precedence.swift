package import Changes
package import Standards

/// What a provision of a draft is in the version in force.
package struct Precedence: Sendable {
  /// The provision in the draft.
  package let id: ProvisionID
  /// What it comes from; nil where the draft does not hold it.
  package let relation: Relation?
  /// How it changes; nil where its id, title and text are the same.
  package let entry: ChangeLog.Entry?
  /// The provisions in force that it continues.
  package let predecessors: [ProvisionID]
  /// The changes of terms and domains that it rests on.
  package let ground: [ChangeLog.Entry]
  /// Whether the version in force has another provision under its id.
  package let isIDTaken: Bool

  /// - Parameters:
  ///   - id: A provision of the draft.
  ///   - finder: What becomes of the provisions in force in the draft.
  ///   - old: The version in force.
  package init(of id: ProvisionID, by finder: SuccessionFinder, in old: Version) {
    let relation = finder.log.relation(ofNew: id)
    let came = relation.map { $0.kind == .replaced ? [] : $0.old } ?? []
    let predecessors = came.filter { old[$0]?.isLive ?? false }
    self.id = id
    self.relation = relation
    entry = finder.log.entry(ofNew: id)
    self.predecessors = predecessors
    ground = finder.changes(under: [id])
    isIDTaken = (old[id]?.isLive ?? false) && !predecessors.contains(id)
  }

  /// How the draft differs from what is in force, for somebody who reads it in the draft. Its provisions are those of the
  /// version in force.
  ///
  /// - Parameter name: What readers call the version in force.
  package func sentence(in name: String) -> LinkedSentence {
    guard let first = predecessors.first else { return absence(in: name) }
    var sentence = LinkedSentence()
    switch relation?.kind {
    case .same?, .reinstated?:
      sentence.add(
        entry == nil
          ? [.words("The text is the same as in "), .provision(first, name)]
          : [.words("Differs from "), .provision(first, name)]
      )
    default:
      sentence.add([.words("Made from ")] + LinkedSentence.list(predecessors))
      sentence.add(" of \(name)")
    }
    sentence.add(entry.map { Succession.seeing($0, after: ": ") } ?? [])
    sentence.add(groundWords)
    sentence.add(".")
    return sentence
  }

  private var groundWords: [LinkedSentence.Part] {
    let terms = ground.filter { $0.kind == .term }
    guard entry == nil, !terms.isEmpty else { return [] }
    return terms.enumerated().flatMap { index, entry -> [LinkedSentence.Part] in
      [
        .words(index == 0 ? ", but " : " and "),
        .change(entry, "the term “\(entry.title)” has another meaning"),
      ]
    }
  }

  private func absence(in name: String) -> LinkedSentence {
    guard isIDTaken else { return LinkedSentence([.words("New: it is not in \(name).")]) }
    return LinkedSentence([
      .words("In \(name), \(id) is "), .provision(id, "a different requirement"), .words("."),
    ])
  }
}
