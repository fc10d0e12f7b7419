internal import Diagnostics
internal import Standards

// An edit of what an entry of the draft tells of already: one entry says what becomes of a provision, and two contradict each other.
extension ProvisionEditPlan {
  /// The entry that can tell of an edit as well, where there is one: a merger into the same criterion takes in more, and a split of
  /// the same criterion gives more. A refusal where an entry tells of something else.
  func earlierEntry(on edit: ProvisionEdit) throws(Refusal) -> RecordedChange? {
    let entries = draft.revisions.flatMap(\.changes).filter { change in
      change.action.isOfLineage
        && !Set(change.action.old + change.action.new).isDisjoint(with: edit.subjects)
    }
    guard let first = entries.first else { return nil }
    guard entries.count == 1, edit.goesOn(from: first.action) else {
      throw .toldAlready(entries.first { !edit.goesOn(from: $0.action) } ?? first, edit, draft.id)
    }
    return first
  }
}

extension ProvisionEdit {
  /// Whether an entry tells of the first part of the same edit.
  fileprivate func goesOn(from action: RecordedChange.Action) -> Bool {
    switch (self, action) {
    case (.merge(let ids), .merged(let old, to: let target)):
      ids.first == target && Set(old).intersection(ids) == [target]
    case (.split(let id, _), .split(let old, _)): id == old
    default: false
    }
  }
}

extension RecordedChange.Action {
  /// The ids that are written as a list in it.
  var listed: [ProvisionID] {
    switch self {
    case .merged(let ids, _), .split(_, let ids): ids
    default: []
    }
  }

  /// The entry of two edits, one after the other; nil where they are not alike.
  func followed(by next: RecordedChange.Action) -> RecordedChange.Action? {
    switch (self, next) {
    case (.merged(let first, let target), .merged(let second, _)):
      .merged(first + second.filter { !first.contains($0) }, to: target)
    case (.split(let id, let first), .split(_, let second)):
      .split(id, to: first + second.filter { !first.contains($0) })
    default: nil
    }
  }
}

extension Refusal {
  static func unreadableEntry(_ change: RecordedChange) -> Refusal {
    let ids = change.action.listed.map(\.description).joined(separator: ", ")
    return Refusal(
      "the entry '\(change.action.verb)' of \(change.place.path.relative) cannot be extended, since its ids are not on its line",
      advice: "write the entry on one line, its ids as [\(ids)], and do this again"
    )
  }

  fileprivate static func toldAlready(
    _ change: RecordedChange,
    _ edit: ProvisionEdit,
    _ draft: VersionID
  ) -> Refusal {
    let told = Set(change.action.old + change.action.new)
    let ids = edit.subjects.filter(told.contains).map(\.description).joined(separator: ", ")
    return Refusal(
      "the entry '\(change.action.verb)' of \(change.place.path.relative) says already what became of \(ids) in \(draft)",
      advice: "take that back with 'psf undo', or edit the files and that entry by hand"
    )
  }
}
