internal import Addresses
internal import Artifacts
internal import Changes
internal import Diagnostics
internal import ParallelWork
internal import Phrasing
internal import SourceFiles
internal import Standards
internal import Views

/// What changed between two versions, for programs.
enum ComparisonData: Export {
  private static let forms: [DownloadForm] = [.json, .markdown, .patch, .migration]

  static func offers(_ plan: ExportPlan) -> [Download] {
    plan.histories.flatMap(\.logs).flatMap { log in
      forms.map { Download(.comparison(log.old, log.new), as: $0, in: plan.publication) }
    }
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject
  ) -> [Download: Rendition] {
    let files = Dictionary(
      subject.content.files.map { ($0.path.relative, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    let readings = readings(for: downloads, subject)
    let made = mapInParallel(downloads) { download in
      (download, bytes(of: download, subject, files, readings).map { Rendition($0) })
    }
    return Dictionary(uniqueKeysWithValues: made.compactMap { pair in pair.1.map { (pair.0, $0) } })
  }

  /// The versions that checklists lead from and to, each read once.
  private static func readings(
    for downloads: [Download],
    _ subject: ExportSubject
  ) -> [VersionID: VersionReading] {
    var readings: [VersionID: VersionReading] = [:]
    for download in downloads where download.form == .migration {
      guard case .comparison(let old, let new) = download.subject else { continue }
      for id in [old, new] where readings[id] == nil {
        readings[id] = VersionReading(id, of: subject)
      }
    }
    return readings
  }

  private static func bytes(
    of download: Download,
    _ subject: ExportSubject,
    _ files: [String: [UInt8]],
    _ readings: [VersionID: VersionReading]
  ) -> [UInt8]? {
    guard case .comparison(let old, let new) = download.subject,
      let log = subject.log(from: old, to: new), let before = subject.publication[old],
      let after = subject.publication[new]
    else { return nil }
    let report = ChangeReport(
      log,
      old: ComparedVersion(before),
      new: ComparedVersion(after),
      formats: subject.formats,
      imprint: imprint(of: download, subject),
      subject.say
    )
    switch download.form {
    case .json: return Array(ChangeLogJSON.render(report).utf8)
    case .markdown: return Array(ChangeLogMarkdown.render(report).utf8)
    case .patch:
      return head(of: download, subject) + SourcePatch.render(report, old: files, new: files)
    case .migration:
      guard let old = readings[old], let new = readings[new] else { return nil }
      return Array(MigrationPlanJSON.render(MigrationPlan(log, from: old, to: new)).utf8)
    default: return nil
    }
  }

  private static func imprint(
    of download: Download,
    _ subject: ExportSubject
  ) -> ChangeReport.Imprint {
    let site = subject.publication.site
    return ChangeReport.Imprint(
      name: download.name,
      url: subject.url(of: .download(download)),
      verifyURL: subject.verifyURL,
      publisher: site.publisher,
      licence: "\(site.licence.title), \(site.licence.url)"
    )
  }

  /// What programs that apply patches pass over.
  private static func head(of download: Download, _ subject: ExportSubject) -> [UInt8] {
    let say = subject.say
    let use = say(
      "It applies in a copy of the older version's folder without comments, by git apply or patch -p1."
    )
    let lines = imprint(of: download, subject).lines.map { "\(say(word: $0.name)): \($0.value)" }
    return Array(([use] + lines).map { $0 + "\n" }.joined().utf8)
  }
}
