internal import Addresses
internal import Diagnostics
internal import HTMLRendering
internal import Standards

/// Where the links of a version's texts lead: to whole addresses of the site.
struct PublishedLinks: StandaloneMarkdown.Links {
  let subject: ExportSubject
  let resolver: SiteLinkResolver
  let scope: ReferenceScope
  /// The page that the text stands on.
  let page: Route

  func link(to label: String) -> StandaloneMarkdown.Link? {
    guard case .success(let target) = subject.publication.references.resolve(label, in: scope)
    else { return nil }
    return StandaloneMarkdown.Link(
      words: words(for: target) ?? label,
      address: address(of: Location(of: target))
    )
  }

  func address(of target: LinkTarget, in prose: Prose) -> String? {
    switch target {
    case .path(let path):
      guard case .success(let location) = resolver.resolve(path: path, from: prose.place.path)
      else { return nil }
      return address(of: location)
    case .fragment(let id):
      switch resolver.resolve(fragment: id, in: prose) {
      case .success(.sameText(let id)): return address(of: Location(page, fragment: id))
      case .success(.elsewhere(let location)): return address(of: location)
      case .failure: return nil
      }
    case .label, .unsafe: return nil
    }
  }

  private func address(of location: Location) -> String {
    subject.url(of: location.route) + (location.fragment.map { "#" + $0 } ?? "")
  }

  private func words(for target: ReferenceTarget) -> String? {
    switch target {
    case .provision(let version, let id):
      id.isTerm ? subject.publication[version]?[id]?.title : id.description
    case .standard(let id): subject.publication[id]?.shortTitle
    case .version(let id): subject.publication.name(of: id)
    default: nil
    }
  }
}

extension Publication {
  /// A version as readers name it: `PSF 1.1`, `PSF 1.2 (draft)`.
  func name(of id: VersionID) -> String {
    let title = self[id.standard]?.shortTitle ?? id.standard.description
    guard let version = self[id] else { return "\(title) \(id.label)" }
    return id.isDraft
      ? "\(title) \(version.number) (\(version.status.rawValue))" : "\(title) \(version.number)"
  }
}
