internal import Artifacts
internal import Delivery
package import Exporting
package import FileExchange
internal import Fingerprints
internal import SourceFiles
internal import Standards

/// A site that was delivered, or that was found to be as it would be.
package struct BuiltSite: Sendable {
  /// What was found on the way.
  package let found: CheckOutcome
  /// What a build makes of the content, whatever was there before.
  package let contents: SiteContents
  package let changes: SiteChanges
  /// How many PDFs were set, and how many were in the cache.
  package let pdfs: PDFCount
  /// Why PDFs that were set are not in the cache.
  package let cacheError: FileOperationError?
  package let phases: Phases
  /// What it was made from; nil where nothing was made. Whoever ends the process with it need not wait until the memory of ten
  /// thousand texts is given back, one by one.
  var preparation: Preparation?
}

/// How many files a site has, and what readers of it may want to know.
package struct SiteContents: Sendable, Codable {
  package let pageCount: Int
  /// All of its files.
  package let fileCount: Int
  /// The versions whose downloads are made at every build, since they are not kept.
  package let rendered: [String]
}

/// What a build did to the folder of the site.
package struct SiteChanges: Sendable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// The folder of the site before, where it should be gone and is not.
  package var leftover: ExchangeResult.Leftover?

  init(_ report: DeliveryReport) {
    (written, unchanged) = (report.written.count, report.unchanged)
    (removed, leftover) = (report.removed.count, report.exchange?.leftover)
  }

  /// Nothing was done: all files are as they would be made.
  init(unchanged: Int) { self.unchanged = unchanged }

  package var isNothing: Bool { written == 0 && removed == 0 }
}

/// What is kept of a build for the next one.
struct KeptBuild: Codable {
  let findings: KeptFindings
  let contents: SiteContents
  /// What all files of the site are.
  let site: String
}

extension BuiltSite {
  /// The site that an earlier build left, over the same files.
  init(
    _ kept: KeptBuild,
    _ content: SourceTree,
    _ templates: SourceTree,
    _ phases: Phases
  ) {
    self.init(
      found: CheckOutcome(kept.findings, in: content, templates, phases),
      contents: kept.contents,
      changes: SiteChanges(unchanged: kept.contents.fileCount),
      pdfs: PDFCount(),
      cacheError: nil,
      phases: phases
    )
  }
}
