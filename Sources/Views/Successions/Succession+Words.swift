internal import Changes
internal import Standards

extension Succession {
  /// What became of the provision, for somebody who reads it in the older version.
  ///
  /// - Parameter name: What readers call the newer version.
  package func sentence(in name: String) -> LinkedSentence {
    guard let first = successors.first else { return absence(in: name) }
    var sentence = LinkedSentence()
    let kind = relation?.kind ?? .same
    switch kind {
    case .moved:
      sentence.add([.words("Moved to "), .provision(first, nil), .words(" in \(name)")])
      sentence.add(entry.map { Self.seeing($0, after: ": ") } ?? [])
    case .split, .merged, .regrouped:
      sentence.add(regrouping(kind, in: name))
      sentence.add(entry.map { Self.seeing($0, after: ": ") } ?? [])
    default: sentence.add(continuation(first, in: name))
    }
    sentence.add(groundWords)
    sentence.add(". \(advice)")
    sentence.add(frameWords)
    return sentence
  }

  /// What changed for all criteria, so that no text is said to ask nothing where a clause asks something.
  private var frameWords: [LinkedSentence.Part] {
    guard !frame.isEmpty else { return [] }
    let clauses = frame.enumerated().flatMap { index, entry -> [LinkedSentence.Part] in
      [
        .words(index == 0 ? "" : ", "), .change(entry, entry.title),
        .words(" (\(entry.changeClass))"),
      ]
    }
    return [.words(" Also changed, for all criteria: ")] + clauses + [.words(".")]
  }

  /// What to do, in a sentence: never less than the gravest class of what changed asks.
  private var advice: String {
    switch (duty, changeClass) {
    case (.none, _): "There is nothing to do for this text."
    case (_, .decided(.relaxing)?), (_, .decided(.clarifying)?), (_, .decided(.editorial)?):
      entry == nil ? "Read what changed." : "Read it again."
    default: "Assess it again."
    }
  }

  private func continuation(_ id: ProvisionID, in name: String) -> [LinkedSentence.Part] {
    guard let entry else {
      return [.words("The text is the same in "), .provision(id, name)]
    }
    return [.words("Changed in "), .provision(id, name)] + Self.seeing(entry, after: ": ")
  }

  private func regrouping(_ kind: Relation.Kind, in name: String) -> [LinkedSentence.Part] {
    let others = relation?.old.filter { $0 != id }.map(\.description) ?? []
    let with = others.isEmpty ? "" : " with \(others.joined(separator: ", "))"
    let verb = kind == .split ? "Split" : kind == .merged ? "Merged" : "Regrouped"
    return [.words("\(verb)\(with) into ")] + LinkedSentence.list(successors)
      + [.words(" in \(name)")]
  }

  /// `: see the breaking change`.
  static func seeing(_ entry: ChangeLog.Entry, after words: String) -> [LinkedSentence.Part] {
    let kind = entry.changeClass.changeClass.map { "\($0.rawValue) " } ?? ""
    return [.words(words), .change(entry, "see the \(kind)change")]
  }

  private var groundWords: [LinkedSentence.Part] {
    let shown = ground.filter { !$0.isRenamedDomain }
    guard !shown.isEmpty else { return ground.isEmpty ? [] : renamedDomain }
    let joint = entry == nil ? ", but " : "; also, "
    return shown.enumerated().flatMap { index, entry -> [LinkedSentence.Part] in
      let next = index == shown.count - 1 ? " and " : ", "
      return [.words(index == 0 ? joint : next)] + Self.words(ofGround: entry)
    }
  }

  private var renamedDomain: [LinkedSentence.Part] {
    guard let entry = ground.first else { return [] }
    return [.words("; only its domain has "), .change(entry, "a new title")]
  }

  private static func words(ofGround entry: ChangeLog.Entry) -> [LinkedSentence.Part] {
    let happened =
      entry.relation.new.isEmpty
      ? "is withdrawn" : entry.relation.old.isEmpty ? "is new" : "has changed"
    let kind = entry.changeClass.changeClass.map { " (\($0.rawValue))" } ?? ""
    let subject =
      entry.kind == .term
      ? "the term “\(entry.title)”, which it uses, " : "its domain \(entry.heading) "
    return [.words(subject), .change(entry, happened), .words(kind)]
  }

  // MARK: Where nothing follows

  private func absence(in name: String) -> LinkedSentence {
    var sentence = LinkedSentence()
    if isIDTaken {
      sentence.add([
        .words("Removed in \(name), where \(id) is "), .provision(id, "a different requirement"),
        .words(": assess that one."),
      ])
    } else {
      sentence.add("Withdrawn in \(name).")
    }
    if covering.isEmpty {
      sentence.add(" No successor of this text is recorded.")
    } else {
      let verb = covering.count == 1 ? " covers" : " cover"
      sentence.add([.words(" ")] + LinkedSentence.list(covering) + [.words("\(verb) it now.")])
    }
    sentence.add(resemblance)
    return sentence
  }

  private var resemblance: [LinkedSentence.Part] {
    guard !lookalikes.isEmpty else { return [] }
    let verb = lookalikes.count == 1 ? " reads" : " read"
    return [.words(" ")] + LinkedSentence.list(lookalikes)
      + [.words("\(verb) alike, but no record says that it continues \(id).")]
  }
}
