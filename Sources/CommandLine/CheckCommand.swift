internal import ArgumentParser
internal import Diagnostics
internal import SourceFiles

/// `psf check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the content and the templates.",
    discussion: """
      All mistakes are shown in one run, each with its place, the reason and a way out. Nothing is written.

      Examples:
        psf check
        psf check --format line | head
        psf check --format json > findings.json
      """
  )

  @OptionGroup var sources: SourceOptions

  @Option(help: "How findings are shown: text, line or json.")
  var format: DiagnosticFormat = .text

  mutating func run() async throws {
    let preparation = await Preparation.run(sources)
    let terminal = Terminal.standardOutput
    terminal.write(text(of: preparation, on: terminal))
    if preparation.hasErrors { throw ExitStatus.contentHasErrors }
  }

  private func text(of preparation: Preparation, on terminal: Terminal) -> String {
    let findings = preparation.diagnostics
    let report = FindingsReport(preparation, sources)
    switch format {
    case .line: return report.text(findings, as: .line, on: terminal)
    case .json:
      return CheckJSON(preparation: preparation, findings: findings, paths: sources.displayPaths)
        .text
    case .text:
      let head = report.text(findings, as: .text, on: terminal)
      return head + (findings.isEmpty ? "" : "\n") + Self.summary(of: preparation, on: terminal)
    }
  }

  private static func summary(of preparation: Preparation, on terminal: Terminal) -> String {
    AccountText(preparation, width: terminal.width).text
      + "\(preparation.content.files.count) files, \(FindingsReport.count(preparation.diagnostics))."
      + " Time: \(preparation.phases.summary).\n"
  }
}
