internal import Addresses
internal import Artifacts
internal import BuildCache
internal import Checks
internal import Delivery
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import Fingerprints
internal import SiteBuilding
internal import Standards

/// Makes and delivers a site that was prepared.
struct SiteBuild {
  let preparation: Preparation
  let sources: SourceOptions
  let signingKey: SigningKey?
  /// The day of the build.
  let asOf: PublicationDate?
  let output: String
  /// Where PDFs are kept between builds.
  let cache: CacheFolder?

  func run() throws {
    try refuseErrors(preparation.diagnostics)
    guard let publication = preparation.publication, let exports = preparation.exports else {
      throw ExitStatus.contentHasErrors
    }
    try refuseEarlierDay(than: publication.newestDate)
    var phases = preparation.phases
    let downloads = downloads(of: exports)
    try refuseErrors(downloads.diagnostics)
    phases.end("downloads")
    let builder = preparation.siteBuilder(
      of: publication,
      exports,
      downloads: downloads.files,
      signingKey: signingKey,
      asOf: asOf
    )
    let artifacts = builder.artifacts()
    phases.end("plan")
    let report = try deliver(artifacts, builder.closing())
    phases.end("write")
    try refuseErrors(report.diagnostics)
    show(report, artifacts, downloads.pdfs, phases)
    let words = Self.words(on: exports.plan.renderedVersions, isSigned: signingKey != nil)
    for line in words { Terminal.standardOutput.report(line) }
  }

  /// A register of an earlier day would hold what was not published by then.
  private func refuseEarlierDay(than newest: PublicationDate?) throws {
    guard let asOf, let newest, asOf.isSurelyBefore(newest) else { return }
    Terminal.standardError.write(
      "error: --as-of names \(asOf), and the content has something of \(newest)\n"
    )
    throw ExitStatus.wrongCall
  }

  private func downloads(of exports: ExportSubject) -> MadeDownloads {
    let made = ProgressLine.whileSettingPDFs { [cache] progress in
      Exporter.files(of: exports, Typesetting(cache: cache, progress: progress))
    }
    if let error = made.cacheError { cache?.warn(of: error) }
    return made
  }

  /// Where there is an error, says so and ends: nothing is written.
  private func refuseErrors(_ diagnostics: [Diagnostic]) throws {
    guard !diagnostics.isEmpty else { return }
    let report = FindingsReport(preparation, sources)
    let terminal = Terminal.standardError
    terminal.write(styled: report.text(diagnostics, as: .text, on: terminal))
    guard diagnostics.containErrors else { return }
    terminal.write(
      "\n\(FindingsReport.count(diagnostics)). Nothing was written; \(output) is as it was.\n"
    )
    throw diagnostics.blameTheDisk ? ExitStatus.diskRefused : .contentHasErrors
  }

  /// What readers of the downloads would want to be otherwise.
  private static func words(on rendered: [VersionID], isSigned: Bool) -> [String] {
    var lines: [String] = []
    if !isSigned {
      lines.append("Not signed: --signing-key signs the downloads, 'psf keys new' makes a key.")
    }
    if !rendered.isEmpty {
      let names = rendered.map(\.description).joined(separator: ", ")
      lines.append(
        "Rendered at every build, since they are not kept: the downloads of \(names). "
          + "'psf edition' keeps them."
      )
    }
    return lines
  }

  private func words(on pdfs: PDFCount) -> String {
    guard pdfs.set + pdfs.cached > 0 else { return "" }
    return "\nPDFs: \(pdfs.set) set" + (cache == nil ? "." : ", \(pdfs.cached) from the cache.")
  }

  private func deliver(
    _ artifacts: [Artifact],
    _ closing: ClosingArtifacts
  ) throws -> DeliveryReport {
    let progress = ProgressLine("Writing")
    defer { progress.end() }
    do {
      let delivery = SiteDelivery(to: output) { progress.update(done: $0, total: $1) }
      let report = try delivery.deliver(artifacts, closing: closing)
      progress.end()
      if let leftover = report.exchange?.leftover {
        Terminal.standardError.write(leftover.text + "\n")
      }
      return report
    } catch {
      progress.end()
      Terminal.standardError.write("error: \(error)\n\(output) is as it was.\n")
      throw ExitStatus.diskRefused
    }
  }

  private func show(
    _ report: DeliveryReport,
    _ artifacts: [Artifact],
    _ pdfs: PDFCount,
    _ phases: Phases
  ) {
    let pages = artifacts.count { $0.path.description.hasSuffix(".html") }
    let account = preparation.account
    let changes =
      report.written.isEmpty && report.removed.isEmpty
      ? "nothing changed"
      : "\(report.written.count) written, \(report.unchanged) unchanged, \(report.removed.count) removed"
    Terminal.standardOutput.report(
      """
      \(output): \(pages) pages, \(artifacts.count - pages) other files; \(changes).\(words(on: pdfs))
      Checked: \(account.total) things by the \(account.ruleCount) of \(Checker.ruleCount) rules that find errors, \(FindingsReport.count(preparation.diagnostics)).
      Time: \(phases.summary).
      """
    )
  }
}
