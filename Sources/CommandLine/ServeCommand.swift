internal import ArgumentParser
internal import LivePreview
internal import Publishing

/// `psf serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write.",
    discussion: """
      Pages are made when you open them, and load again when a file of the content or the templates changes. What psf check \
      finds stands on the page that it concerns, with a way out; a mistake stops no page. A file that cannot be read is shown as \
      it last could be, and marked. PDFs and other downloads are made when you ask for them.

      The corner of each page names its file, and leads to a review of the working draft: what changes, of which class, what \
      stands in the way of a release, and what it affects.

      Nothing is written, and nobody but this machine is answered. Ctrl-C ends it.

      Examples:
        psf serve
        psf serve --port 8080
      """
  )

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reporting: ReportOptions

  @Option(
    help: ArgumentHelp(
      "The port; without one, the first that is free from 4000 on.",
      valueName: "number"
    )
  )
  var port: UInt16?

  mutating func run() throws {
    let ports = port.map { [$0] } ?? Array(4000...4019)
    let reporting = reporting
    reporting.report("Reading \(sources.content) …")
    PreviewRun(of: sources.folders, ports: ports).run(
      isReady: { reporting.report("The site is at \($0); Ctrl-C ends it.") },
      report: { reporting.report($0) }
    )
    throw ActionFailure.refused(
      reason: port.map { "port \($0) is taken" } ?? "no port from 4000 to 4019 is free",
      advice: "name another one with --port"
    )
  }
}
