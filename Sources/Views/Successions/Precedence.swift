package import Changes
package import Phrasing
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
  /// - Parameters:
  ///   - name: What readers call the version in force.
  ///   - say: The words in the reader's language.
  package func sentence(in name: String, _ say: Phrases) -> LinkedSentence {
    guard let first = predecessors.first else { return LinkedSentence(absence(in: name, say)) }
    var parts: [LinkedSentence.Part] =
      switch relation?.kind {
      case .same?, .reinstated?:
        entry == nil
          ? say.parts("The text is the same as in \(.provision(first, name))")
          : say.parts("Differs from \(.provision(first, name))")
      default: say.parts("Made from \(say.list(predecessors)) of \(name)")
      }
    if let entry { parts += [.words(": ")] + say.seeing(entry) }
    return LinkedSentence(withTerms(parts, say) + [.words(".")])
  }

  /// Some words, and the changed terms that the provision rests on.
  private func withTerms(
    _ parts: [LinkedSentence.Part],
    _ say: Phrases
  ) -> [LinkedSentence.Part] {
    let terms = ground.filter { $0.kind == .term }
    guard entry == nil, !terms.isEmpty else { return parts }
    let items = terms.map { entry -> [LinkedSentence.Part] in
      [.change(entry, say("the term “\(entry.title)” has another meaning"))]
    }
    let list = items.dropFirst().reduce(items[0]) { say.parts("\($0) and \($1)") }
    return say.parts("\(parts), but \(list)")
  }

  private func absence(in name: String, _ say: Phrases) -> [LinkedSentence.Part] {
    guard isIDTaken else { return say.parts("New: it is not in \(name).") }
    let other = LinkedSentence.Part.provision(id, say("a different requirement"))
    return say.parts("In \(name), \(id) is \(other).")
  }
}
