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
  /// The files of the content folder, for patches.
  let content: SourceTree
  /// The files of `templates/pdf/`; none where no PDFs are wanted.
  public let pdfTemplates: [SourceFile]
  /// The works that are cited by files.
  let citedWorks: [(subject: Download.Subject, work: CitableWork)]

  /// A publication with its comparisons.
  public init(
    publication: Publication,
    histories: [StandardHistory],
    content: SourceTree = SourceTree(files: []),
    pdfTemplates: [SourceFile] = []
  ) {
    self.publication = publication
    self.content = content
    self.pdfTemplates = pdfTemplates
    citedWorks = publication.worksCitedByFiles
    self.histories = histories.map { history in
      publication[history.standard].map { history.asPublished(in: $0) } ?? history
    }
  }

  /// The address of a page or file with the site's own before it.
  func url(of route: Route) -> String { "\(publication.site.baseURL)/\(route.address)" }

  /// Where a reader finds out whether a file is genuine and current.
  var verifyURL: String { url(of: .downloads(.verify)) }

  /// The changes between two versions; nil where they are not compared.
  func log(from old: VersionID, to new: VersionID) -> ChangeLog? {
    histories.first { $0.standard == old.standard }?.log(from: old, to: new)
  }

  /// The changes of a version since the one that it follows; nil where it follows none.
  func log(of version: VersionID) -> ChangeLog? {
    histories.first { $0.standard == version.standard }?.log(of: version)
  }

  /// Makes what says where the links of texts lead, to downloads too; once for each kind of files.
  func makeResolver() -> SiteLinkResolver {
    SiteLinkResolver(
      of: publication,
      addresses: AddressBook(
        of: publication,
        histories: histories,
        downloads: Exporter.offers(self)
      )
    )
  }
}
