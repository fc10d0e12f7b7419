package import Addresses
public import Changes
internal import Diagnostics
package import Phrasing
public import SourceFiles
public import Standards

/// Everything that decides which downloads there are, before the site has a map.
public struct ExportPlan: Sendable {
  /// The publication.
  public let publication: Publication
  /// The comparisons of each standard, with classes as they were published.
  public let histories: [StandardHistory]
  /// The files of the content folder without comments, for patches.
  let content: SourceTree
  /// The files of `templates/pdf/`; none where no PDFs are wanted.
  public let pdfTemplates: [SourceFile]
  /// The words of the program in the publication's language.
  package let say: Phrases
  /// The works that are cited by files.
  let citedWorks: [(subject: Download.Subject, work: CitableWork)]

  /// A publication with its comparisons.
  package init(
    publication: Publication,
    histories: [StandardHistory],
    content: SourceTree = SourceTree(files: []),
    pdfTemplates: [SourceFile] = [],
    _ say: Phrases = Phrases()
  ) {
    self.say = say
    self.publication = publication
    self.content = content
    self.pdfTemplates = pdfTemplates.map { file in
      file.pathExtension == "typ"
        ? SourceFile(path: file.path, bytes: say.translated(typst: file.bytes)) : file
    }
    citedWorks = publication.worksCitedByFiles(say)
    self.histories = histories.map { history in
      publication[history.standard].map { history.asPublished(in: $0) } ?? history
    }
  }

  /// The pictures of pages; none where no PDFs are wanted, since the same program sets both.
  package var shareImages: [ShareImage] {
    let isSet = pdfTemplates.contains { $0.path.relative == PDFExport.imageTemplate }
    return isSet ? publication.shareImages : []
  }
}
