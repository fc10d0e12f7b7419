public import Addresses
internal import Artifacts
public import Diagnostics

/// Makes all downloads.
public enum Exporter {
  /// The kinds of files.
  static let exports: [any Export.Type] = [
    PDFExport.self
  ]

  /// What is offered of a publication, in the order of the addresses; nothing is made yet.
  public static func offers(_ subject: ExportSubject) -> [Download] {
    exports.flatMap { $0.offers(subject) }.sorted { $0.address < $1.address }
  }

  /// Makes all that is offered.
  ///
  /// - Returns: The files in the order of their addresses, with what was found while they were made.
  public static func files(
    of subject: ExportSubject
  ) async -> (files: [DownloadFile], diagnostics: [Diagnostic]) {
    var files: [DownloadFile] = []
    var diagnostics: [Diagnostic] = []
    for export in exports {
      for (download, rendition) in await export.make(export.offers(subject), of: subject) {
        files.append(DownloadFile(download, rendition.bytes))
        diagnostics += rendition.diagnostics
      }
    }
    files.sort { $0.download.address < $1.download.address }
    return (files, diagnostics.inOrder())
  }
}
