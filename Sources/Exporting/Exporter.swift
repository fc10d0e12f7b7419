public import Addresses
internal import Artifacts
package import Diagnostics
package import FileExchange
internal import ParallelWork
public import Standards

/// Makes all downloads.
public enum Exporter {
  /// The kinds of files.
  static let exports: [any Export.Type] = [
    CitationExport.self, ComparisonData.self, PDFExport.self, VersionData.self,
  ]

  /// The schemas of what is made for programs.
  public static func schemas(_ formats: FormatNames) -> [PublishedSchema: String] {
    [
      .version: VersionSchema.text(formats), .migration: MigrationSchema.plan(formats),
      .checklist: MigrationSchema.checklist(formats),
    ]
  }

  /// What is offered of a publication, in the order of the addresses; nothing is made yet. Of a version whose downloads are
  /// kept, that is what is kept, in all its editions.
  public static func offers(_ plan: ExportPlan) -> [Download] {
    let rendered = exports.flatMap { $0.offers(plan) }.filter(plan.isRendered)
    let downloads = rendered + plan.publication.keptDownloads.map(\.download)
    return (downloads + ChecksumList.offers(over: downloads, in: plan.publication))
      .sorted { $0.address < $1.address }
  }

  /// Makes all that is offered; what is kept is taken as it is.
  package static func files(
    of subject: ExportSubject,
    _ typesetting: Typesetting
  ) -> MadeDownloads {
    var made = make(of: subject, typesetting, where: subject.plan.isRendered)
    made.files += subject.publication.keptDownloads
    made.files += ChecksumList.files(over: made.files, in: subject.publication)
    made.files.sort { $0.download.address < $1.download.address }
    return made
  }

  /// Makes one download; nil where it cannot be made, or is not offered. What is kept is taken as it is.
  package static func file(
    _ download: Download,
    of subject: ExportSubject,
    _ typesetting: Typesetting
  ) -> [UInt8]? {
    let kept = subject.publication.keptDownloads
    if let kept = kept.first(where: { $0.download == download }) { return kept.bytes }
    if download.form == .checksums {
      return files(of: subject, typesetting).files.first { $0.download == download }?.bytes
    }
    let made = make(of: subject, typesetting) { $0 == download }
    return made.files.first { !$0.bytes.isEmpty }?.bytes
  }

  /// The pictures of pages alone.
  package static func images(
    of subject: ExportSubject,
    _ typesetting: Typesetting
  ) -> [ShareImage: [UInt8]] {
    make(of: subject, typesetting) { _ in false }.images
  }

  /// Makes those downloads that are asked for, in no special order, on all cores.
  static func make(
    of subject: ExportSubject,
    _ typesetting: Typesetting,
    where isWanted: (Download) -> Bool,
    as edition: (Download) -> Download = { $0 }
  ) -> MadeDownloads {
    let wanted = exports.map { ($0, $0.offers(subject.plan).filter(isWanted).map(edition)) }
    let needed = wanted.filter { export, downloads in
      !downloads.isEmpty || export is PDFExport.Type && !typesetting.images.isEmpty
    }
    let made = mapInParallel(needed) { export, downloads in
      export.make(downloads, of: subject, typesetting)
    }.reduce(into: Exported()) { $0 += $1 }
    return MadeDownloads(
      files: mapInParallel(Array(made.renditions)) { DownloadFile($0.key, $0.value.bytes) },
      diagnostics: (made.renditions.values.flatMap(\.diagnostics) + made.diagnostics).inOrder(),
      images: made.images,
      pdfs: made.pdfs,
      cacheError: made.cacheError
    )
  }
}

/// Downloads, made.
package struct MadeDownloads: Sendable {
  /// The files; those of a publication in the order of their addresses.
  package var files: [DownloadFile]
  /// What was found while they were made.
  package var diagnostics: [Diagnostic]
  /// The pictures of pages, where those were asked for.
  package let images: [ShareImage: [UInt8]]
  /// Where the PDFs among them came from, but for those that are kept.
  package let pdfs: PDFCount
  /// Why PDFs that were set are not in the cache; nil where all is well, or there is no cache.
  package let cacheError: FileOperationError?
}

extension ExportPlan {
  /// Whether a download is made at every build.
  func isRendered(_ download: Download) -> Bool {
    download.version.flatMap { publication[$0]?.kept } == nil
  }

  /// The published versions whose downloads are made at every build.
  public var renderedVersions: [VersionID] {
    publication.versions.filter { $0.status == .published && $0.kept == nil }.map(\.id)
  }
}
