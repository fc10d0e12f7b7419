internal import ArgumentParser
internal import Publishing
internal import Standards

/// `psf status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far the working drafts are.",
    discussion: """
      What changes since the version before, by class; what no revision explains; what a release waits for; and what else the \
      changes affect. 'psf check', 'psf diff' and 'psf impact' have the details.

      Examples:
        psf status
        psf status psf --format json
      """
  )

  @Argument(
    help: "The standard; all of them where none is named.",
    completion: CompletionWords.standards
  )
  var standard: String?

  @Option(help: "How it is shown: text or json.")
  var format: ReportFormat = .text

  @OptionGroup var sources: SourceOptions

  mutating func run() throws {
    let found = try DraftStatus.all(of: standard.map { StandardID($0) }, in: sources.folders)
    switch format {
    case .text: try Terminal.standardOutput.print(StatusText.render(found))
    case .json: try Terminal.standardOutput.print(StatusJSON.render(found))
    }
  }
}
