internal import Addresses
internal import Standards
internal import Views

// The picture of a page where others link to it.
extension PageBuilder {
  /// Nil of pages that are part of no standard, and where no pictures are made.
  var shareImage: ShareImageContext? {
    guard let image = pictured, model.map.contains(.shareImage(image)),
      let card = ShareCard(image, in: publication, say)
    else { return nil }
    return ShareImageContext(
      url: publication.site.baseURL + "/" + Route.shareImage(image).address,
      words: card.line
    )
  }

  private var pictured: ShareImage? {
    switch route {
    case .provision(let version, let id):
      model.topDomain(of: id, in: version).map { .domain(version, $0.id) }
    case .standard(let id), .latest(let id), .history(let id, _), .changes(let id),
      .comparisons(let id), .migration(let id):
      .standard(id)
    default: (route.version ?? route.newerVersion).map { .version($0) }
    }
  }
}
