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
  /// The digest of the difference that it was written for; nil where it does not say. See `ChangeLog.digest(of:)`.
  public let digest: String?
  /// Where the entry stands.
  public let place: SourcePlace
  /// Where the digest stands; nil where there is none.
  public let digestPlace: SourcePlace?

  /// An entry with what goes with it.
  public init(
    _ action: Action,
    changeClass: ChangeClass? = nil,
    reason: Prose? = nil,
    digest: (text: String, place: SourcePlace)? = nil,
    place: SourcePlace
  ) {
    self.action = action
    self.changeClass = changeClass
    self.reason = reason
    self.digest = digest?.text
    digestPlace = digest?.place
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

extension RecordedChange {
  /// The provision that it is about: the new one, or the old one where nothing follows.
  public var subject: ProvisionID { action.new.first ?? action.old.first ?? ProvisionID("") }
}
