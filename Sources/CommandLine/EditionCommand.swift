internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Locks
internal import Publishing
internal import Standards

/// `psf edition`.
struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Keep the downloads of a published version, or render a new edition of them.",
    discussion: """
      Downloads of a version that psf release made are kept in content/standards/psf/1.1.downloads/, and every build copies \
      them from there. For a version that was published before, this command writes that folder once.

      Where the folder is there, this command renders all downloads again and adds those that came out different, or are \
      new, as the next edition: psf-v1.1-e2.pdf. Those that are there stay, byte for byte. The reason and the day stay in \
      downloads.lock and are shown on the page.

      'psf check' says when an edition is due: downloads.lock records which text and which errata the files hold.

      Examples:
        psf edition psf@1.0 --as-of 2026-12-01
        psf edition psf@1.1 --reason "Erratum PSF-E1" --as-of 2026-12-01
      """
  )

  @Argument(
    help: "The version: psf@1.1, or 1.1 where one standard has it.",
    completion: CompletionWords.versions
  )
  var version: String

  @Option(help: ArgumentHelp("Why there is a new edition, in a line.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp("The day that stands in downloads.lock.", valueName: "date"),
    transform: PublicationDate.init(argument:)
  )
  var asOf: PublicationDate?

  @Flag(
    name: .customLong("no-pdf"),
    help: """
      Render no PDFs, and do without Typst. Refused where PDFs are kept and the text or its errata have changed since: they would \
      not say what the other files of the edition do.
      """
  )
  var withoutPDFs = false

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reporting: ReportOptions

  mutating func validate() throws {
    guard let reason else { return }
    let isLine = reason.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    guard isLine, !reason.isEmpty else { throw ValidationError("--reason is one line of text") }
  }

  mutating func run() throws {
    var edition = VersionEdition(in: sources.folders)
    (edition.reason, edition.date, edition.withPDFs) = (reason, asOf, !withoutPDFs)
    let name = version
    let kept = try reporting.progress { try edition.run(name, progress: $0) }
    if let written = kept.written { try WrittenText(written, in: sources.content).show() }
    guard let new = kept.edition else {
      return reporting.report(
        "\(kept.version): every download comes out as it is kept; there is no new edition."
      )
    }
    let folder = sources.folders.displayPaths.path(of: SourcePath(kept.version.downloadsFolder))
    reporting.report(
      "\(folder): edition \(new.number), \(new.fileCount) files. Commit it with the content."
    )
    if withoutPDFs { reporting.report(ReleaseCommand.withoutPDFs(kept.version)) }
  }
}
