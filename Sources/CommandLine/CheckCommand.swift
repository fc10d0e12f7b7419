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
    let report = FindingsReport(preparation, sources)
    let terminal = Terminal.standardOutput
    terminal.write(report.text(preparation.diagnostics, as: format, on: terminal))
    if format == .text { terminal.write(Self.summary(of: preparation)) }
    if preparation.hasErrors { throw ExitStatus.contentHasErrors }
  }

  /// A check that saw nothing must not look like a pass: each rule says how much it looked at.
  private static func summary(of preparation: Preparation) -> String {
    let width = preparation.examined.map(\.rule.description.count).max() ?? 0
    let lines = preparation.examined.map { rule, count in
      let padding = String(repeating: " ", count: width - rule.description.count)
      return "  \(rule)\(padding)  \(count == 0 ? "nothing to look at" : String(count))"
    }
    let head = preparation.diagnostics.isEmpty ? "" : "\n"
    return head + "Looked at:\n" + lines.joined(separator: "\n") + "\n"
      + "\(preparation.content.files.count) files, \(FindingsReport.count(preparation.diagnostics))."
      + " Time: \(preparation.phases.summary).\n"
  }
}
