internal import Addresses
internal import Changes
internal import Markup
internal import Phrasing
internal import Standards

/// A page without its frame.
struct BuiltPage: Sendable {
  let title: String
  var description = ""
  /// The HTML of the page's own part.
  let main: [UInt8]
  var crumbs: [LinkContext] = []
  /// The version that it is a page of.
  var version: VersionFrameContext?
  /// What only this page has in its head: feeds, how it is cited.
  var head: [UInt8] = []
  /// Data about the page for machines.
  var structuredData: [JSONValue] = []
  /// Whether search engines list it. They leave out drafts, whose texts may change, and what leads on.
  var isIndexed = true
  /// Where the page leads on to at once.
  var redirect: Route?
  /// The element there.
  var redirectFragment: String?
}

/// Builds the page of a route from the model. Each kind of page has a file of its own.
struct PageBuilder {
  let model: SiteModel
  let route: Route

  var publication: Publication { model.publication }

  /// The page; nil for routes that are files of another kind. No route is left to a default, so that a new page needs its
  /// builder.
  func page() -> BuiltPage? {
    if let version = route.version ?? route.newerVersion, version.isDraft,
      publication[version] == nil
    {
      return publication[version.standard]?.current.map(insteadOfDraft)
    }
    return switch route {
    case .home: home()
    case .start: start()
    case .notFound: notFound()
    case .standard(let id): publication[id].map(standard)
    case .latest(let id): publication[id]?.current.map(latest)
    case .version(let id): publication[id].map(version)
    case .provision(let version, let id):
      publication[version].flatMap { version in version[id].map { provision($0, in: version) } }
    case .notice(let version, let id):
      publication[version].flatMap { notice(of: id, in: $0) }
    case .terms(let id): publication[id].map(terms)
    case .fullText(let id): publication[id].map(fullText)
    case .revisions(let id): publication[id].map(revisions)
    case .errata(let id): publication[id].map(errata)
    case .history(let standard, let id):
      publication[standard].map { history(of: id, in: $0) }
    case .changes(let id): publication[id].map(changes)
    case .comparisons(let id): publication[id].map(comparisons)
    case .comparison(let old, let new):
      model.histories[old.standard]?.log(from: old, to: new).flatMap(comparison)
    case .impact(let old, let new): model.impact(from: old, to: new).map(impact)
    case .provisionComparison(let old, let new, let id),
      .formerProvisionComparison(let old, let new, let id):
      model.histories[old.standard]?.log(from: old, to: new).flatMap { log in
        log.entries(listedUnder: id).first { Route(of: $0, in: log) == route }
          .map { provisionComparison($0, in: log) }
      }
    case .documents(let kind): list(of: kind)
    case .document(let kind, let slug): document(kind, slug)

    case .exams: exams()
    case .exam(let id): publication[id].map(exam)
    case .coverage(let id): publication[id].flatMap(coverage)
    case .studyDelta(let id, let version): publication[id].flatMap { delta(of: $0, since: version) }

    case .migration(let id): publication[id].map(migration)
    case .formerAddress(let address): formerAddress(address)

    case .search: search()
    case .searchList(let id): searchList(of: id)

    case .downloads(.version(let id)): publication[id].flatMap(downloads)
    case .downloads(.all): allDownloads()
    case .downloads(.verify): verifyPage()
    case .changeLogFile, .changeLogSchema, .impactFile, .impactSchema, .schema, .articleFeed,
      .standardFeed, .domainFeed, .download, .downloads, .sitemap, .robots,
      .redirects, .headers, .llms, .asset, .themeAsset, .shareImage, .searchFile:
      nil
    }
  }

  // MARK: What pages share

  /// The words of the program in the site's language.
  var say: Phrases { model.templates.say }

  func link(
    _ title: String,
    to other: Route,
    fragment: String? = nil,
    note: String = ""
  ) -> LinkContext {
    LinkContext(title: title, url: route.link(to: other, fragment: fragment), note: note)
  }

  func link(_ title: String, toSubject subject: Subject, note: String = "") -> LinkContext {
    let (other, fragment) = Route.place(of: subject)
    return link(title, to: other, fragment: fragment, note: note)
  }

  /// The address of a file of `templates/assets/`.
  func linkToAsset(_ name: String) -> String {
    route.link(to: .themeAsset(model.templates.assetName(of: name)))
  }

  func html(_ prose: Prose) -> String {
    model.html(prose, on: route)
  }

  func html(_ placed: PlacedText) -> String {
    model.html(placed, on: route)
  }

  func bytes(_ placed: PlacedText) -> [UInt8] {
    model.bytes(placed, on: route)
  }

  /// The headings of a text's highest level, as its table of contents.
  func contents(of placed: PlacedText) -> [LinkContext] {
    let headings = placed.prose.rendered.headings.filter { $0.sectionStart != nil }
    let top = headings.map(\.level).min()
    return headings.filter { $0.level == top }.map {
      LinkContext(title: $0.title, url: "#" + placed.idPrefix + $0.id)
    }
  }

  /// A description for search engines: a text's words, cut at a word's end where it is long.
  func description(_ prose: Prose) -> String {
    PlainWords.cut(model.plainText(prose), to: 300)
  }

  func render(_ template: PageTemplate, _ context: some TemplateContext) -> [UInt8] {
    model.templates.render(template, context)
  }
}
