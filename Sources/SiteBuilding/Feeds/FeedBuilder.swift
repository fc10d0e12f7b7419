internal import Addresses
internal import Changes
internal import Standards

/// The files for machines that tell what there is: feeds, the sitemap, robots.txt.
struct FeedBuilder {
  /// The newest entries that a feed holds.
  private static let longest = 50

  let model: SiteModel

  var site: Site { model.publication.site }

  func url(_ route: Route) -> String {
    site.baseURL + "/" + route.address
  }

  /// The file of a route; nil for routes of another kind.
  func file(at route: Route) -> String? {
    switch route {
    case .articleFeed: articleFeed()
    case .standardFeed(let id): model.publication[id].map { changeFeed(of: $0) }
    case .domainFeed(let standard, let id):
      model.publication[standard].map { changeFeed(of: $0, in: id) }
    case .sitemap: sitemap()
    case .robots: "User-agent: *\nAllow: /\nSitemap: \(url(.sitemap))\n"
    default: nil
    }
  }

  private func articleFeed() -> String {
    let newest = model.articlesByDate.prefix(Self.longest)
    let entries = newest.map { article in
      AtomFeed.Entry(
        title: article.title,
        url: url(.document(.article, article.slug)),
        published: article.published,
        updated: article.updated ?? article.published,
        summary: model.plainText(article.dek)
      )
    }
    return feed("\(site.title): Insights", page: .documents(.article), at: .articleFeed, entries)
  }

  func feed(
    _ title: String,
    page: Route,
    at route: Route,
    _ entries: [AtomFeed.Entry]
  ) -> String {
    AtomFeed(
      title: title,
      page: url(page),
      address: url(route),
      publisher: site.publisher,
      language: site.language,
      entries: entries
    ).xml
  }

  /// What is current; older versions, drafts and comparisons of single provisions are reached from there.
  private func sitemap() -> String {
    let current = Set(model.publication.standards.compactMap { $0.current?.id })
    let listed = model.map.entries.filter { isListed($0.route, current) }
    let urls = listed.map {
      "<url><loc>\(Markup.escapedXML(site.baseURL + "/" + $0.address))</loc></url>"
    }.sorted()
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(urls.joined(separator: "\n"))
      </urlset>

      """
  }

  private func isListed(_ route: Route, _ current: Set<VersionID>) -> Bool {
    switch route {
    case .version(let id), .provision(let id, _), .terms(let id), .fullText(let id),
      .revisions(let id), .errata(let id), .downloads(.version(let id)):
      current.contains(id)
    case .history(let standard, let id):
      model.publication[standard].flatMap { model.bearer(of: id, in: $0) } != nil
    case .comparison(_, let id): model.publication[id]?.status == .published
    case .downloads(.all), .downloads(.verify): true
    case .notFound, .latest, .download, .downloads, .provisionComparison,
      .formerProvisionComparison, .articleFeed, .standardFeed, .domainFeed, .notice,
      .changeLogFile, .changeLogSchema, .impact, .impactFile, .impactSchema, .schema, .sitemap,
      .robots, .asset, .themeAsset, .searchFile:
      false
    default: true
    }
  }
}
