internal import Addresses
internal import Artifacts
internal import Diagnostics
internal import FileExchange

/// A kind of file that readers take with them: what there is of it, and how it is made.
protocol Export: Sendable {
  /// What it offers of a publication; nothing is made yet.
  static func offers(_ plan: ExportPlan) -> [Download]
  /// Makes those of its downloads that are asked for, each with what was found on the way. What cannot be made is left
  /// out, and reported with another or with an empty file.
  static func make(_ downloads: [Download], of subject: ExportSubject) -> [Download:
    Rendition]
  /// The same, told how PDFs are set.
  static func make(
    _ downloads: [Download],
    of subject: ExportSubject,
    _ typesetting: Typesetting
  ) -> Exported
}

extension Export {
  static func make(
    _ downloads: [Download],
    of subject: ExportSubject,
    _ typesetting: Typesetting
  ) -> Exported {
    Exported(make(downloads, of: subject))
  }
}

/// Downloads as they were made.
struct Exported: Sendable {
  var renditions: [Download: Rendition]
  /// Where the PDFs among them came from.
  var pdfs: PDFCount
  /// Why PDFs that were set are not in the cache.
  var cacheError: FileOperationError?
  /// The pictures of pages that were set with them.
  var images: [ShareImage: [UInt8]] = [:]
  /// What was found about those.
  var diagnostics: [Diagnostic] = []

  init(
    _ renditions: [Download: Rendition] = [:],
    pdfs: PDFCount = PDFCount(),
    cacheError: FileOperationError? = nil
  ) {
    self.renditions = renditions
    self.pdfs = pdfs
    self.cacheError = cacheError
  }

  static func += (left: inout Exported, right: Exported) {
    left.renditions.merge(right.renditions) { $1 }
    left.pdfs += right.pdfs
    left.cacheError = left.cacheError ?? right.cacheError
    left.images.merge(right.images) { $1 }
    left.diagnostics += right.diagnostics
  }
}
