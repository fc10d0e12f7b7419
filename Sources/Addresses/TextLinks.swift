internal import Diagnostics
internal import Markup
internal import ParallelWork
internal import Standards

/// The destinations of all links of a publication, each found once.
struct TextLinks: Sendable {
  typealias Results = [Result<LinkDestination, LinkProblem>?]

  /// The texts that have links other than references, with a result for each of their links.
  private var results: [TextID: Results]
  /// The links of front matter.
  private var siteLinks: [SiteLink: Result<Location, LinkProblem>]

  /// Follows the links of every text on all cores, those of corrected texts and of what errata replace included.
  init(of publication: Publication, places: [Location?], by resolver: LinkResolver) {
    let corrections = publication.versions.flatMap(\.provisions).compactMap(\.correction)
    let errata = publication.versions.flatMap(\.errata)
    let replaced = errata.map(\.old) + errata.compactMap(\.misspelling)
    let texts =
      publication.texts.map(\.prose) + corrections.flatMap { [$0.corrected, $0.marked] } + replaced
    let found = mapInParallel(texts) { resolver.results(of: $0).map { [$0] } ?? [] }
    var results: [TextID: Results] = [:]
    for (text, list) in zip(texts, found) { for one in list { results[text.id] = one } }
    self.results = results
    var siteLinks: [SiteLink: Result<Location, LinkProblem>] = [:]
    for link in publication.siteLinks where siteLinks[link] == nil {
      siteLinks[link] = resolver.target(of: link, places)
    }
    self.siteLinks = siteLinks
  }

  /// Follows the links of a document that was read later.
  mutating func add(_ document: some Document, places: [Location?], by resolver: LinkResolver) {
    for text in document.texts { results[text.id] = resolver.results(of: text) }
    for link in document.siteLinks { siteLinks[link] = resolver.target(of: link, places) }
  }

  /// The destinations of the links of a text, in their order; nil where it has none but references.
  subscript(prose: Prose) -> Results? { results[prose.id] }

  /// The place that a link of front matter leads to; nil for one that the publication does not hold.
  func target(of link: SiteLink) -> Result<Location, LinkProblem>? { siteLinks[link] }
}

extension LinkResolver {
  /// The destinations of the links of a text; nil where it has none but references.
  fileprivate func results(of prose: Prose) -> TextLinks.Results? {
    let links = prose.rendered.links
    guard links.contains(where: { $0.target.isWritten }) else { return nil }
    return links.map { link in
      switch link.target {
      case .label, .unsafe: nil
      case .fragment(let id): resolve(fragment: id, in: prose)
      case .path(let path) where link.isImage:
        resolve(image: path, from: prose.place.path).map { .location($0) }
      case .path(let path): resolve(path: path, from: prose.place.path).map { .location($0) }
      }
    }
  }

  fileprivate func target(
    of link: SiteLink,
    _ places: [Location?]
  ) -> Result<Location, LinkProblem> {
    switch link.target {
    case .address: resolve(path: link.text, from: link.place.path)
    case .reference(.failure(let problem)): .failure(.reference(problem))
    case .reference(.success(let subject)):
      places[Int(subject.index)].map { .success($0) } ?? .failure(.noPage(link.text))
    }
  }
}

extension LinkTarget {
  /// Whether it is an address that the author wrote and the site must have.
  fileprivate var isWritten: Bool {
    switch self {
    case .label, .unsafe: false
    case .fragment, .path: true
    }
  }
}

extension Publication {
  /// The links that front matter names: the navigation, the footer, where old addresses lead, the next steps of articles.
  fileprivate var siteLinks: [SiteLink] {
    func links<Item: Document>(in type: Item.Type) -> [SiteLink] {
      documents[type].flatMap(\.siteLinks)
    }
    return (site.navigation + site.footer).map(\.link) + site.moved.compactMap(\.link)
      + DocumentKind.allCases.flatMap { links(in: $0.type) }
  }
}
