internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards

/// The files for machines that tell what there is: feeds, the sitemap, robots.txt.
struct FeedBuilder {
  /// The newest entries that a feed holds.
  static let longest = 50

  let model: SiteModel

  var site: Site { model.publication.site }
  var say: Phrases { model.templates.say }

  func url(_ route: Route) -> String {
    site.baseURL + "/" + route.address
  }

  /// What is known by the address of a route. It stays when the site moves to another host.
  func id(_ route: Route, fragment: String? = nil) -> String {
    "\(site.feedIDs)/\(route.address)" + (fragment.map { "#" + $0 } ?? "")
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
        id: id(.document(.article, article.formerly.first?.slug ?? article.slug)),
        url: url(.document(.article, article.slug)),
        author: article.author,
        published: article.published,
        updated: article.updated ?? article.published,
        summary: model.plainText(article.dek),
        content: content(of: article)
      )
    }
    return feed(
      "\(site.title): \(say("Insights"))",
      page: .documents(.article),
      at: .articleFeed,
      entries
    )
  }

  private func content(of article: Article) -> [UInt8] {
    let home = Route.document(.article, article.slug)
    func html(_ prose: Prose) -> String { model.wholeHTML(PlacedText(prose), of: home) }
    let context = FeedArticleContext(
      dek: html(article.dek),
      controlRead: html(article.controlRead),
      takeaways: article.takeaways.map(html),
      body: html(article.body),
      exchanges: article.exchanges.map {
        ExchangeContext(anchor: "", question: html($0.question), answer: html($0.answer))
      }
    )
    return model.templates.render(.feedArticle, context)
  }

  func feed(
    _ title: String,
    page: Route,
    at route: Route,
    _ entries: [AtomFeed.Entry]
  ) -> String {
    AtomFeed(
      title: title,
      id: id(route),
      page: url(page),
      address: url(route),
      publisher: site.publisher,
      language: site.language,
      entries: entries
    ).xml
  }
}
