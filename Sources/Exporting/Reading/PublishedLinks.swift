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

  func link(to target: SubjectID) -> StandaloneMarkdown.Link? {
    let publication = subject.publication
    return StandaloneMarkdown.Link(
      words: publication.title(of: target),
      address: address(of: Location(of: publication.subjects[target]))
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
}
