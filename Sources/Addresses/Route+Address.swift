internal import Diagnostics
internal import Standards

extension Route {
  /// The address from the site's root, without a slash at the beginning; pages end in one.
  ///
  /// No case is left to a default, so that a new page cannot take the address of another one.
  public var address: String {
    switch self {
    case .home: ""
    case .start: "start/"
    case .notFound: "404.html"
    case .standard(let id): "\(id)/"
    case .latest(let id): "\(id)/latest/"
    case .version(let id): Self.version(id)
    case .provision(let version, let id), .notice(let version, let id):
      Self.version(version) + "\(id.slug(in: version.standard))/"
    case .terms(let id): Self.version(id) + "terms/"
    case .fullText(let id): Self.version(id) + "full/"
    case .revisions(let id): Self.version(id) + "revisions/"
    case .errata(let id): Self.version(id) + "errata/"
    case .history(let standard, let id): "\(standard)/\(id.slug(in: standard))/"
    case .changes(let id): "\(id)/changes/"
    case .comparisons(let id): "\(id)/compare/"
    case .comparison(let old, let new): Self.comparison(old, new)
    case .changeLogFile(let old, let new, let form): Self.comparison(old, new) + form.rawValue
    case .changeLogSchema: "schemas/change-log-1.json"
    case .provisionComparison(let old, let new, let id): Self.comparison(old, new, id)
    case .formerProvisionComparison(let old, let new, let id):
      Self.comparison(old, new, id) + "before/"
    case .impact(let old, let new): Self.comparison(old, new) + "impact/"
    case .impactFile(let old, let new): Self.comparison(old, new) + "impact.json"
    case .impactSchema: "schemas/impact-1.json"
    case .migration(let id): "\(id)/migrate/"
    case .schema(let schema): "schemas/\(schema.rawValue).json"
    case .documents(let kind): kind.folder + "/"
    case .document(let kind, let slug): Self.document(kind, slug)
    case .search: "search/"
    case .searchList(let id): "search/\(id)/"
    case .searchFile(let file): "assets/search/\(file.name)"
    case .exams: "exams/"
    case .exam(let id): "exams/\(id)/"
    case .coverage(let id): "exams/\(id)/coverage/"
    case .studyDelta(let id, let version): "exams/\(id)/since/\(version.label)/"
    case .articleFeed: "feeds/insights.xml"
    case .standardFeed(let id): "feeds/\(id).xml"
    case .domainFeed(let standard, let id): "feeds/\(standard)/\(id.slug(in: standard)).xml"
    case .download(let download): download.address
    case .downloads(let route): route.address
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .redirects: "_redirects"
    case .headers: "_headers"
    case .llms: "llms.txt"
    case .formerAddress(let address): address
    case .asset(let path): path.relative
    case .shareImage(let image): image.address
    case .themeAsset(let path): "assets/\(path)"
    }
  }

  private static func version(_ id: VersionID) -> String { "\(id.standard)/\(id.label)/" }

  private static func document(_ kind: DocumentKind, _ slug: Slug) -> String {
    kind.placement == .atRoot ? "\(slug)/" : "\(kind.folder)/\(slug)/"
  }

  private static func comparison(_ old: VersionID, _ new: VersionID) -> String {
    "\(old.standard)/compare/\(old.label)/\(new.label)/"
  }

  private static func comparison(
    _ old: VersionID,
    _ new: VersionID,
    _ id: ProvisionID
  ) -> String {
    comparison(old, new) + "\(id.slug(in: old.standard))/"
  }

  /// The path of the file in the site.
  public var filePath: String { Self.filePath(at: address) }

  /// The path of the file at an address.
  public static func filePath(at address: String) -> String {
    let last = address.utf8.last
    return last == nil || last == UInt8(ascii: "/") ? address + "index.html" : address
  }

  /// How many folders deep the page stands: the slashes of its address, which no part of it holds.
  public var depth: Int {
    switch self {
    case .home, .notFound, .sitemap, .robots, .redirects, .headers, .llms: 0
    case .document(let kind, _): kind.placement == .atRoot ? 1 : 2
    case .start, .standard, .documents, .exams, .search: 1
    case .latest, .migration, .changes, .comparisons, .version, .history, .exam, .domainFeed,
      .searchList, .searchFile:
      2
    case .provision, .notice, .terms, .fullText, .revisions, .errata, .coverage: 3
    case .comparison, .changeLogFile, .impactFile, .studyDelta: 4
    case .provisionComparison, .impact: 5
    case .formerProvisionComparison: 6
    case .articleFeed, .standardFeed, .changeLogSchema, .impactSchema, .schema: 1
    case .asset, .themeAsset, .shareImage, .download, .downloads, .formerAddress:
      address.utf8.count { $0 == UInt8(ascii: "/") }
    }
  }
}
