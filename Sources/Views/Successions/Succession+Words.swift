internal import Changes
package import Phrasing
internal import Standards

extension Succession {
  /// What became of the provision, for somebody who reads it in the older version.
  ///
  /// - Parameters:
  ///   - name: What readers call the newer version.
  ///   - say: The words in the reader's language.
  package func sentence(in name: String, _ say: Phrases) -> LinkedSentence {
    SuccessionWords(succession: self, name: name, say: say).sentence
  }
}

/// What became of a provision, in words.
private struct SuccessionWords {
  typealias Parts = [LinkedSentence.Part]

  let succession: Succession
  let name: String
  let say: Phrases

  var sentence: LinkedSentence {
    guard let first = succession.successors.first else { return absence }
    let (kind, entry) = (succession.relation?.kind ?? .same, succession.entry)
    var parts: Parts =
      switch kind {
      case .moved: say.parts("Moved to \(.provision(first, nil)) in \(name)")
      case .split, .merged, .regrouped: regrouping(kind)
      default: continuation(first)
      }
    if let entry { parts += [.words(": ")] + say.seeing(entry) }
    return LinkedSentence(withGround(parts) + [.words(". \(advice)")] + frameWords)
  }

  /// What changed for all criteria, so that no text is said to ask nothing where a clause asks something.
  private var frameWords: Parts {
    let clauses = succession.frame.map { entry -> Parts in
      [.change(entry, entry.title), .words(" (\(say(entry.changeClass.word)))")]
    }
    guard !clauses.isEmpty else { return [] }
    let list = Array(clauses.joined(separator: [.words(", ")]))
    return [.words(" ")] + say.parts("Also changed, for all criteria: \(list).")
  }

  /// What to do, in a sentence: never less than the gravest class of what changed asks.
  private var advice: String {
    switch (succession.duty, succession.changeClass) {
    case (.none, _): say("There is nothing to do for this text.")
    case (_, .decided(.relaxing)?), (_, .decided(.clarifying)?), (_, .decided(.editorial)?):
      succession.entry == nil ? say("Read what changed.") : say("Read it again.")
    default: say("Assess it again.")
    }
  }

  private func continuation(_ id: ProvisionID) -> Parts {
    succession.entry == nil
      ? say.parts("The text is the same in \(.provision(id, name))")
      : say.parts("Changed in \(.provision(id, name))")
  }

  private func regrouping(_ kind: Relation.Kind) -> Parts {
    let others = (succession.relation?.old ?? []).filter { $0 != succession.id }
    let with = others.map(\.description).joined(separator: ", ")
    let list = say.list(succession.successors)
    return switch kind {
    case .split: say.parts("Split into \(list) in \(name)")
    case .merged where !with.isEmpty:
      say.parts("Merged with \(with) into \(list) in \(name)")
    case .merged: say.parts("Merged into \(list) in \(name)")
    default:
      with.isEmpty
        ? say.parts("Regrouped into \(list) in \(name)")
        : say.parts("Regrouped with \(with) into \(list) in \(name)")
    }
  }

  /// Some words, and the changes of terms and domains that the successors rest on.
  private func withGround(_ parts: Parts) -> Parts {
    let shown = succession.ground.filter { !$0.isRenamedDomain }
    guard let first = succession.ground.first else { return parts }
    guard !shown.isEmpty else {
      let title = LinkedSentence.Part.change(first, say("a new title"))
      return say.parts("\(parts); only its domain has \(title)")
    }
    let list = say.list(shown.map(words(ofGround:)))
    return succession.entry == nil
      ? say.parts("\(parts), but \(list)") : say.parts("\(parts); also, \(list)")
  }

  private func words(ofGround entry: ChangeLog.Entry) -> Parts {
    let happened: Phrase =
      entry.relation.new.isEmpty
      ? Phrase("is withdrawn")
      : entry.relation.old.isEmpty ? Phrase("is new") : Phrase("has changed")
    let kind = entry.changeClass.changeClass.map { " (\(say(word: $0.rawValue)))" } ?? ""
    let parts: Parts = [.change(entry, say(happened)), .words(kind)]
    return entry.kind == .term
      ? say.parts("the term “\(entry.title)”, which it uses, \(parts)")
      : say.parts("its domain \(entry.heading) \(parts)")
  }

  // MARK: Where nothing follows

  private var absence: LinkedSentence {
    let id = succession.id
    var sentence = LinkedSentence()
    if succession.isIDTaken {
      let other = LinkedSentence.Part.provision(id, say("a different requirement"))
      sentence.add(say.parts("Removed in \(name), where \(id) is \(other): assess that one."))
    } else {
      sentence.add(say("Withdrawn in \(name)."))
    }
    sentence.add(" ")
    let covering = say.list(succession.covering)
    switch succession.covering.count {
    case 0: sentence.add(say("No successor of this text is recorded."))
    case 1: sentence.add(say.parts("\(covering) covers it now."))
    default: sentence.add(say.parts("\(covering) cover it now."))
    }
    sentence.add(resemblance)
    return sentence
  }

  private var resemblance: Parts {
    let (id, list) = (succession.id, say.list(succession.lookalikes))
    switch succession.lookalikes.count {
    case 0: return []
    case 1:
      return [.words(" ")]
        + say.parts("\(list) reads alike, but no record says that it continues \(id).")
    default:
      return [.words(" ")]
        + say.parts("\(list) read alike, but no record says that it continues \(id).")
    }
  }
}

extension Phrases {
  /// `see the breaking change`, with the way to it.
  func seeing(_ entry: ChangeLog.Entry) -> [LinkedSentence.Part] {
    let words: Phrase =
      switch entry.changeClass.changeClass {
      case .breaking?: Phrase("see the breaking change")
      case .relaxing?: Phrase("see the relaxing change")
      case .clarifying?: Phrase("see the clarifying change")
      case .editorial?: Phrase("see the editorial change")
      case nil: Phrase("see the change")
      }
    return [.change(entry, self(words))]
  }
}
