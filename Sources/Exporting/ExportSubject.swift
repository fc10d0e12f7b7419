internal import Addresses
public import Changes
public import SourceFiles
public import Standards

/// What downloads are made of.
public struct ExportSubject: Sendable {
  /// What is published.
  public let publication: Publication
  /// The comparisons of each standard, with classes as they were published.
  public let histories: [StandardHistory]
  /// The files of `templates/pdf/`; none where no PDFs are wanted.
  public let pdfTemplates: [SourceFile]

  /// A publication with its comparisons.
  public init(
    publication: Publication,
    histories: [StandardHistory],
    pdfTemplates: [SourceFile] = []
  ) {
    self.publication = publication
    self.pdfTemplates = pdfTemplates
    self.histories = histories.map { history in
      publication[history.standard].map { history.asPublished(in: $0) } ?? history
    }
  }

  /// The address of a page or file with the site's own before it.
  func url(of route: Route) -> String { "\(publication.site.baseURL)/\(route.address)" }
}
