public import Diagnostics
public import Standards

/// A page or file of the site, as a value. Its address is a promise: it never changes its meaning.
public enum Route: Hashable, Sendable {
  /// The first page.
  case home
  /// What a server shows where nothing is.
  case notFound
  /// A standard: its current version, all versions, what is new.
  case standard(StandardID)
  /// Leads on to the version in force.
  case latest(StandardID)
  /// A version.
  case version(VersionID)
  /// A domain or criterion as a version has it.
  case provision(VersionID, ProvisionID)
  /// What became of a domain or criterion that a version does not hold any more.
  case notice(VersionID, ProvisionID)
  /// The terms of a version.
  case terms(VersionID)
  /// A whole version on one page.
  case fullText(VersionID)
  /// Why a version changed what it changed.
  case revisions(VersionID)
  /// What was found wrong with a version since it was published.
  case errata(VersionID)
  /// A provision through all versions.
  case history(StandardID, ProvisionID)
  /// What changed between two versions.
  case comparison(VersionID, VersionID)
  /// The same as a file for programs, or to copy.
  case changeLogFile(VersionID, VersionID, ChangeLogForm)
  /// The schema of the change logs for programs.
  case changeLogSchema
  /// What changed in one provision between two versions.
  case provisionComparison(VersionID, VersionID, ProvisionID)
  /// What became, between two versions, of the requirement that an id was bound to before it was bound to another one.
  case formerProvisionComparison(VersionID, VersionID, ProvisionID)
  /// What rests on what changed between two versions.
  case impact(VersionID, VersionID)
  /// The same as a file for programs.
  case impactFile(VersionID, VersionID)
  /// The schema of that file.
  case impactSchema
  /// Brings a checklist that somebody filled in to a newer version.
  case migration(StandardID)
  /// The schema of a file for programs.
  case schema(PublishedSchema)
  /// The list of articles.
  case articles
  /// An article.
  case article(Slug)
  /// The questions with their answers.
  case questions
  /// The list of exams.
  case exams
  /// An exam with its objectives.
  case exam(ExamID)
  /// Which criteria an exam asks about.
  case coverage(ExamID)
  /// What changed for candidates who prepared for an exam on an older version.
  case studyDelta(ExamID, VersionID)
  /// The list of credentials.
  case credentials
  /// A credential.
  case credential(Slug)
  /// The list of crosswalks to other frameworks.
  case crosswalks
  /// A crosswalk.
  case crosswalk(Slug)
  /// A page that stands on its own.
  case page(Slug)
  /// The feed of the articles.
  case articleFeed
  /// The feed of a standard's versions.
  case standardFeed(StandardID)
  /// The feed of what changes in a domain.
  case domainFeed(StandardID, ProvisionID)
  /// A file that readers take with them.
  case download(Download)
  /// What leads to downloads, tells of them or proves them.
  case downloads(DownloadRoute)
  /// The list of addresses for search engines.
  case sitemap
  /// What search engines may read.
  case robots
  /// A file of `content/` that is published as it is.
  case asset(SourcePath)
  /// A file of `templates/assets/`.
  case themeAsset(String)
}

extension Route {
  /// The words that cannot be the label of a version or the slug of a provision.
  public static let reserved: Set<String> = [
    "compare", "next", "latest", "revisions", "feeds", "full", "terms", "errata", "impact",
    "downloads", "migrate",
  ]

  /// The address from the site's root, without a slash at the beginning; pages end in one.
  public var address: String {
    switch self {
    case .home: ""
    case .notFound: "404.html"
    case .standard(let id): "\(id)/"
    case .latest(let id): "\(id)/latest/"
    case .version(let id): "\(id.standard)/\(id.label)/"
    case .provision(let version, let id), .notice(let version, let id):
      "\(version.standard)/\(version.label)/\(id.slug(in: version.standard))/"
    case .terms(let id): "\(id.standard)/\(id.label)/terms/"
    case .fullText(let id): "\(id.standard)/\(id.label)/full/"
    case .revisions(let id): "\(id.standard)/\(id.label)/revisions/"
    case .errata(let id): "\(id.standard)/\(id.label)/errata/"
    case .history(let standard, let id): "\(standard)/\(id.slug(in: standard))/"
    case .comparison(let old, let new): "\(old.standard)/compare/\(old.label)/\(new.label)/"
    case .changeLogFile(let old, let new, let form):
      "\(old.standard)/compare/\(old.label)/\(new.label)/\(form.rawValue)"
    case .changeLogSchema: "schemas/change-log-1.json"
    case .provisionComparison(let old, let new, let id):
      "\(old.standard)/compare/\(old.label)/\(new.label)/\(id.slug(in: old.standard))/"
    case .formerProvisionComparison(let old, let new, let id):
      Route.provisionComparison(old, new, id).address + "before/"
    case .impact(let old, let new): Route.comparison(old, new).address + "impact/"
    case .impactFile(let old, let new): Route.comparison(old, new).address + "impact.json"
    case .impactSchema: "schemas/impact-1.json"
    case .migration(let id): "\(id)/migrate/"
    case .schema(let schema): "schemas/\(schema.rawValue).json"
    default: pageAddress
    }
  }

  private var pageAddress: String {
    switch self {
    case .articles: "insights/"
    case .article(let slug): "insights/\(slug)/"
    case .questions: "faq/"
    case .exams: "exams/"
    case .exam(let id): "exams/\(id)/"
    case .coverage(let id): "exams/\(id)/coverage/"
    case .studyDelta(let id, let version): "exams/\(id)/since/\(version.label)/"
    case .credentials: "credentials/"
    case .credential(let slug): "credentials/\(slug)/"
    case .crosswalks: "crosswalks/"
    case .crosswalk(let slug): "crosswalks/\(slug)/"
    case .page(let slug): "\(slug)/"
    case .articleFeed: "feeds/insights.xml"
    case .standardFeed(let id): "feeds/\(id).xml"
    case .domainFeed(let standard, let id): "feeds/\(standard)/\(id.slug(in: standard)).xml"
    case .download(let download): download.address
    case .downloads(let route): route.address
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .asset(let path): path.relative
    case .themeAsset(let path): "assets/\(path)"
    default: ""
    }
  }

  /// The path of the file in the site.
  public var filePath: String {
    let address = address
    return address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  /// How many folders deep the page stands: the slashes of its address, which no part of it holds.
  public var depth: Int {
    switch self {
    case .home, .notFound, .sitemap, .robots: 0
    case .standard, .articles, .questions, .exams, .credentials, .crosswalks, .page: 1
    case .latest, .migration, .version, .history, .article, .exam, .credential, .crosswalk,
      .domainFeed:
      2
    case .provision, .notice, .terms, .fullText, .revisions, .errata, .coverage: 3
    case .comparison, .changeLogFile, .impactFile, .studyDelta: 4
    case .provisionComparison, .impact: 5
    case .formerProvisionComparison: 6
    case .articleFeed, .standardFeed, .changeLogSchema, .impactSchema, .schema: 1
    case .asset, .themeAsset, .download, .downloads: address.utf8.count { $0 == UInt8(ascii: "/") }
    }
  }

  /// The way from this page up to the site's root: empty, or a run of `../`.
  public var wayToRoot: String {
    switch depth {
    case 0: ""
    case 1: "../"
    case 2: "../../"
    case 3: "../../../"
    case let depth: String(repeating: "../", count: depth)
    }
  }

  /// The address of another page as it is written in a link on this one.
  public func link(to other: Route, fragment: String? = nil) -> String {
    if let fragment, other == self { return "#" + fragment }
    var link = wayToRoot
    link += other.address
    if link.isEmpty { link = "./" }
    guard let fragment else { return link }
    return link + "#" + fragment
  }
}
