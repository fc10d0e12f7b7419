public import Addresses
public import Artifacts
public import Changes
internal import Diagnostics
public import Fingerprints
internal import ParallelWork
internal import SourceFiles
public import Standards
internal import Views

/// Turns a publication into the files of its site, none of them made yet.
public struct SiteBuilder: Sendable {
  private let model: SiteModel
  private let frame: PageFrame
  private let schemas: [PublishedSchema: String]
  private let signatures: DownloadSignatures
  private let withFileLinks: Bool

  /// Prepares what pages share.
  ///
  /// - Parameters:
  ///   - publication: What is published.
  ///   - histories: The comparisons of each standard.
  ///   - map: Where everything is, and where links lead.
  ///   - templates: The templates, without an error.
  ///   - downloads: The files that readers can take with them.
  ///   - shareImages: The pictures of pages.
  ///   - signingKey: The key that signs those, and the site's checksums.
  ///   - schemas: The schemas of those files.
  ///   - asOf: The day of the build, where that was told.
  ///   - withFileLinks: Whether links work without a server, from file to file.
  public init(
    publication: Publication,
    histories: [StandardHistory],
    map: SiteMap,
    templates: TemplateSet,
    downloads: [DownloadFile] = [],
    shareImages: [ShareImage: [UInt8]] = [:],
    signingKey: SigningKey? = nil,
    schemas: [PublishedSchema: String] = [:],
    asOf: PublicationDate? = nil,
    withFileLinks: Bool = false
  ) {
    self.schemas = schemas
    self.withFileLinks = withFileLinks
    model = SiteModel(
      publication: publication,
      histories: histories,
      map: map,
      templates: templates,
      downloads: downloads,
      shareImages: shareImages,
      isSigned: signingKey != nil,
      asOf: asOf
    )
    signatures = DownloadSignatures(key: signingKey, site: publication.site)
    frame = PageFrame(model)
  }

  private init(_ builder: SiteBuilder, _ model: SiteModel) {
    (self.model, frame) = (model, builder.frame)
    (schemas, signatures) = (builder.schemas, builder.signatures)
    withFileLinks = builder.withFileLinks
  }

  /// The same site with another text of one document, for a look at its own page: what other pages say of it is as it was.
  package func showing(_ document: some Document) -> SiteBuilder? {
    guard let publication = model.publication.showing(document) else { return nil }
    return SiteBuilder(self, SiteModel(model, showing: publication, model.map.following(document)))
  }

  /// The files of the site, in the order of their paths. Those whose route has no safe path are left out; a check
  /// reports them.
  public func artifacts() -> [Artifact] {
    let assets = Dictionary(
      model.publication.assets.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    // Ahead of the files, so that none of those that write them waits for it.
    _ = model.searchFiles.files(of: model)
    return mapInParallel(model.map.entries) { entry in
      [artifact(entry, assets), twin(of: entry)].compactMap(\.self)
    }.flatMap(\.self).sorted { $0.path < $1.path }
  }

  /// The file at an address from the site's root, written with or without `index.html`; nil where there is none.
  package func artifact(at address: String) -> Artifact? {
    guard let page = model.map.page(at: address) else {
      guard address.hasSuffix(MarkdownTwin.name) else { return nil }
      let page = model.map.page(at: String(address.dropLast(MarkdownTwin.name.count)))
      return page.flatMap { twin(of: model.map[$0]) }
    }
    let assets = model.publication.assets.filter { $0.path.relative == address }
    return artifact(
      model.map[page],
      Dictionary(assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    )
  }

  /// The digests of all files of the site, with the signature where there is a key.
  public func closing() -> ClosingArtifacts {
    let origin = model.publication.site.place
    let routes = [DownloadRoute.checksums, .checksumsSignature].map(Route.downloads)
    let paths = routes.filter(model.map.contains).compactMap { ArtifactPath($0.filePath) }
    let signatures = signatures
    return ClosingArtifacts(paths.map { ($0, origin) }) { digests in
      let list = Array(digests.map { "\($0.digest)  \($0.path)\n" }.joined().utf8)
      let name = DownloadRoute.checksums.address
      let renditions = [
        Rendition(list), signatures.signature(of: list, named: name, at: name, from: origin),
      ]
      return Array(zip(paths, renditions))
    }
  }

  private func artifact(_ entry: SiteMap.Entry, _ assets: [SourcePath: [UInt8]]) -> Artifact? {
    guard let path = ArtifactPath(Route.filePath(at: entry.address)), !entry.route.isClosing else {
      return nil
    }
    return Artifact(path: path, origin: entry.origin, make: maker(entry, assets))
  }

  private func twin(of entry: SiteMap.Entry) -> Artifact? {
    let twin = MarkdownTwin(model: model, route: entry.route)
    guard let path = twin.path.flatMap(ArtifactPath.init) else { return nil }
    return Artifact(path: path, origin: entry.origin) { Rendition(Array(twin.text.utf8)) }
  }

  private func maker(
    _ entry: SiteMap.Entry,
    _ assets: [SourcePath: [UInt8]]
  ) -> @Sendable () -> Rendition {
    let (model, frame, route) = (model, frame, entry.route)
    switch route {
    case .asset(let path):
      let bytes = assets[path] ?? []
      return { Rendition(bytes) }
    case .shareImage(let image):
      let bytes = model.shareImages[image] ?? []
      return { Rendition(bytes) }
    case .themeAsset(let name):
      let bytes = model.templates.asset(name) ?? []
      return { Rendition(bytes) }
    case .download(let download):
      let bytes = model.downloads[download]?.bytes ?? []
      return { Rendition(bytes) }
    case .downloads(let route) where route.isFile:
      let signatures = signatures
      return { DownloadMaker(model: model, signatures: signatures).rendition(at: route) }
    case .llms: return { Rendition(Array(OverviewForModels(model: model).text.utf8)) }
    case .headers: return { Rendition(Array(HeaderList(model: model).text.utf8)) }
    case .redirects: return { Rendition(Array(RedirectList(model: model).text.utf8)) }
    case .articleFeed, .standardFeed, .domainFeed, .sitemap, .robots:
      return { Rendition(Array((FeedBuilder(model: model).file(at: route) ?? "").utf8)) }
    case .changeLogFile(let old, let new, let form):
      let download = Download(.comparison(old, new), as: form.download, in: model.publication)
      if let made = model.downloads[download] { return { Rendition(made.bytes) } }
      return { Rendition(Array((model.changeLog(from: old, to: new, as: form) ?? "").utf8)) }
    case .impactFile(let old, let new):
      return { Rendition(Array((model.impactJSON(from: old, to: new) ?? "").utf8)) }
    case .schema(let schema):
      let bytes = Array((schemas[schema] ?? "").utf8)
      return { Rendition(bytes) }
    case .searchFile(let file):
      return { Rendition(Array(model.searchFiles.files(of: model).text(of: file).utf8)) }
    case .impactSchema:
      return { Rendition(Array(ImpactSchema.text(model.publication.site.formats).utf8)) }
    case .changeLogSchema:
      return { Rendition(Array(ChangeLogSchema.text(model.publication.site.formats).utf8)) }
    default:
      let withFileLinks = withFileLinks
      return {
        guard let page = PageBuilder(model: model, route: route).page() else {
          return Rendition([], diagnostics: [.emptyPage(entry)])
        }
        let html = frame.html(page, at: route)
        return Rendition(withFileLinks ? FileLinks.rewritten(html) : html)
      }
    }
  }
}

extension Diagnostic {
  /// A page with an address and nothing to show would be published as an empty file.
  fileprivate static func emptyPage(_ entry: SiteMap.Entry) -> Diagnostic {
    Diagnostic(
      .error,
      "empty-page",
      at: entry.origin,
      "the page /\(entry.address) has no content, although other pages link to it",
      advice: "this is a mistake of psf; report it with the content that shows it"
    )
  }
}
