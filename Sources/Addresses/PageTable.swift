internal import Diagnostics
internal import Standards

/// The pages and files of a site in the making: each with its address and its origin, each address once.
struct PageTable: Sendable {
  private(set) var entries: [SiteMap.Entry] = []
  /// The pages by their addresses. Of several that want one address only the first is here.
  private(set) var pages: [String: PageID] = [:]
  /// The pages that came too late for their address.
  private var latecomers: Set<Route> = []
  let site: SourcePlace

  /// - Parameter capacity: About how many pages there will be.
  init(site: SourcePlace, capacity: Int) {
    self.site = site
    entries.reserveCapacity(capacity)
    pages.reserveCapacity(capacity)
    for route in [Route.home, .notFound, .sitemap, .robots, .redirects, .headers, .llms, .search] {
      add(route, site)
    }
  }

  /// Adds a page unless it is there. One whose address is taken enters the list, where a check finds it.
  mutating func add(_ route: Route, _ origin: SourcePlace) {
    let address = route.address
    if let taken = pages[address] {
      guard entries[Int(taken.index)].route != route, latecomers.insert(route).inserted else {
        return
      }
    } else {
      pages[address] = PageID(entries.count)
    }
    entries.append(SiteMap.Entry(route: route, address: address, origin: origin))
  }

  subscript(page: PageID) -> SiteMap.Entry { entries[Int(page.index)] }

  /// The address of a page, without a copy of what else is known of it.
  func address(of page: PageID) -> String { entries[Int(page.index)].address }

  func shows(_ page: PageID, _ route: Route) -> Bool { entries[Int(page.index)].route == route }

  /// The page of a route; nil where it is not published.
  func page(of route: Route) -> PageID? {
    pages[route.address].flatMap { shows($0, route) ? $0 : nil }
  }

  /// The page at an address from the site's root, written with or without `index.html`.
  func page(at address: String) -> PageID? {
    if let page = pages[address] { return page }
    guard address == "index.html" || address.hasSuffix("/index.html") else { return nil }
    return pages[String(address.dropLast("index.html".count))]
  }

  func contains(_ route: Route) -> Bool { page(of: route) != nil }

  func origin(of route: Route) -> SourcePlace? { page(of: route).map { self[$0].origin } }
}
