public import Changes
public import Diagnostics
public import Standards

/// Every address of a publication: what exists, and which ids stand there.
public struct AddressBook: Sendable {
  /// All routes, in no special order; none twice.
  public let routes: [Route]
  /// Where each route comes from, for messages.
  public let origins: [Route: SourcePlace]
  private let byAddress: [String: Route]
  /// Which texts stand where.
  let texts: PageTexts

  /// Collects the addresses of a publication.
  ///
  /// - Parameters:
  ///   - publication: What is published.
  ///   - histories: The comparisons of each standard.
  ///   - themeAssets: The files of `templates/assets/`, by their paths there.
  public init(
    of publication: Publication,
    histories: [StandardHistory],
    themeAssets: [SourcePath] = []
  ) {
    var list = RouteList(site: publication.site.place)
    for standard in publication.standards { list.add(standard) }
    for history in histories { list.add(history) }
    list.addPages(of: publication)
    for asset in publication.assets { list.add(.asset(asset.path), SourcePlace(asset.path)) }
    for path in themeAssets {
      list.add(.themeAsset(String(path.relative.dropFirst("assets/".count))), SourcePlace(path))
    }
    routes = list.routes
    origins = list.origins
    byAddress = Dictionary(
      list.routes.map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    texts = PageTexts(of: publication)
  }

  /// The route at an address from the site's root, written with or without `index.html`.
  public func route(at address: String) -> Route? {
    if let route = byAddress[address] { return route }
    guard address == "index.html" || address.hasSuffix("/index.html") else { return nil }
    return byAddress[String(address.dropLast("index.html".count))]
  }

  /// Whether the route is published.
  public func contains(_ route: Route) -> Bool {
    origins[route] != nil
  }

  /// The ids that links may name on a page.
  public func ids(on route: Route) -> Set<String> {
    Set(texts.ids(on: route))
  }

  /// The addresses nearest to one that does not exist.
  public func suggestions(for address: String) -> [String] {
    Suggestions.nearest(to: address, among: byAddress.keys)
  }
}

/// Routes in the making, each with its origin.
private struct RouteList {
  private(set) var routes: [Route] = []
  private(set) var origins: [Route: SourcePlace] = [:]
  private let site: SourcePlace

  init(site: SourcePlace) {
    self.site = site
    for route in [Route.home, .notFound, .sitemap, .robots] { add(route, site) }
  }

  mutating func add(_ route: Route, _ origin: SourcePlace) {
    guard origins[route] == nil else { return }
    origins[route] = origin
    routes.append(route)
  }

  mutating func add(_ standard: Standard) {
    add(.standard(standard.id), standard.place)
    add(.standardFeed(standard.id), standard.place)
    if standard.current != nil { add(.latest(standard.id), standard.place) }
    for version in standard.versions { add(version) }
    for version in standard.versions.reversed() {
      for provision in version.provisions {
        add(.history(standard.id, provision.id), provision.place)
      }
    }
  }

  private mutating func add(_ version: Version) {
    add(.version(version.id), version.place)
    add(.fullText(version.id), version.place)
    if !version.terms.isEmpty { add(.terms(version.id), version.place) }
    if !version.revisions.isEmpty { add(.revisions(version.id), version.place) }
    for provision in version.provisions where provision.kind != .term {
      add(.provision(version.id, provision.id), provision.place)
    }
  }

  mutating func add(_ history: StandardHistory) {
    for log in history.logs {
      add(.comparison(log.old, log.new), site)
      for entry in log.entries { add(.provisionComparison(log.old, log.new, entry.id), site) }
    }
  }

  mutating func addPages(of publication: Publication) {
    if !publication.articles.isEmpty {
      add(.articles, site)
      add(.articleFeed, site)
    }
    for article in publication.articles { add(.article(article.slug), article.place) }
    if !publication.questions.isEmpty { add(.questions, site) }
    if !publication.exams.isEmpty { add(.exams, site) }
    for exam in publication.exams { add(.exam(exam.id), exam.place) }
    if !publication.credentials.isEmpty { add(.credentials, site) }
    for credential in publication.credentials {
      add(.credential(credential.slug), credential.place)
    }
    for page in publication.pages { add(.page(page.slug), page.place) }
  }
}
