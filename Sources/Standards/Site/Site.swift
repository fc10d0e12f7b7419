public import Diagnostics
public import Fingerprints

/// A link that front matter names: a reference, such as `psf` or `pages/about`, or a path of the site, `/faq/`.
public struct SiteLink: Hashable, Sendable {
  /// The kind of a link, and for a reference the subject that it leads to.
  public enum Target: Hashable, Sendable {
    /// A path of the site.
    case address
    /// A reference: the subject that it leads to, or why it leads to none.
    case reference(Result<SubjectID, ReferenceProblem>)
  }

  /// The link as it is written.
  public let text: String
  /// Where.
  public let place: SourcePlace
  /// Its kind and target, found when it is loaded.
  public let target: Target

  /// A link, the place it is written at, and its target.
  public init(_ text: String, at place: SourcePlace, target: Target) {
    self.text = text
    self.place = place
    self.target = target
  }
}

/// What concerns the site as a whole.
public struct Site: Sendable {
  /// An entry of the navigation.
  public struct NavigationEntry: Hashable, Sendable {
    /// Its words.
    public let title: String
    /// Where it leads.
    public let link: SiteLink

    /// Words and where they lead.
    public init(title: String, link: SiteLink) {
      self.title = title
      self.link = link
    }
  }

  /// The licence of the content.
  public struct Licence: Hashable, Sendable {
    /// Its name.
    public let title: String
    /// Its text.
    public let url: String

    /// A licence by name and address.
    public init(title: String, url: String) {
      self.title = title
      self.url = url
    }
  }

  /// Its name.
  public let title: String
  /// Its address, without a slash at the end.
  public private(set) var baseURL: String
  /// What the ids in its feeds begin with: an address that stays when that of the site changes, without a slash at the end.
  public let feedIDs: String
  /// What the names of its data formats begin with, such as those of schemas: an address that stays when that of the site
  /// changes, without a slash at the end.
  public let namespace: String
  /// The language of its texts, as BCP 47 has it.
  public let language: String
  /// What it is, for search engines and feeds.
  public let description: String
  /// Who publishes it.
  public let publisher: String
  /// The letters of its mark, one or two from A to Z; nil where they are those of the publisher's name.
  public let mark: String?
  /// A line shown on every page.
  public let notice: Prose?
  /// The licence of the content.
  public let licence: Licence
  /// The address behind the feedback links, with `{id}`, `{version}` and `{kind}` to be filled in.
  public let feedback: String
  /// The navigation.
  public let navigation: [NavigationEntry]
  /// Further links, below every page.
  public let footer: [NavigationEntry]
  /// Addresses that it had before.
  public let moved: [MovedAddress]
  /// The keys by which downloads can be checked. The first signs now; the others have signed before.
  public let signingKeys: [PublicKey]
  /// The hosts whose pictures pages may show, in lower case; others would learn who reads what, and may show something else
  /// tomorrow.
  public let pictureHosts: Set<String>
  /// Its `site.yml`.
  public let place: SourcePlace

  /// A site with all its parts.
  public init(
    title: String,
    baseURL: String,
    feedIDs: String? = nil,
    namespace: String? = nil,
    language: String,
    description: String,
    publisher: String,
    mark: String? = nil,
    notice: Prose?,
    licence: Licence,
    feedback: String,
    navigation: [NavigationEntry],
    footer: [NavigationEntry],
    moved: [MovedAddress] = [],
    signingKeys: [PublicKey] = [],
    pictureHosts: Set<String> = [],
    place: SourcePlace
  ) {
    self.title = title
    self.baseURL = baseURL
    self.namespace = namespace ?? baseURL
    self.feedIDs = feedIDs ?? self.namespace
    self.language = language
    self.description = description
    self.publisher = publisher
    self.mark = mark
    self.notice = notice
    self.licence = licence
    self.feedback = feedback
    self.navigation = navigation
    self.footer = footer
    self.moved = moved
    self.signingKeys = signingKeys
    self.pictureHosts = pictureHosts
    self.place = place
  }

  /// The site at another address. What names its parts for ever stays.
  public func moved(to baseURL: String) -> Site {
    var site = self
    site.baseURL = baseURL
    return site
  }
}
