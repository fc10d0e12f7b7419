public import Addresses
internal import Artifacts
public import Diagnostics
internal import ParallelWork
public import Standards

/// Makes all downloads.
public enum Exporter {
  /// The kinds of files.
  static let exports: [any Export.Type] = [
    CitationExport.self, ComparisonData.self, PDFExport.self, VersionData.self,
  ]

  /// The schemas of what is made for programs.
  public static let schemas: [PublishedSchema: String] = [
    .version: VersionSchema.text, .migration: MigrationSchema.plan,
    .checklist: MigrationSchema.checklist,
  ]

  /// What is offered of a publication, in the order of the addresses; nothing is made yet. Of a version whose downloads are
  /// kept, that is what is kept, in all its editions.
  public static func offers(_ plan: ExportPlan) -> [Download] {
    let rendered = exports.flatMap { $0.offers(plan) }.filter(plan.isRendered)
    let downloads = rendered + plan.publication.keptDownloads.map(\.download)
    return (downloads + ChecksumList.offers(over: downloads, in: plan.publication))
      .sorted { $0.address < $1.address }
  }

  /// Makes all that is offered; what is kept is taken as it is.
  ///
  /// - Returns: The files in the order of their addresses, with what was found while they were made.
  public static func files(
    of subject: ExportSubject
  ) async -> (files: [DownloadFile], diagnostics: [Diagnostic]) {
    var (files, diagnostics) = await make(of: subject, where: subject.plan.isRendered)
    files += subject.publication.keptDownloads
    files += ChecksumList.files(over: files, in: subject.publication)
    files.sort { $0.download.address < $1.download.address }
    return (files, diagnostics)
  }

  /// Makes those downloads that are asked for, in no special order, on all cores.
  static func make(
    of subject: ExportSubject,
    where isWanted: (Download) -> Bool,
    as edition: (Download) -> Download = { $0 }
  ) async -> (files: [DownloadFile], diagnostics: [Diagnostic]) {
    let made = await withTaskGroup(of: [Download: Rendition].self) { group in
      for export in exports {
        let wanted = export.offers(subject.plan).filter(isWanted).map(edition)
        guard !wanted.isEmpty else { continue }
        group.addTask { await export.make(wanted, of: subject) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let files = mapInParallel(made) { DownloadFile($0.key, $0.value.bytes) }
    return (files, made.flatMap(\.value.diagnostics).inOrder())
  }
}

extension ExportPlan {
  /// Whether a download is made at every build.
  fileprivate func isRendered(_ download: Download) -> Bool {
    download.version.flatMap { publication[$0]?.kept } == nil
  }

  /// The published versions whose downloads are made at every build.
  public var renderedVersions: [VersionID] {
    publication.versions.filter { $0.status == .published && $0.kept == nil }.map(\.id)
  }
}
