internal import ArgumentParser
internal import Authoring
internal import Publishing
internal import Standards

/// `psf release`.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Publish the working draft of a standard under its number.",
    discussion: """
      The folder next/ becomes the version that its version.yml names, with the date of publication and without the \
      status and notice of a draft. Its lock is written, and what named the draft elsewhere, such as psf@next, names the \
      version. Everything is checked before, as it is and as it would be; where there is an error, nothing is changed. \
      The content changes in a single step, so that a release that is killed has changed nothing or everything.

      Commit before: what is not committed is not released, unless --allow-dirty says so. 'psf undo' takes a release back, as \
      long as nobody has edited what it wrote and no branch of another repository holds it.

      Examples:
        psf release psf --as-of 2026-12-01 --dry-run
        psf release psf --as-of 2026-12-01 --effective 2027-01-01
      """
  )

  @Argument(help: "The standard.", completion: CompletionWords.standards)
  var standard: String

  @Option(
    help: ArgumentHelp(
      "The day of publication, where version.yml does not name it.",
      valueName: "date"
    ),
    transform: PublicationDate.init(argument:)
  )
  var asOf: PublicationDate?

  @Option(
    help: ArgumentHelp("From when the version applies, if that is another day.", valueName: "date"),
    transform: PublicationDate.init(argument:)
  )
  var effective: PublicationDate?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Release what is not committed, too.")
  var allowDirty = false

  @Flag(name: .customLong("no-pdf"), help: "Keep no PDFs, and do without Typst.")
  var withoutPDFs = false

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reporting: ReportOptions

  mutating func run() throws {
    let request = ReleaseRequest(StandardID(standard), published: asOf, effective: effective)
    var release = VersionRelease(of: request, in: sources.folders)
    release.isDryRun = dryRun
    release.withPDFs = !withoutPDFs
    release.allowsUncommitted = allowDirty
    let released = try reporting.progress { try release.run(progress: $0) }
    if let written = released.written { try WrittenText(written, in: sources.content).show() }
    let text = ReleaseText(released, sources.folders.displayPaths)
    reporting.report(text.render(content: sources.content))
    if withoutPDFs { reporting.report(Self.withoutPDFs(released.plan.version)) }
  }

  /// What is said where PDFs were left out.
  static func withoutPDFs(_ version: VersionID) -> String {
    "Without PDFs: 'psf edition \(version) --reason \"…\" --as-of DATE' adds them."
  }
}
