internal import BuildCache
internal import Checks
internal import Delivery
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import Publishing
internal import Standards

/// What a build made, and what was found on the way.
struct BuildText {
  private let site: BuiltSite
  private let build: SiteBuild

  init(_ site: BuiltSite, of build: SiteBuild) {
    (self.site, self.build) = (site, build)
  }

  func show(_ reporting: ReportOptions) {
    let terminal = Terminal.standardError
    let report = FindingsReport(site.found, build.folders)
    terminal.write(styled: report.text(site.found.diagnostics, as: .text, on: terminal))
    if let error = site.cacheError { terminal.write(warning(of: error)) }
    if let leftover = site.changes.leftover { terminal.write(leftover.text + "\n") }
    for line in [account] + wishes { reporting.report(line) }
  }

  private var account: String {
    let (contents, checked) = (site.contents, site.found.account)
    let changes =
      site.changes.isNothing
      ? "nothing changed"
      : "\(site.changes.written) written, \(site.changes.unchanged) unchanged, \(site.changes.removed) removed"
    return """
      \(build.output): \(contents.pageCount) pages, \(contents.fileCount - contents.pageCount) other files; \(changes).\(pdfs)
      Checked: \(checked.total) things by the \(checked.ruleCount) of \(Checker.ruleCount) rules that find errors, \(site.found.diagnostics.countWords).
      Time: \(site.phases.summary).
      """
  }

  private var pdfs: String {
    guard site.pdfs.set + site.pdfs.cached > 0 else { return "" }
    return "\nPDFs: \(site.pdfs.set) set"
      + (build.cache == nil ? "." : ", \(site.pdfs.cached) from the cache.")
  }

  /// What readers of the downloads would want to be otherwise.
  private var wishes: [String] {
    var lines: [String] = []
    if build.signingKey == nil {
      lines.append("Not signed: --signing-key signs the downloads, 'psf keys new' makes a key.")
    }
    if !site.contents.rendered.isEmpty {
      let names = site.contents.rendered.joined(separator: ", ")
      lines.append(
        "Rendered at every build, since they are not kept: the downloads of \(names). "
          + "'psf edition' keeps them."
      )
    }
    return lines
  }

  private func warning(of error: any Error) -> String {
    """
    warning: PDFs of this build are not kept, and will be set again by the next one: \(error)
    help: make \(build.cache?.path ?? "the cache") writable, or build with --no-cache

    """
  }
}
