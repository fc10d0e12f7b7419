internal import Addresses
internal import Artifacts
internal import ParallelWork
internal import Standards

/// The files of a version that programs read, all made from one reading of its texts.
enum VersionData: Export {
  private static let forms: [DownloadForm] = [
    .json, .csv, .checklistCSV, .markdown, .xlsx, .oscal,
  ]

  static func offers(_ subject: ExportSubject) -> [Download] {
    subject.publication.versions.flatMap { version in
      let hasMapping = !OSCALFiles.crosswalks(from: version.id, in: subject.publication).isEmpty
      return (forms + (hasMapping ? [.oscalMapping] : [])).map {
        Download(.version(version.id), as: $0, in: subject.publication)
      }
    }
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject
  ) async -> [Download: Rendition] {
    let resolver = subject.makeResolver()
    var made: [Download: Rendition] = [:]
    for id in Set(downloads.compactMap(\.version)).sorted() {
      guard let reading = VersionReading(id, of: subject, resolver) else { continue }
      let wanted = downloads.filter { $0.version == id }
      let files = mapInParallel(wanted) { ($0, file($0.form, of: reading)) }
      for (download, rendition) in files { made[download] = rendition }
    }
    return made
  }

  private static func file(_ form: DownloadForm, of reading: VersionReading) -> Rendition {
    switch form {
    case .json: Rendition(Array(VersionJSON.render(reading).utf8))
    case .csv: Rendition(Array(CSVText.render(VersionTable.rows(reading)).utf8))
    case .checklistCSV: Rendition(Array(CSVText.render(Checklist.rows(reading)).utf8))
    case .markdown: Rendition(Array(VersionBundle.render(reading).utf8))
    case .oscal: Rendition(Array(OSCALFiles(reading).catalog.utf8))
    case .oscalMapping: Rendition(Array(OSCALFiles(reading).mapping.utf8))
    case .xlsx: VersionWorkbook.render(reading)
    default: Rendition([])
    }
  }
}
