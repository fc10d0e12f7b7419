public import Diagnostics
public import Standards

/// A page or file of the site, as a value. Its address is a promise: it never changes its meaning.
public enum Route: Hashable, Sendable {
  /// The first page.
  case home
  /// Where to begin, for each kind of reader.
  case start
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
  /// The changes of a standard, version by version, with what each asks of a reader and the meaning of the classes.
  case changes(StandardID)
  /// All pairs of versions that are compared.
  case comparisons(StandardID)
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
  /// The list of the documents of a kind.
  case documents(DocumentKind)
  /// A document on a page of its own.
  case document(DocumentKind, Slug)

  /// The list of names and ids, where readers search.
  case search
  /// The names and ids of a standard, where all of them together are too many.
  case searchList(StandardID)
  /// A file of the index.
  case searchFile(SearchFile)

  /// The list of exams.
  case exams
  /// An exam with its objectives.
  case exam(ExamID)
  /// Which criteria an exam asks about.
  case coverage(ExamID)
  /// What changed for candidates who prepared for an exam on an older version.
  case studyDelta(ExamID, VersionID)

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
  /// A former address of the site, which redirects.
  case formerAddress(String)
  /// The list of old addresses for servers.
  case redirects
  /// An overview for language models.
  case llms
  /// The headers that a server sends with the files.
  case headers
  /// The list of addresses for search engines.
  case sitemap
  /// What search engines may read.
  case robots
  /// A file of `content/` that is published as it is.
  case asset(SourcePath)
  /// The picture of a page where others link to it.
  case shareImage(ShareImage)
  /// A file of `templates/assets/`, by its name in the site.
  case themeAsset(String)
}

extension Route {
  /// The words that cannot be the label of a version or the slug of a provision.
  public static let reserved: Set<String> = [
    "changes", "compare", "next", "latest", "revisions", "feeds", "full", "terms", "errata",
    "impact",
    "downloads", "migrate",
  ]

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
