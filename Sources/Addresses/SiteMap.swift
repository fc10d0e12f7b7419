public import Changes
public import Diagnostics
public import Standards

/// The site before any of it is made: every page and file with its address, where each subject of the publication is
/// shown, and where each link of its texts leads. One map serves checks, pages, feeds and downloads, so that what is
/// checked is what is printed.
public struct SiteMap: Sendable {
  /// A page or a file.
  public struct Entry: Sendable {
    /// What it shows.
    public let route: Route
    /// Its address from the site's root, without a slash at the beginning; pages end in one.
    public let address: String
    /// The place in the content that it comes from, for messages.
    public let origin: SourcePlace
  }

  private let table: PageTable
  /// The place of each subject, by its id.
  private let places: [Location?]
  let resolver: LinkResolver
  private var links: TextLinks
  /// Where the addresses lead that the site had before.
  private let moves: [String: Location]

  /// Plans the site of a publication.
  ///
  /// - Parameters:
  ///   - publication: What is published.
  ///   - histories: The comparisons of each standard.
  ///   - themeAssets: The files of `templates/assets/`.
  ///   - downloads: The files that readers can take with them.
  ///   - areSigned: Whether each of those has a signature.
  ///   - shareImages: The pictures of pages that are made.
  public init(
    of publication: Publication,
    histories: [StandardHistory],
    themeAssets: [ThemeAsset] = [],
    downloads: [Download] = [],
    areSigned: Bool = false,
    shareImages: [ShareImage] = []
  ) {
    var table = PageTable(
      site: publication.site.place,
      capacity: publication.articles.count + downloads.count
    )
    table.add(publication, histories)
    table.add(themeAssets)
    table.add(downloads, of: publication, areSigned: areSigned)
    table.add(shareImages)
    let moved = publication.movedAddresses
    table.add(moved)
    self.table = table
    places = publication.subjects.subjects.map { subject in
      let (route, fragment) = Route.place(of: subject)
      return table.page(of: route).map { Location($0, fragment: fragment) }
    }
    resolver = LinkResolver(of: publication, table)
    let links = TextLinks(of: publication, places: places, by: resolver)
    self.links = links
    moves = Dictionary(
      moved.compactMap { moved in
        Self.location(of: moved.target, table, links).map { (moved.address, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func location(
    of target: MovedAddress.Target,
    _ table: PageTable,
    _ links: TextLinks
  ) -> Location? {
    switch target {
    case .link(let link): try? links.target(of: link)?.get()
    case .document(let kind, let slug):
      table.page(of: .document(kind, slug)).map { Location($0) }
    }
  }

  /// Where an address leads that the site had before; nil where it leads nowhere.
  public func target(ofFormerAddress address: String) -> Location? { moves[address] }

  /// The same map with the links of a document that was read later. It is at the address that it had.
  package func following(_ document: some Document) -> SiteMap {
    var map = self
    map.links.add(document, places: places, by: resolver)
    return map
  }

  /// All pages and files, in no special order. Where two want one address both are here.
  public var entries: [Entry] { table.entries }

  /// The page or file with an id of this map.
  public subscript(page: PageID) -> Entry { table[page] }

  /// The page of a route; nil where it is not published.
  public func page(of route: Route) -> PageID? { table.page(of: route) }

  /// Whether a route is published.
  public func contains(_ route: Route) -> Bool { table.contains(route) }

  /// The page or file at an address from the site's root, written with or without `index.html`.
  public func page(at address: String) -> PageID? { table.page(at: address) }

  /// The place where a subject is shown; nil where nothing of it is published.
  public func location(of subject: SubjectID) -> Location? { places[Int(subject.index)] }

  /// A location as it is written in a link on a page.
  public func link(to location: Location, from route: Route) -> String {
    guard let fragment = location.fragment else {
      let link = route.wayToRoot + table.address(of: location.page)
      return link.isEmpty ? "./" : link
    }
    return table.shows(location.page, route)
      ? "#" + fragment : route.wayToRoot + table.address(of: location.page) + "#" + fragment
  }

  /// A location with the site's base address before it.
  public func address(of location: Location) -> String {
    let address = table.address(of: location.page)
    return location.fragment.map { address + "#" + $0 } ?? address
  }

  // MARK: Links

  /// The target of a link of a text, by the link's place among the text's links; nil for a reference and for what runs
  /// code.
  public func target(
    ofLink index: Int,
    in prose: Prose
  ) -> Result<LinkDestination, LinkProblem>? {
    links[prose]?[index]
  }

  /// The targets of all links of a text, in the order of the links; nil where it has none but references.
  public func targets(ofLinksIn prose: Prose) -> [Result<LinkDestination, LinkProblem>?]? {
    links[prose]
  }

  /// The target of a link that front matter names.
  public func target(of link: SiteLink) -> Result<Location, LinkProblem> {
    links.target(of: link) ?? .failure(.noPage(link.text))
  }

  // MARK: For messages

  /// Where a file of `content/` is shown; nil where nothing is made of it.
  public func location(of file: SourcePath) -> Location? { resolver.files[file.relative] }

  /// The files that a path at which nothing is may mean: those of the same name in other folders, or else those of a
  /// similar name in the same one.
  public func suggestions(for file: SourcePath) -> [String] {
    resolver.files.suggestions(for: file.relative)
  }

  /// The addresses nearest to one that does not exist.
  public func suggestions(for address: String) -> [String] {
    Suggestions.nearest(to: address, among: table.pages.keys)
  }

  /// The ids that links may name on a page.
  public func ids(on page: PageID) -> [String] { resolver.texts.ids(on: self[page].route) }

  /// The ids that an editor may write behind a link to a page, or to a text on it.
  public func ids(on location: Location) -> [String] { resolver.ids(on: location) }
}
