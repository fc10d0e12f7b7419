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
  ///   - downloads: The files that readers can take with them.
  ///   - areSigned: Whether each of those has a signature.
  public init(
    of publication: Publication,
    histories: [StandardHistory],
    themeAssets: [SourcePath] = [],
    downloads: [Download] = [],
    areSigned: Bool = false
  ) {
    var list = RouteList(
      site: publication.site.place,
      capacity: publication.articles.count + publication.pages.count + downloads.count
    )
    for standard in publication.standards { list.add(standard) }
    for history in histories {
      list.add(history)
      list.add(publication.exams, since: history)
      if let standard = publication[history.standard] {
        list.addComparisons(withDraftOf: standard, history)
      }
    }
    list.addPages(of: publication)
    for asset in publication.assets { list.add(.asset(asset.path), SourcePlace(asset.path)) }
    for path in themeAssets {
      list.add(.themeAsset(String(path.relative.dropFirst("assets/".count))), SourcePlace(path))
    }
    for schema in PublishedSchema.allCases where downloads.contains(where: schema.describes) {
      list.add(.schema(schema), publication.site.place)
    }
    list.add(downloads, of: publication, areSigned: areSigned)
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
