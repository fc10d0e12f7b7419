internal import Addresses
internal import Changes
internal import Standards

/// The addresses that search engines list, as the sitemap protocol 0.9 has it. What a page asks them to leave out is not here.
struct Sitemap {
  let model: SiteModel

  var xml: String {
    let base = model.publication.site.baseURL + "/"
    let urls = model.map.entries.filter { isListed($0.route) }.sorted { $0.address < $1.address }
      .map { entry in
        let date = lastChange(of: entry.route).map { "<lastmod>\($0.firstDay)</lastmod>" } ?? ""
        return "<url><loc>\(Markup.escapedXML(base + entry.address))</loc>\(date)</url>"
      }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(urls.joined(separator: "\n"))
      </urlset>

      """
  }

  private func isListed(_ route: Route) -> Bool {
    switch route {
    case .version(let id), .provision(let id, _), .terms(let id), .fullText(let id),
      .revisions(let id), .errata(let id), .downloads(.version(let id)), .comparison(_, let id):
      model.isIndexed(id)
    case .history(let standard, let id):
      model.publication[standard].flatMap { model.bearer(of: id, in: $0) } != nil
    case .downloads(.all), .downloads(.verify): true
    case .notFound, .formerAddress, .redirects, .headers, .llms, .latest, .download, .downloads,
      .provisionComparison,
      .formerProvisionComparison, .articleFeed, .standardFeed, .domainFeed, .notice,
      .changeLogFile, .changeLogSchema, .impact, .impactFile, .impactSchema, .schema, .sitemap,
      .robots, .asset, .themeAsset, .shareImage, .searchFile:
      false
    default: true
    }
  }

  /// The day of the newest date that the content gives for what a page shows, the first of a month that has none. Pages that
  /// gather what has no date, such as those that show a draft too, have none.
  private func lastChange(of route: Route) -> PublicationDate? {
    switch route {
    case .version(let id), .errata(let id): date(of: id, errata: { _ in true })
    case .fullText(let id), .terms(let id), .revisions(let id):
      model.publication[id]?.published
    case .provision(let id, let provision): date(of: id) { $0.provision == provision }
    case .comparison(_, let id): model.publication[id]?.published
    case .document(let kind, let slug): model.publication[kind, slug]?.date?.value
    case .exam(let id): model.publication[id]?.reviewed
    case .documents(.article): model.publication.articles.compactMap(\.date?.value).max()
    default: nil
    }
  }

  /// When a version was published, or when the last of some of its errata was verified.
  private func date(of id: VersionID, errata: (Erratum) -> Bool) -> PublicationDate? {
    guard let version = model.publication[id], let published = version.published else { return nil }
    return ([published] + version.verifiedErrata.filter(errata).compactMap(\.date)).max()
  }
}
