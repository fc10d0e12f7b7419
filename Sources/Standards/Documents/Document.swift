package import Diagnostics

/// A file with a text of its own in a folder of its kind, known by the file's name: an article, a crosswalk, a page.
///
/// What a kind says here decides where its files stand, what labels call them, where readers find them, in which versions their
/// references are meant and what rests on what. Loading, the map of the site, checks and impact follow it.
package protocol Document: Sendable {
  /// Its kind.
  static var kind: DocumentKind { get }
  /// The folder of its files in `content/`, with which labels begin and, but for pages at the root, addresses as well.
  static var folder: String { get }
  /// Where readers find it.
  static var placement: DocumentPlacement { get }
  /// Several of them, as a heading.
  static var heading: String { get }
  /// The list of its kind.
  static var list: WritableKeyPath<Documents, DocumentList<Self>> { get }

  /// The name of its file without the ending, the last part of its address.
  var slug: Slug { get }
  /// Its title.
  var title: String { get }
  /// What lists call it; its title, unless the kind says otherwise.
  var name: String { get }
  /// What stands under the title.
  var lead: Prose? { get }
  /// The text.
  var body: Prose { get }
  /// All its texts, the body first; the body and the lead, unless the kind has more.
  var texts: [Prose] { get }
  /// The versions that its references mean.
  var about: [VersionID] { get }
  /// The date that readers see, with its key; none, unless the kind has one.
  var date: (value: PublicationDate, key: String)? { get }
  /// The corrections that gave it no new date; none, unless the kind is dated.
  var corrections: [PageCorrection] { get }
  /// The links that its front matter names.
  var siteLinks: [SiteLink] { get }
  /// Names and codes that it defines for all texts.
  var definedNames: [String] { get }
  /// Where it stands.
  var place: SourcePlace { get }
  /// Where the values of some keys stand.
  var keys: KeyPlaces { get }

  /// The provisions that its front matter names.
  func references(_ index: ReferenceIndex) -> [DocumentReference]
  /// Whether it stands before another one in the list; by slug, unless the kind says otherwise.
  static func precedes(_ first: Self, _ second: Self) -> Bool
}

/// A provision that the front matter of a document names.
package struct DocumentReference: Sendable {
  let version: VersionID
  let provision: ProvisionReference
  let basis: ReferenceGraph.Basis
}

extension Document {
  package var name: String { title }
  package var lead: Prose? { nil }
  package var texts: [Prose] { [body] + (lead.map { [$0] } ?? []) }
  package var date: (value: PublicationDate, key: String)? { nil }
  package var corrections: [PageCorrection] { [] }
  package var siteLinks: [SiteLink] { [] }
  package var definedNames: [String] { [] }
  package func references(_ index: ReferenceIndex) -> [DocumentReference] { [] }
  package static func precedes(_ first: Self, _ second: Self) -> Bool { first.slug < second.slug }

  /// Which one it is.
  package var subject: Subject { .document(Self.kind, slug) }

  /// Its texts, with what decides about the meaning of their references.
  var scopedTexts: [ScopedText] {
    ScopedText.all(texts, in: ReferenceScope(about: about), of: subject)
  }
}
