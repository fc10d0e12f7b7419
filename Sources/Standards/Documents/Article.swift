public import Diagnostics
internal import Markup

/// An insights article. A class, since it has many parts and is in several lists: each copy would count the references of all
/// its parts.
public final class Article: Document {
  /// What an article is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An article.
    case article
    /// A guide.
    case guide
    /// A note.
    case note
  }

  /// A domain that the article names, by id, name or alias.
  public struct DomainReference: Hashable, Sendable {
    /// The name as it is written.
    public let name: String
    /// Where.
    public let place: SourcePlace

    /// A name and where it stands.
    public init(_ name: String, at place: SourcePlace) {
      self.name = name
      self.place = place
    }
  }

  /// A question that the article answers.
  public struct Exchange: Sendable {
    /// The question.
    public let question: Prose
    /// The answer.
    public let answer: Prose

    /// A question and its answer.
    public init(question: Prose, answer: Prose) {
      self.question = question
      self.answer = answer
    }
  }

  /// What the article rests on.
  public struct Source: Hashable, Sendable {
    /// Its title.
    public let title: String
    /// Its address.
    public let url: String
    /// Its date, as far as it is known.
    public let date: PublicationDate?

    /// A source.
    public init(title: String, url: String, date: PublicationDate?) {
      self.title = title
      self.url = url
      self.date = date
    }
  }

  /// What a reader can do next.
  public struct NextStep: Sendable {
    /// For whom it is.
    public let role: String
    /// What to do.
    public let text: Prose
    /// Where it leads.
    public let link: SiteLink

    /// A step for a role.
    public init(role: String, text: Prose, link: SiteLink) {
      self.role = role
      self.text = text
      self.link = link
    }
  }

  /// A name that its file had before.
  public struct FormerName: Hashable, Sendable {
    /// The name without the ending.
    public let slug: Slug
    /// Where it is written.
    public let place: SourcePlace

    /// A name and where it is written.
    public init(_ slug: Slug, at place: SourcePlace) {
      (self.slug, self.place) = (slug, place)
    }
  }

  /// The last part of its address.
  public let slug: Slug
  /// The names that its file had before, the first one first.
  public let formerly: [FormerName]
  /// Its title.
  public let title: String
  /// The series it belongs to.
  public let kicker: String?
  /// When it was published.
  public let published: PublicationDate
  /// When it was last changed.
  public let updated: PublicationDate?
  /// The corrections since, which gave it no new date.
  public let corrections: [PageCorrection]
  /// What stands under the title.
  public let dek: Prose
  /// The versions that its references mean.
  public let about: [VersionID]
  /// What the article has to do with production controls.
  public let controlRead: Prose
  /// What to take away from it.
  public let takeaways: [Prose]
  /// The domains it is relevant to.
  public let domains: [DomainReference]
  /// The questions it answers.
  public let exchanges: [Exchange]
  /// What it rests on.
  public let sources: [Source]
  /// What to do next, by role.
  public let nextSteps: [NextStep]
  /// Who wrote it.
  public let author: String?
  /// Article, guide or note.
  public let kind: Kind
  /// The text.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// Where `title`, `published`, `updated` and `dated-text` are.
  public let keys: KeyPlaces

  /// An article with all its parts.
  public init(
    slug: Slug,
    formerly: [FormerName] = [],
    title: String,
    kicker: String?,
    published: PublicationDate,
    updated: PublicationDate?,
    corrections: [PageCorrection] = [],
    dek: Prose,
    about: [VersionID],
    controlRead: Prose,
    takeaways: [Prose],
    domains: [DomainReference],
    exchanges: [Exchange],
    sources: [Source],
    nextSteps: [NextStep],
    author: String?,
    kind: Kind,
    body: Prose,
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.slug = slug
    self.formerly = formerly
    self.title = title
    self.kicker = kicker
    self.published = published
    self.updated = updated
    self.corrections = corrections
    self.dek = dek
    self.about = about
    self.controlRead = controlRead
    self.takeaways = takeaways
    self.domains = domains
    self.exchanges = exchanges
    self.sources = sources
    self.nextSteps = nextSteps
    self.author = author
    self.kind = kind
    self.body = body
    self.place = place
    self.keys = keys
  }

  /// All its texts, the body first.
  public var texts: [Prose] {
    [body, dek, controlRead] + takeaways + exchanges.flatMap { [$0.question, $0.answer] }
      + nextSteps.map(\.text)
  }

  /// How many minutes the article takes to read, at 220 words a minute, at least one.
  public var readingMinutes: Int {
    let words = texts.reduce(0) { $0 + $1.rendered.wordCount }
    return max(1, (words + 110) / 220)
  }
}

// What its kind says.
extension Article {
  package static var kind: DocumentKind { .article }
  package static var folder: String { "insights" }
  package static var placement: DocumentPlacement { .belowList }
  package static var heading: String { "Articles" }
  package static var list: WritableKeyPath<Documents, DocumentList<Article>> { \.articles }

  package var lead: Prose? { dek }
  package var siteLinks: [SiteLink] { nextSteps.map(\.link) }
  package var date: (value: PublicationDate, key: String)? {
    updated.map { ($0, "updated") } ?? (published, "published")
  }

  /// The domains that it names, in each version that it is about.
  package func references(_ index: ReferenceIndex) -> [DocumentReference] {
    domains.flatMap { domain in
      let meant = index.domains(named: domain.name)
      return about.flatMap { version in
        meant.filter { $0.standard == version.standard }.map { _, id in
          DocumentReference(
            version: version,
            provision: ProvisionReference(id, at: domain.place),
            basis: .articleDomain
          )
        }
      }
    }
  }
}
