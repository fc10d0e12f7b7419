internal import Addresses
internal import Standards

/// The addresses that lead on, for servers that answer them by themselves: a line each with the old address, the new one and
/// the status. Netlify and Cloudflare Pages read such a file, and programs make other lists of it.
///
/// Each has a page as well, which leads on where a server knows nothing of the list. Pages that say what became of a provision
/// are not here, since they are to be read.
struct RedirectList {
  let model: SiteModel

  var text: String {
    let base = PageFrame.basePath(of: model.publication.site.baseURL)
    let lines = model.map.entries.compactMap { entry in
      target(of: entry.route).map { "\(base)\(entry.address) \(base)\($0.address) \($0.status)\n" }
    }
    return "# Old address, new address, status\n" + lines.sorted().joined()
  }

  /// Old addresses have moved for good; the version in force is another one tomorrow.
  private func target(of route: Route) -> (address: String, status: Int)? {
    switch route {
    case .formerAddress(let address):
      model.map.target(ofFormerAddress: address).map { (model.map.address(of: $0), 301) }
    case .latest(let id):
      (model.publication[id]?.current).map { (Route.version($0.id).address, 302) }
    default: nil
    }
  }
}
