public import Fingerprints
public import Standards

/// All downloads of a publication with their digests: what pages list, what programs read, and what a file is held against.
public struct DownloadRegister: Hashable, Sendable {
  /// A file of a work.
  public struct File: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its address from the site's root.
    public let path: String
    /// What readers call its form, such as `PDF`.
    public let form: String
    /// Its media type.
    public let mediaType: String
    /// What it holds of the work: `version`, `provision`, `comparison` or `article`.
    public let subject: String
    /// The provision, or the older version of a comparison.
    public let about: String?
    /// Which rendering it is, from 1.
    public let edition: Int
    /// Whether there is no later one.
    public let isNewest: Bool
    /// The number of bytes.
    public let size: Int
    /// The SHA-256 of its bytes.
    public let digest: Fingerprint

    /// A file with all that is said of it.
    public init(
      name: String,
      path: String,
      form: String,
      mediaType: String,
      subject: String,
      about: String?,
      edition: Int,
      isNewest: Bool,
      size: Int,
      digest: Fingerprint
    ) {
      self.name = name
      self.path = path
      self.form = form
      self.mediaType = mediaType
      self.subject = subject
      self.about = about
      self.edition = edition
      self.isNewest = isNewest
      self.size = size
      self.digest = digest
    }
  }

  /// Where a work stands in its life.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The version in force, or an article.
    case current
    /// A version that a later one took the place of.
    case superseded
    /// A version that is in force no longer, whatever took its place.
    case withdrawn
    /// A version that is not published yet, or a candidate of one.
    case draft
    /// What it is read from does not say, as a list of checksums does not. No register holds this.
    case unknown
  }

  /// A version or an article with its files.
  public struct Work: Hashable, Sendable {
    /// `psf@1.1` or `insights/slug`.
    public let id: String
    /// Its name, such as `PSF 1.1`.
    public let title: String
    /// When it was published; nil for a draft.
    public let published: String?
    /// Where it stands.
    public let standing: Standing
    /// Its address from the site's root.
    public let path: String
    /// What took its place.
    public let successor: Link?
    /// What changed from it to that.
    public let changes: Link?
    /// Whether its files are kept as they were first rendered.
    public let isKept: Bool
    /// Its files in the order of their addresses.
    public let files: [File]

    /// A work with all that is said of it.
    public init(
      id: String,
      title: String,
      published: String?,
      standing: Standing,
      path: String,
      successor: Link?,
      changes: Link?,
      isKept: Bool,
      files: [File]
    ) {
      self.id = id
      self.title = title
      self.published = published
      self.standing = standing
      self.path = path
      self.successor = successor
      self.changes = changes
      self.isKept = isKept
      self.files = files
    }
  }

  /// A page of the site.
  public struct Link: Hashable, Sendable {
    /// What it is about.
    public let title: String
    /// Its address from the site's root.
    public let path: String

    /// A page.
    public init(title: String, path: String) {
      self.title = title
      self.path = path
    }
  }

  /// The site's address, without a slash at the end.
  public let site: String
  /// Who publishes it.
  public let publisher: String
  /// The keys that signatures are checked with, the newest first.
  public let keys: [PublicKey]
  /// Whether each file has a signature beside it.
  public let isSigned: Bool
  /// Up to when it tells what is published: the day or month of the build, or the newest date in the content. Nil where
  /// what it is read from does not say.
  public let asOf: PublicationDate?
  /// The versions, then the articles.
  public let works: [Work]
  /// What the publication calls its data formats.
  let formats: FormatNames

  /// A register with all its parts. One that is only read needs no names of formats.
  public init(
    site: String,
    publisher: String,
    keys: [PublicKey],
    isSigned: Bool,
    asOf: PublicationDate?,
    works: [Work],
    formats: FormatNames? = nil
  ) {
    self.formats = formats ?? FormatNames(in: site)
    self.site = site
    self.publisher = publisher
    self.keys = keys
    self.isSigned = isSigned
    self.asOf = asOf
    self.works = works
  }

  /// What concerns one work.
  public func only(_ id: String) -> DownloadRegister {
    DownloadRegister(
      site: site,
      publisher: publisher,
      keys: keys,
      isSigned: isSigned,
      asOf: asOf,
      works: works.filter { $0.id == id },
      formats: formats
    )
  }
}
