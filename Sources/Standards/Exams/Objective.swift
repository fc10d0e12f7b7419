public import Diagnostics

/// What an exam assesses.
public struct Objective: Sendable {
  /// What a candidate does with the knowledge.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Names it.
    case recall
    /// Uses it in a given case.
    case apply
    /// Takes a case apart with it.
    case analyse
  }

  /// Its id.
  public let id: ObjectiveID
  /// Its title.
  public let title: String
  /// The domain it belongs to.
  public let domain: ProvisionReference
  /// The criteria it rests on.
  public let criteria: [ProvisionReference]
  /// What a candidate does with the knowledge.
  public let level: Level
  /// How many questions it takes.
  public let weight: Int
  /// The questions of the bank that belong to it; empty where they are not listed.
  public let items: [ItemReference]
  /// What is assessed.
  public let body: Prose
  /// When it last changed, where that is not at a review of the whole exam.
  public let updated: PublicationDate?
  /// The corrections since, which gave it no new date.
  public let corrections: [PageCorrection]
  /// Where it stands.
  public let place: SourcePlace
  /// Where `updated` and `dated-text` are.
  public let keys: KeyPlaces

  /// An objective with all its parts.
  public init(
    id: ObjectiveID,
    title: String,
    domain: ProvisionReference,
    criteria: [ProvisionReference],
    level: Level,
    weight: Int,
    items: [ItemReference] = [],
    body: Prose,
    updated: PublicationDate? = nil,
    corrections: [PageCorrection] = [],
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.id = id
    self.title = title
    self.domain = domain
    self.criteria = criteria
    self.level = level
    self.weight = weight
    self.items = items
    self.body = body
    self.updated = updated
    self.corrections = corrections
    self.place = place
    self.keys = keys
  }
}

/// A question of the bank named in front matter, with the place where it is named.
public struct ItemReference: Hashable, Sendable {
  /// The id that is named.
  public let id: ItemID
  /// Where.
  public let place: SourcePlace

  /// An id and where it stands.
  public init(_ id: ItemID, at place: SourcePlace) {
    self.id = id
    self.place = place
  }
}

extension Objective {
  /// Its id with its title, as headings and lists have it.
  public var heading: String { "\(id) \(title)" }
}
