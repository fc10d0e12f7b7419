internal import Addresses
internal import Standards

/// Where the links of a version's texts lead: to whole addresses of the site.
struct PublishedLinks: StandaloneMarkdown.Links {
  let subject: ExportSubject
  /// The page that the text stands on.
  let page: Route

  func link(to target: SubjectID) -> StandaloneMarkdown.Link? {
    subject.map.location(of: target).map {
      StandaloneMarkdown.Link(
        words: subject.publication.title(of: target),
        address: subject.url(of: $0)
      )
    }
  }

  func address(ofLink index: Int, in prose: Prose) -> String? {
    switch subject.map.target(ofLink: index, in: prose) {
    case .success(.sameText(let id))?: subject.url(of: page) + "#" + id
    case .success(.location(let location))?: subject.url(of: location)
    case .failure?, nil: nil
    }
  }
}
