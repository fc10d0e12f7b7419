internal import Diagnostics
internal import OSCAL
internal import Publishing
internal import SourceFiles
internal import Standards

/// What was made of a catalog.
struct ImportText {
  private let imported: CatalogImport.Imported
  private let folder: String

  init(_ imported: CatalogImport.Imported, into folder: String) {
    (self.imported, self.folder) = (imported, folder)
  }

  func show(_ reporting: ReportOptions) {
    let terminal = Terminal.standardError
    let source = imported.source
    let renderer = TextRenderer(
      paths: imported.paths,
      isColored: terminal.isColored,
      width: terminal.width,
      source: { $0 == source.path ? source.bytes : nil }
    )
    terminal.write(styled: renderer.render(imported.diagnostics))
    if !imported.misfits.isEmpty { terminal.write(misfits) }
    reporting.report(account)
  }

  private var account: String {
    let made = imported.content
    let next =
      imported.isFirst
      ? "Replace base-url, licence and feedback in \(folder)/site.yml, which no catalog knows; then: "
      : "Next: "
    return """
      \(folder): \(made.version), \(made.groups) groups, \(made.controls) controls in force, \(made.withdrawn) withdrawn, \
      \(made.references) references; \(imported.fileCount) files, \(imported.diagnostics.countWords).
      \(next)psf check --content \(folder)
      """
  }

  private var misfits: String {
    let lines = imported.misfits.map { misfit in
      "  \(misfit.key): \"\(misfit.new)\" is what these ids look like; it has \"\(misfit.old)\"\n"
    }
    let file = "standards/\(imported.content.version.standard)/standard.yml"
    return "note: see whether 'ids' in \(file) fits the new version\n" + lines.joined()
  }
}
