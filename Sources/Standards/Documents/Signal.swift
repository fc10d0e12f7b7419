public import Diagnostics

/// Something that practice showed about a standard, before anybody decided whether its text changes.
public struct Signal: Document {
  /// The last part of its address.
  public let slug: Slug
  /// What was seen, in a few words.
  public let title: String
  /// Where it came from.
  public let kind: Revision.Driver.Kind
  /// When it was seen, as far as it is known.
  public let seen: PublicationDate?
  /// What stands under the title.
  public let dek: Prose
  /// The provisions that it touches.
  public let touches: Prose
  /// What the review decided; nil while it is open.
  public let outcome: Prose?
  /// The versions that its references mean.
  public let about: [VersionID]
  /// The text.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// Where `title` stands.
  public let keys: KeyPlaces

  /// A signal with all its parts.
  public init(
    slug: Slug,
    title: String,
    kind: Revision.Driver.Kind,
    seen: PublicationDate?,
    dek: Prose,
    touches: Prose,
    outcome: Prose?,
    about: [VersionID],
    body: Prose,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.slug = slug
    self.title = title
    self.kind = kind
    self.seen = seen
    self.dek = dek
    self.touches = touches
    self.outcome = outcome
    self.about = about
    self.body = body
    self.place = place
    self.keys = keys
  }
}

// What its kind says.
extension Signal {
  package static var kind: DocumentKind { .signal }
  package static var folder: String { "signals" }
  package static var placement: DocumentPlacement { .belowList }
  package static var heading: String { "Signals" }
  package static var list: WritableKeyPath<Documents, DocumentList<Signal>> { \.signals }

  package var lead: Prose? { dek }
  package var texts: [Prose] { [body, dek, touches] + (outcome.map { [$0] } ?? []) }
}
