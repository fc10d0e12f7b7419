internal import ArgumentParser
internal import Diagnostics
internal import SourceFiles

/// `psf check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the content and the templates.",
    discussion: """
      All mistakes are shown in one run, each with its place, the reason and a way out. Nothing is written. At the end \
      stands how many of each thing was looked at.

      Examples:
        psf check
        psf check --format line | head
        psf check --format sarif > psf.sarif
      """
  )

  @OptionGroup var sources: SourceOptions

  @Option(help: "How findings are shown: text, line, json, sarif or github.")
  var format: DiagnosticFormat = .text

  mutating func run() async throws {
    let preparation = await Preparation.run(sources)
    let report = CheckReport(
      preparation: preparation,
      sources: sources,
      filter: FindingFilter()
    )
    let terminal = Terminal.standardOutput
    terminal.write(report.text(as: format, on: terminal))
    if preparation.hasErrors { throw ExitStatus.contentHasErrors }
  }
}
