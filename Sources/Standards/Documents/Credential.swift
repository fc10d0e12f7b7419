public import Diagnostics

/// A credential that the institute awards.
public struct Credential: Document {
  /// The last part of its address.
  public let slug: Slug
  /// Its code, such as `CPAP`.
  public let code: String
  /// Its title.
  public let title: String
  /// What it is, in a sentence.
  public let dek: Prose
  /// The versions that its references mean.
  public let about: [VersionID]
  /// The exam that earns it.
  public let exam: ExamID?
  /// Its own facts.
  public let figures: [StatedFigure]
  /// Its place in the list; those without one follow by code.
  public let order: Int?
  /// The text.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// Where `title`, `code` and `exam` stand.
  public let keys: KeyPlaces

  /// A credential with all its parts.
  public init(
    slug: Slug,
    code: String,
    title: String,
    dek: Prose,
    about: [VersionID],
    exam: ExamID?,
    figures: [StatedFigure] = [],
    order: Int?,
    body: Prose,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.slug = slug
    self.code = code
    self.title = title
    self.dek = dek
    self.about = about
    self.exam = exam
    self.figures = figures
    self.order = order
    self.body = body
    self.place = place
    self.keys = keys
  }
}

// What its kind says.
extension Credential {
  package static var kind: DocumentKind { .credential }
  package static var folder: String { "credentials" }
  package static var placement: DocumentPlacement { .belowList }
  package static var heading: String { "Credentials" }
  package static var list: WritableKeyPath<Documents, DocumentList<Credential>> { \.credentials }

  package var name: String { "\(code) – \(title)" }
  package var lead: Prose? { dek }
  package var definedNames: [String] { [code, title] }

  package static func precedes(_ first: Credential, _ second: Credential) -> Bool {
    (first.order ?? .max, first.code, first.slug) < (second.order ?? .max, second.code, second.slug)
  }
}
