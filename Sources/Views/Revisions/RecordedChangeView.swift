package import Phrasing
package import Standards

/// What a revision says happened: a sentence in pieces, so that each form can make links of the provisions in it.
package struct RecordedChangeView {
  /// A piece of the sentence.
  package enum Piece: SentencePart {
    /// Words.
    case words(String)
    /// A provision of a version; of a term or clause its title.
    case provision(ProvisionID, in: VersionID)
  }

  /// The sentence, without a full stop.
  package let pieces: [Piece]
  /// The reason that stands beside it.
  package let reason: Prose?
  /// The class that it states.
  package let changeClass: ChangeClass?

  /// The view of an entry of a revision of a version.
  package init(
    _ change: RecordedChange,
    of version: Version,
    in publication: Publication,
    _ say: Phrases
  ) {
    let before = publication[version.id.standard]?.predecessor(of: version)
    let sides = (old: before?.id ?? version.id, new: version.id)
    pieces = Sentence(sides: sides, say: say).pieces(of: change.action)
    (reason, changeClass) = (change.reason, change.changeClass)
  }

  private struct Sentence {
    let sides: (old: VersionID, new: VersionID)
    let say: Phrases

    func pieces(of action: RecordedChange.Action) -> [Piece] {
      switch action {
      case .modified(let id): say.parts("\(new([id])) changed")
      case .renamed(let id): say.parts("\(new([id])) was renamed")
      case .split(let id, let ids): say.parts("\(old([id])) was split into \(new(ids))")
      case .moved(let id, let target): say.parts("\(old([id])) moved to \(new([target]))")
      case .merged(let ids, let target):
        say.parts("\(old(ids)) were merged into \(new([target]))")
      case .withdrawn(let id, let by):
        by.isEmpty
          ? say.parts("\(old([id])) was withdrawn")
          : say.parts("\(old([id])) was withdrawn, covered by \(new(by))")
      case .added(let id): say.parts("\(new([id])) was added")
      case .reinstated(let id): say.parts("\(new([id])) was reinstated")
      case .replaced(let id):
        say.parts("\(new([id])) was replaced by a different requirement")
      }
    }

    private func old(_ ids: [ProvisionID]) -> [Piece] { list(ids, in: sides.old) }
    private func new(_ ids: [ProvisionID]) -> [Piece] { list(ids, in: sides.new) }

    private func list(_ ids: [ProvisionID], in version: VersionID) -> [Piece] {
      let pieces = ids.map { [Piece.provision($0, in: version)] }
      return Array(pieces.joined(separator: [.words(", ")]))
    }
  }
}

extension Publication {
  /// What a provision is called in a sentence; a term or clause by its title in quotation marks.
  package func mention(of id: ProvisionID, in version: VersionID, _ say: Phrases) -> String {
    guard id.isCommon, let provision = self[version]?[id] else { return id.description }
    return switch provision.kind {
    case .term: say("the term “\(provision.title)”")
    case .clause: say("the clause “\(provision.title)”")
    case .domain, .criterion: say.quoted(provision.title)
    }
  }
}
