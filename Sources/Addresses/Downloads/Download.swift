public import Standards

/// A file that readers take with them. Its name says what it is and of which version, wherever it ends up.
public struct Download: Hashable, Sendable {
  /// What it holds.
  public enum Subject: Hashable, Sendable {
    /// A whole version.
    case version(VersionID)
    /// A domain or a criterion of a version.
    case provision(VersionID, ProvisionID)
    /// What changed from a version to a newer one.
    case comparison(VersionID, VersionID)
    /// An article.
    case article(Slug)
  }

  /// What it holds.
  public let subject: Subject
  /// What kind of file it is.
  public let form: DownloadForm
  /// How often it was rendered anew since its version was published; the first is 1.
  public let edition: Int
  /// The name of the file, such as `psf-v1.1.pdf` or `psf-v1.1-e2.pdf`.
  public let name: String
  /// Its address from the site's root.
  public let address: String

  /// A download of a publication.
  public init(
    _ subject: Subject,
    as form: DownloadForm,
    edition: Int = 1,
    in publication: Publication
  ) {
    self.subject = subject
    self.form = form
    self.edition = edition
    let suffix = edition > 1 ? "-e\(edition)" : ""
    name = Self.stem(of: subject, in: publication) + suffix + form.rawValue
    address = Self.page(of: subject, as: form).address + name
  }

  /// The beginning of its name, which says what it holds.
  static func stem(of subject: Subject, in publication: Publication) -> String {
    switch subject {
    case .version(let id): "\(id.standard)-v\(number(of: id, in: publication))"
    case .provision(let version, let id):
      "\(version.standard)-v\(number(of: version, in: publication))-"
        + id.slug(in: version.standard)
    case .comparison(let old, let new):
      "\(old.standard)-v\(number(of: old, in: publication))-to-v"
        + number(of: new, in: publication)
    case .article(let slug): slug.description
    }
  }

  /// The same as another edition.
  public func asEdition(_ edition: Int, in publication: Publication) -> Download {
    Download(subject, as: form, edition: edition, in: publication)
  }

  private static func number(of id: VersionID, in publication: Publication) -> String {
    publication[id]?.numberedLabel ?? id.label
  }

  /// The version that it is a part of, the newer one of two; nil for an article.
  public var version: VersionID? {
    switch subject {
    case .version(let id), .provision(let id, _), .comparison(_, let id): id
    case .article: nil
    }
  }

  /// The page that it stands below.
  public var page: Route { Self.page(of: subject, as: form) }

  private static func page(of subject: Subject, as form: DownloadForm) -> Route {
    switch subject {
    case .version(let id): .version(id)
    // How to cite a provision stands below it; what else is taken from a version stands together in its folder.
    case .provision(let version, let id):
      form.isCitation ? .provision(version, id) : .version(version)
    case .comparison(let old, let new): .comparison(old, new)
    case .article(let slug): .document(.article, slug)
    }
  }
}

extension Download {
  /// Of one publication, all else follows from these three.
  public static func == (left: Download, right: Download) -> Bool {
    left.subject == right.subject && left.form == right.form && left.edition == right.edition
  }

  /// Hashes what makes two downloads the same.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(form)
    hasher.combine(edition)
  }
}
