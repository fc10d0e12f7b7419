internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

/// What is around every page. Header and footer are the same on all pages of one depth and one entry of the menu, and are
/// rendered once for each.
struct PageFrame: Sendable {
  private struct Chrome: Sendable {
    let head: [UInt8]
    let header: [UInt8]
    let footer: [UInt8]
  }

  private let model: SiteModel
  /// By depth, then by entry of the menu; first those of pages that are under none.
  private let chromes: [[Chrome]]
  /// The addresses of the menu's entries.
  private let entries: [String]

  init(_ model: SiteModel) {
    self.model = model
    let deepest = model.map.entries.map(\.route.depth).max() ?? 0
    let entries = model.publication.site.navigation.map { Self.address(of: $0, model) }
    self.entries = entries
    chromes = (0...deepest).map { depth in
      (-1..<entries.count).map { Self.chrome(atDepth: depth, under: $0, model) }
    }
  }

  private static func address(of entry: Site.NavigationEntry, _ model: SiteModel) -> String {
    let location = try? model.map.target(of: entry.link).get()
    return location.map(model.map.address) ?? Route.home.address
  }

  /// The entry of the menu that a page is under: the one with the longest address that its own begins with.
  private func entry(over address: String) -> Int? {
    entries.indices.filter { !entries[$0].isEmpty && address.hasPrefix(entries[$0]) }
      .max { entries[$0].utf8.count < entries[$1].utf8.count }
  }

  /// The whole page with its frame.
  func html(_ page: BuiltPage, at route: Route) -> [UInt8] {
    let site = model.publication.site
    let chrome = chromes[route.depth][entry(over: route.address).map { $0 + 1 } ?? 0]
    let isHome = route == .home
    let crumbs = crumbs(of: page, at: route)
    let builder = PageBuilder(model: model, route: route)
    let data = page.structuredData + breadcrumbs(crumbs, page, at: route)
    let context = LayoutContext(
      language: site.language,
      title: isHome ? site.title : "\(page.title) | \(site.title)",
      pageTitle: page.title,
      siteTitle: site.title,
      isArticle: route.isOfArticle,
      description: page.description,
      canonical: site.baseURL + "/" + (page.redirect ?? route).address,
      root: route.wayToRoot,
      base: route == .notFound ? Self.basePath(of: site.baseURL) : "",
      isIndexed: page.isIndexed,
      head: chrome.head,
      ownHead: page.head,
      markdown: MarkdownTwin(model: model, route: route).link ?? "",
      typedLinks: builder.typedLinks,
      shareImage: builder.shareImage,
      structuredData: data.map(StructuredData.script).joined(separator: "\n"),
      header: chrome.header,
      crumbs: crumbs,
      version: page.version,
      main: page.main,
      footer: chrome.footer,
      redirect: page.redirect.map { route.link(to: $0, fragment: page.redirectFragment) } ?? ""
    )
    return model.templates.render(.layout, context, capacity: page.main.count + 8 << 10)
  }

  private func crumbs(of page: BuiltPage, at route: Route) -> [LinkContext] {
    route == .home || page.crumbs.isEmpty && route.depth < 1
      ? []
      : [LinkContext(title: model.templates.say("Home"), url: route.link(to: .home))] + page.crumbs
  }

  /// The same for machines, with the page itself and whole addresses; none for a page that leads on.
  private func breadcrumbs(
    _ crumbs: [LinkContext],
    _ page: BuiltPage,
    at route: Route
  ) -> [JSONValue] {
    guard !crumbs.isEmpty, page.redirect == nil else { return [] }
    let base = model.publication.site.baseURL + "/"
    let above = crumbs.compactMap { crumb -> (name: String, url: String)? in
      // A series of articles has no page.
      guard !crumb.url.isEmpty else { return nil }
      let below = crumb.url.utf8.dropFirst(route.wayToRoot.utf8.count)
      let address = crumb.url == "./" ? "" : String(Substring(below))
      return (crumb.title, base + address)
    }
    return [StructuredData.breadcrumbs(above + [(page.title, base + route.address)])]
  }

  /// The path of the base address, with slashes on both ends.
  static func basePath(of baseURL: String) -> String {
    let afterScheme = baseURL.split(separator: "://", maxSplits: 1).last ?? ""
    let path = afterScheme.split(separator: "/").dropFirst().joined(separator: "/")
    return path.isEmpty ? "/" : "/\(path)/"
  }

  private static func feeds(_ model: SiteModel) -> [(title: String, route: Route)] {
    let articles: [(String, Route)] =
      model.publication.articles.isEmpty ? [] : [(model.templates.say("Insights"), .articleFeed)]
    return articles + model.publication.standards.map { ($0.title, .standardFeed($0.id)) }
  }

  /// The pages that every site with something to show on them has.
  private static func ownPages(
    _ model: SiteModel,
    _ url: (Route) -> String
  ) -> [LinkContext] {
    let pages: [(title: String, route: Route)] = [
      (model.templates.say("Where to start"), .start),
      (model.templates.say("Downloads"), .downloads(.all)),
      (model.templates.say("Verify a file"), .downloads(.verify)),
    ]
    return pages.filter { model.map.contains($0.route) }.map {
      LinkContext(title: $0.title, url: url($0.route))
    }
  }

  private static func chrome(
    atDepth depth: Int,
    under current: Int,
    _ model: SiteModel
  ) -> Chrome {
    let site = model.publication.site
    let way = String(repeating: "../", count: depth)
    func url(at address: String) -> String {
      let link = way + address
      return link.isEmpty ? "./" : link.hasPrefix("#") ? "./" + link : link
    }
    func url(_ route: Route) -> String { url(at: route.address) }
    func links(_ entries: [Site.NavigationEntry]) -> [LinkContext] {
      entries.map { LinkContext(title: $0.title, url: url(at: address(of: $0, model))) }
    }
    let context = ChromeContext(
      siteTitle: site.title,
      mark: PublisherMark(of: site).path,
      home: url(.home),
      search: url(.search),
      navigation: links(site.navigation).enumerated().map { index, link in
        LinkContext(title: link.title, url: link.url, isCurrent: index == current)
      },
      publisher: site.publisher,
      licence: LinkContext(title: site.licence.title, url: site.licence.url),
      notice: site.notice.map(model.plainText) ?? "",
      pages: links(site.footer) + ownPages(model, url),
      feeds: feeds(model).map { LinkContext(title: $0.title, url: url($0.route)) }
    )
    return Chrome(
      head: model.templates.render(.head, context),
      header: model.templates.render(.header, context),
      footer: model.templates.render(.footer, context)
    )
  }
}

extension Route {
  fileprivate var isOfArticle: Bool {
    if case .document(.article, _) = self { true } else { false }
  }
}
