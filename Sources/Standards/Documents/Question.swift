public import Diagnostics

/// A question with its answer.
public struct Question: Document {
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

// What its kind says.
extension Question {
  package static var kind: DocumentKind { .question }
  package static var folder: String { "faq" }
  package static var placement: DocumentPlacement { .onList }
  package static var heading: String { "Questions" }
  package static var list: WritableKeyPath<Documents, DocumentList<Question>> { \.questions }

  package static func precedes(_ first: Question, _ second: Question) -> Bool {
    (first.order ?? .max, first.slug) < (second.order ?? .max, second.slug)
  }
}
