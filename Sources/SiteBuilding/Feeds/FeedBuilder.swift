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
    case .sitemap: Sitemap(model: model).xml
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
}
