internal import Addresses
internal import Changes
internal import Diagnostics
internal import Markup
internal import ParallelWork
internal import Phrasing
internal import Standards
internal import Views

/// What every page is made from: the publication, what was computed from it, and the templates. A class, since every
/// text on every page is given it and it has many parts; nothing in it changes.
final class SiteModel: Sendable {
  let publication: Publication
  let histories: [StandardID: StandardHistory]
  /// Where everything is, and where links lead.
  let map: SiteMap
  /// What rests on provisions.
  let dependencies: DependencyIndex
  let templates: TemplateSet
  /// The files that readers can take with them.
  let downloads: [Download: DownloadFile]
  /// The same by the version that they are a part of.
  let downloadsByVersion: [VersionID?: [DownloadFile]]
  /// The pictures of pages.
  let shareImages: [ShareImage: [UInt8]]
  /// What is said of them, with their digests.
  let register: DownloadRegister
  private let newestDownloads: [DownloadKind: Download]
  let relatedArticles: RelatedArticles
  /// What of each revision's text stands beside the changes that it explains.
  private let rationales: RationaleExtracts
  /// The articles before and after each, by date.
  let articleNeighbours: [Slug: (before: Slug?, after: Slug?)]
  private let changes: LastChanges
  /// The successors of provisions in newer versions.
  let successions: Successions
  /// The articles, the newest first.
  let articlesByDate: [Article]
  /// The index for searching.
  let searchFiles: SearchFilesOnce

  init(
    publication: Publication,
    histories: [StandardHistory],
    map: SiteMap,
    templates: TemplateSet,
    downloads: [DownloadFile] = [],
    shareImages: [ShareImage: [UInt8]] = [:],
    isSigned: Bool = false,
    asOf: PublicationDate? = nil
  ) {
    self.publication = publication
    let histories = histories.map { history in
      publication[history.standard].map { history.asPublished(in: $0) } ?? history
    }
    self.histories = Dictionary(
      histories.map { ($0.standard, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.map = map
    self.shareImages = shareImages
    self.templates = templates
    self.downloads = Dictionary(
      downloads.map { ($0.download, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    downloadsByVersion = Dictionary(grouping: self.downloads.values, by: \.download.version)
    register = DownloadRegister(
      of: publication,
      downloads,
      isSigned: isSigned,
      asOf: asOf
    )
    newestDownloads = Dictionary(
      downloads.lazy.map(\.download).newest.map { (DownloadKind($0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    dependencies = DependencyIndex(of: publication)
    searchFiles = SearchFilesOnce()
    relatedArticles = RelatedArticles(of: publication)
    articlesByDate = Self.byDate(publication.articles)
    articleNeighbours = Self.neighbours(articlesByDate.reversed().map(\.slug))
    changes = LastChanges(self.histories, publication.standards)
    successions = Successions(self.histories, publication.standards)
    rationales = RationaleExtracts(of: publication)
  }

  /// The same model of a publication in which a part has another text.
  init(_ model: SiteModel, showing publication: Publication, _ map: SiteMap) {
    (self.publication, self.map) = (publication, map)
    (histories, templates) = (model.histories, model.templates)
    (downloads, downloadsByVersion) = (model.downloads, model.downloadsByVersion)
    (register, newestDownloads) = (model.register, model.newestDownloads)
    (dependencies, relatedArticles) = (model.dependencies, model.relatedArticles)
    (articlesByDate, articleNeighbours) = (model.articlesByDate, model.articleNeighbours)
    (changes, rationales, successions) = (model.changes, model.rationales, model.successions)
    (searchFiles, shareImages) = (model.searchFiles, model.shareImages)
  }

  private static func neighbours(_ slugs: [Slug]) -> [Slug: (before: Slug?, after: Slug?)] {
    var neighbours: [Slug: (before: Slug?, after: Slug?)] = [:]
    for (index, slug) in slugs.enumerated() {
      let before = index > 0 ? slugs[index - 1] : nil
      neighbours[slug] = (before, index + 1 < slugs.count ? slugs[index + 1] : nil)
    }
    return neighbours
  }

  private static func byDate(_ articles: [Article]) -> [Article] {
    let keys = articles.map { (published: $0.published, slug: $0.slug) }
    let order = keys.indices.sorted {
      (keys[$1].published, keys[$0].slug) < (keys[$0].published, keys[$1].slug)
    }
    return order.map { articles[$0] }
  }

  /// The newest edition of what is offered of something in a form.
  func newestDownload(of subject: Download.Subject, as form: DownloadForm) -> Download? {
    newestDownloads[DownloadKind(subject, form)]
  }

  /// The change of a provision since the version before, with the log it stands in; nil where nothing changed.
  func lastChange(
    of id: ProvisionID,
    in version: VersionID
  ) -> (log: ChangeLog, entry: ChangeLog.Entry)? {
    changes[version, id]
  }

  // MARK: Texts

  /// A text as the bytes of HTML for a page.
  func bytes(_ placed: PlacedText, on route: Route) -> [UInt8] {
    let context = TextPlacement(
      placed: placed,
      route: route,
      model: self
    )
    return placed.prose.rendered.html.filled(for: context)
  }

  /// A text as HTML for a page.
  func html(_ placed: PlacedText, on route: Route) -> String {
    String(decoding: bytes(placed, on: route), as: UTF8.self)
  }

  /// A text that has no headings, or has the page to itself.
  func html(_ prose: Prose, on route: Route) -> String {
    html(PlacedText(prose), on: route)
  }

  /// A text as HTML for readers that have no page, such as those of feeds: its links are whole addresses.
  ///
  /// - Parameter home: The page that has the text.
  func wholeHTML(_ placed: PlacedText, of home: Route) -> String {
    let context = TextPlacement(
      placed: placed,
      route: nil,
      home: home,
      model: self
    )
    return String(decoding: placed.prose.rendered.html.filled(for: context), as: UTF8.self)
  }

  /// A part of a text as HTML for a page.
  ///
  /// - Parameter home: The page that has the whole text, where this one has only a part: links within the text lead there.
  func html(
    _ placed: PlacedText,
    part: Range<Int>,
    on route: Route,
    home: Route? = nil
  ) -> String {
    let context = TextPlacement(
      placed: placed,
      route: route,
      home: home,
      model: self
    )
    return String(decoding: placed.prose.rendered.html[part].filled(for: context), as: UTF8.self)
  }

  /// Where the paragraphs that a change shows of a revision are in the HTML of its text. A text with footnotes gives none, since its
  /// notes would be missing.
  func rationale(_ view: RationaleView) -> [Range<Int>] {
    let text = view.revision.body.rendered
    return text.footnoteIDs.isEmpty ? rationales.blocks(of: view).map { text.blocks[$0] } : []
  }

  /// A text without markup, for descriptions and feeds.
  func plainText(_ prose: Prose) -> String {
    LineText(of: prose, Titles(model: self)).allWords
  }

  /// A link of front matter as it is written on a page.
  func link(_ link: SiteLink, on route: Route) -> String {
    switch map.target(of: link) {
    case .success(let location): map.link(to: location, from: route)
    case .failure: route.link(to: .home)
    }
  }
}

/// What references are called that have no words of their own.
private struct Titles: StandaloneMarkdown.Links {
  let model: SiteModel

  func link(to target: SubjectID) -> StandaloneMarkdown.Link? {
    StandaloneMarkdown.Link(words: model.publication.title(of: target), address: "")
  }

  func address(ofLink index: Int, in prose: Prose) -> String? { nil }
}

/// A text on its page: answers what is left open in its HTML.
private struct TextPlacement: PageContext {
  let placed: PlacedText
  /// The page that it is shown on; nil where it is read elsewhere and links must be whole addresses.
  let route: Route?
  /// The page that has the whole text, where that is another one.
  var home: Route?
  let model: SiteModel

  var headingShift: Int { placed.headingShift }
  var idPrefix: String { placed.idPrefix }

  func destination(ofLink index: Int) -> String {
    if case .label(let label) = placed.prose.rendered.links[index].target {
      let target = placed.prose.labels[label].target.flatMap(model.map.location)
      return target.map(link) ?? "#"
    }
    switch model.map.target(ofLink: index, in: placed.prose) {
    case .success(.sameText(let id))?:
      let fragment = placed.idPrefix + id
      guard let home = home ?? route else { return "#" + fragment }
      return route?.link(to: home, fragment: fragment) ?? base + home.address + "#" + fragment
    case .success(.location(let location))?: return link(to: location)
    case .failure?, nil: return "#"
    }
  }

  func phrase(_ words: String) -> String { model.templates.say(word: words) }

  private var base: String { model.publication.site.baseURL + "/" }

  private func link(to location: Location) -> String {
    route.map { model.map.link(to: location, from: $0) } ?? base + model.map.address(of: location)
  }

  func words(ofLink index: Int) -> String {
    guard case .label(let label) = placed.prose.rendered.links[index].target else { return "" }
    let written = placed.prose.labels[label]
    return written.target.map(model.publication.title) ?? written.text
  }
}
