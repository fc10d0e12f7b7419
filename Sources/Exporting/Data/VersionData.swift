internal import Addresses
internal import Artifacts
internal import ParallelWork
internal import Standards

/// The files of a version that programs read, all made from one reading of its texts.
enum VersionData: Export {
  /// What makes each form.
  private static let makers: [DownloadForm: @Sendable (VersionReading) -> Rendition] = [
    .json: { Rendition(Array(VersionJSON.render($0).utf8)) },
    .csv: { Rendition(Array(CSVText.render(VersionTable.rows($0)).utf8)) },
    .checklistCSV: { Rendition(Array(CSVText.render(Checklist.rows($0)).utf8)) },
    .markdown: { Rendition(Array(VersionBundle.render($0).utf8)) },
    .xlsx: { VersionWorkbook.render($0) },
    .oscal: { Rendition(Array(OSCALFiles($0).catalog.utf8)) },
    .oscalMapping: { Rendition(Array(OSCALFiles($0).mapping.utf8)) },
  ]

  static func offers(_ plan: ExportPlan) -> [Download] {
    plan.publication.versions.flatMap { version in
      let hasMapping = !OSCALFiles.crosswalks(from: version.id, in: plan.publication).isEmpty
      return makers.keys.filter { $0 != .oscalMapping || hasMapping }.map {
        Download(.version(version.id), as: $0, in: plan.publication)
      }
    }
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject
  ) -> [Download: Rendition] {
    var made: [Download: Rendition] = [:]
    for id in Set(downloads.compactMap(\.version)).sorted() {
      guard let reading = VersionReading(id, of: subject) else { continue }
      let wanted = downloads.filter { $0.version == id }
      let files = mapInParallel(wanted) { download in
        makers[download.form].map { (download, $0(reading.forEdition(download.edition))) }
      }
      for case (let download, let rendition)? in files { made[download] = rendition }
    }
    return made
  }
}
