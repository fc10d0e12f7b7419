internal import Addresses
public import Changes
public import Standards

/// What downloads are made of.
public struct ExportSubject: Sendable {
  /// What is published.
  public let publication: Publication
  /// The comparisons of each standard, with classes as they were published.
  public let histories: [StandardHistory]

  /// A publication with its comparisons.
  public init(publication: Publication, histories: [StandardHistory]) {
    self.publication = publication
    self.histories = histories.map { history in
      publication[history.standard].map { history.asPublished(in: $0) } ?? history
    }
  }

  /// The address of a page or file with the site's own before it.
  func url(of route: Route) -> String { "\(publication.site.baseURL)/\(route.address)" }
}
