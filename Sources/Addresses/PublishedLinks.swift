public import Standards

/// Where the links of a text lead that is read outside the site: to whole addresses. A class, since each text of a page is given it,
/// and it knows all of the publication.
public final class PublishedLinks: StandaloneMarkdown.Links {
  private let publication: Publication
  private let map: SiteMap
  private let page: Route

  /// The links of a text.
  ///
  /// - Parameter page: The page that the text stands on.
  public init(of publication: Publication, _ map: SiteMap, on page: Route) {
    (self.publication, self.map, self.page) = (publication, map, page)
  }

  /// A reference to a subject, with what pages call it.
  public func link(to target: SubjectID) -> StandaloneMarkdown.Link? {
    map.location(of: target).map {
      StandaloneMarkdown.Link(words: publication.title(of: target), address: url(of: $0))
    }
  }

  /// A path or fragment that an author wrote.
  public func address(ofLink index: Int, in prose: Prose) -> String? {
    switch map.target(ofLink: index, in: prose) {
    case .success(.sameText(let id))?: "\(publication.site.baseURL)/\(page.address)#\(id)"
    case .success(.location(let location))?: url(of: location)
    case .failure?, nil: nil
    }
  }

  private func url(of location: Location) -> String {
    "\(publication.site.baseURL)/\(map.address(of: location))"
  }
}
