public import Diagnostics

/// A page that stands on its own: about, contact, how the standard is made.
public struct Page: Document {
  /// Its address.
  public let slug: Slug
  /// Its title.
  public let title: String
  /// What stands under the title.
  public let dek: Prose?
  /// The versions that its references mean.
  public let about: [VersionID]
  /// The text.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// Where `title` stands.
  public let keys: KeyPlaces

  /// A page with all its parts.
  public init(
    slug: Slug,
    title: String,
    dek: Prose?,
    about: [VersionID],
    body: Prose,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.slug = slug
    self.title = title
    self.dek = dek
    self.about = about
    self.body = body
    self.place = place
    self.keys = keys
  }
}

// What its kind says.
extension Page {
  package static var kind: DocumentKind { .page }
  package static var folder: String { "pages" }
  package static var placement: DocumentPlacement { .atRoot }
  package static var heading: String { "Pages" }
  package static var list: WritableKeyPath<Documents, DocumentList<Page>> { \.pages }

  package var lead: Prose? { dek }
}
