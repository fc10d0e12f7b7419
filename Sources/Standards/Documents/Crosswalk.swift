public import Diagnostics

/// How a standard relates to another framework, provision by provision.
public struct Crosswalk: Document {
  /// The other framework.
  public struct Framework: Hashable, Sendable {
    /// Its whole title.
    public let title: String
    /// What it is called in running text.
    public let shortTitle: String
    /// Its edition, as it is written: a number or a date.
    public let edition: String
    /// Where it is published.
    public let address: String

    /// A framework in one of its editions.
    public init(title: String, shortTitle: String, edition: String, address: String) {
      self.title = title
      self.shortTitle = shortTitle
      self.edition = edition
      self.address = address
    }
  }

  /// The last part of its address.
  public let slug: Slug
  /// Its title.
  public let title: String
  /// What stands under the title.
  public let dek: Prose
  /// The version whose provisions it starts from.
  public let version: VersionID
  /// The framework it leads to.
  public let framework: Framework
  /// When it was last gone through.
  public let reviewed: PublicationDate
  /// The corrections since, which gave it no new date.
  public let corrections: [PageCorrection]
  /// Its edges, as they are written.
  public let edges: [CrosswalkEdge]
  /// How it was made, and what it is not.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// Where `title`, `reviewed` and `dated-text` are.
  public let keys: KeyPlaces
  private let positions: [ProvisionID: [Int]]

  /// A crosswalk with all its parts.
  public init(
    slug: Slug,
    title: String,
    dek: Prose,
    version: VersionID,
    framework: Framework,
    reviewed: PublicationDate,
    corrections: [PageCorrection] = [],
    edges: [CrosswalkEdge],
    body: Prose,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.slug = slug
    self.title = title
    self.dek = dek
    self.version = version
    self.framework = framework
    self.reviewed = reviewed
    self.corrections = corrections
    self.edges = edges
    self.body = body
    self.place = place
    self.keys = keys
    positions = Dictionary(grouping: edges.indices) { edges[$0].from.id }
  }

  /// The edges that start from a provision, as they are written.
  public func edges(from id: ProvisionID) -> [CrosswalkEdge] {
    (positions[id] ?? []).map { edges[$0] }
  }
}

// What its kind says.
extension Crosswalk {
  package static var kind: DocumentKind { .crosswalk }
  package static var folder: String { "crosswalks" }
  package static var placement: DocumentPlacement { .belowList }
  package static var heading: String { "Crosswalks" }
  package static var list: WritableKeyPath<Documents, DocumentList<Crosswalk>> { \.crosswalks }

  package var lead: Prose? { dek }
  package var texts: [Prose] { [body, dek] + edges.map(\.rationale) }
  package var about: [VersionID] { [version] }
  package var date: (value: PublicationDate, key: String)? { (reviewed, "reviewed") }
  package var definedNames: [String] { [framework.title, framework.shortTitle] }

  /// The provisions that its edges start from.
  package func references(_ index: ReferenceIndex) -> [DocumentReference] {
    edges.enumerated().map { position, edge in
      DocumentReference(version: version, provision: edge.from, basis: .crosswalkEdge(position))
    }
  }
}
