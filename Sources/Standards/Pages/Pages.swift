public import Diagnostics

/// A question with its answer.
public struct Question: Sendable {
  /// The last part of its address.
  public let slug: Slug
  /// The question.
  public let title: String
  /// The heading it stands under.
  public let group: String
  /// The versions that its references mean.
  public let about: [VersionID]
  /// Its place in the list; those without one follow by slug.
  public let order: Int?
  /// The answer.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// Where `title` stands.
  public let keys: KeyPlaces

  /// A question with all its parts.
  public init(
    slug: Slug,
    title: String,
    group: String,
    about: [VersionID],
    order: Int?,
    body: Prose,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.slug = slug
    self.title = title
    self.group = group
    self.about = about
    self.order = order
    self.body = body
    self.place = place
    self.keys = keys
  }
}

/// A page that stands on its own: about, contact, how the standard is made.
public struct Page: Sendable {
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

/// A credential that the institute awards.
public struct Credential: Sendable {
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
  /// Where `code` and `exam` stand.
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

/// A file that is published as it is: a picture, a document.
public struct Asset: Sendable {
  /// Where it stands in `content/`, and so in the site.
  public let path: SourcePath
  /// All of it.
  public let bytes: [UInt8]

  /// A file with its bytes.
  public init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
