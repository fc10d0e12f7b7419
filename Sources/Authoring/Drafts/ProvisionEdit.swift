package import Standards

/// A change of the structure of a draft: which criterion becomes which.
package enum ProvisionEdit: Hashable, Sendable {
  /// A criterion goes to another domain, under the next free id there.
  case move(ProvisionID, to: ProvisionID)
  /// A criterion becomes several: the first keeps the id, each has a title.
  case split(ProvisionID, titles: [String])
  /// Criteria become one, under the id of the first.
  case merge([ProvisionID])
  /// A criterion is gone; others may cover what it required. Its readers are told why, once that is written.
  case withdraw(ProvisionID, by: [ProvisionID], reason: String?)
  /// A criterion gets another title.
  case rename(ProvisionID, title: String)

  /// The criteria that it is about.
  package var subjects: [ProvisionID] {
    switch self {
    case .move(let id, _), .split(let id, _), .withdraw(let id, _, _), .rename(let id, _): [id]
    case .merge(let ids): ids
    }
  }

  /// Whether only a title changes.
  var isRenaming: Bool { if case .rename = self { true } else { false } }

  /// Whether an entry about some criteria explains the same texts after it: it changes their ids and titles at most.
  package func keepsTexts(of ids: [ProvisionID]) -> Bool {
    switch self {
    case .move, .rename: true
    case .split, .merge, .withdraw: Set(subjects).isDisjoint(with: ids)
    }
  }

  /// Why something is withdrawn, where that is known.
  package var reason: String? {
    if case .withdraw(_, _, let reason) = self { reason } else { nil }
  }

  /// The action in a few words, such as `move of PSF-2.3`.
  package var title: String {
    let ids = subjects.map(\.description).joined(separator: ", ")
    return switch self {
    case .move: "move of \(ids)"
    case .split: "split of \(ids)"
    case .merge: "merger of \(ids)"
    case .withdraw: "withdrawal of \(ids)"
    case .rename: "new title of \(ids)"
    }
  }
}
