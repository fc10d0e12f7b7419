public import Diagnostics

/// One entry of a revision's `changes`: a record of lineage, or a claim about a text.
public struct RecordedChange: Sendable {
  /// What is recorded.
  public enum Action: Hashable, Sendable {
    /// The text is said to have changed.
    case modified(ProvisionID)
    /// The title is said to have changed.
    case renamed(ProvisionID)
    /// One provision became several.
    case split(ProvisionID, to: [ProvisionID])
    /// A provision has a new id.
    case moved(ProvisionID, to: ProvisionID)
    /// Several provisions became one.
    case merged([ProvisionID], to: ProvisionID)
    /// A provision is gone.
    case withdrawn(ProvisionID, by: [ProvisionID])
    /// A provision is new.
    case added(ProvisionID)
    /// A provision that was withdrawn is back.
    case reinstated(ProvisionID)
    /// The id stays, the requirement does not.
    case replaced(ProvisionID)
  }

  /// What is recorded.
  public let action: Action
  /// The class that the editor states.
  public let changeClass: ChangeClass?
  /// Why a provision was withdrawn.
  public let reason: Prose?
  /// Where the entry stands.
  public let place: SourcePlace

  /// An entry with what goes with it.
  public init(
    _ action: Action,
    changeClass: ChangeClass? = nil,
    reason: Prose? = nil,
    place: SourcePlace
  ) {
    self.action = action
    self.changeClass = changeClass
    self.reason = reason
    self.place = place
  }
}

extension RecordedChange.Action {
  /// The ids of the older version that it names.
  public var old: [ProvisionID] {
    switch self {
    case .modified(let id), .renamed(let id), .split(let id, _), .moved(let id, _),
      .withdrawn(let id, _), .replaced(let id):
      [id]
    case .merged(let ids, _): ids
    case .added, .reinstated: []
    }
  }

  /// The ids of the newer version that it names.
  public var new: [ProvisionID] {
    switch self {
    case .modified(let id), .renamed(let id), .added(let id), .reinstated(let id),
      .replaced(let id), .moved(_, let id), .merged(_, let id):
      [id]
    case .split(_, let ids): ids
    case .withdrawn: []
    }
  }

  /// Whether it says what became of a provision, and not only of its text.
  public var isOfLineage: Bool {
    switch self {
    case .modified, .renamed: false
    default: true
    }
  }

  /// The key that it is written with.
  public var verb: String {
    switch self {
    case .modified: "modified"
    case .renamed: "renamed"
    case .split: "split"
    case .moved: "moved"
    case .merged: "merged"
    case .withdrawn: "withdrawn"
    case .added: "added"
    case .reinstated: "reinstated"
    case .replaced: "replaced"
    }
  }
}
