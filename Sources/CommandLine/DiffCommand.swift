internal import ArgumentParser
internal import Changes
internal import Standards

/// `psf diff`.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two versions, word by word.",
    discussion: """
      A version is written psf@1.1, or 1.1 where one standard has it; the working draft is psf@next. Deleted words stand \
      in [-…-], inserted ones in {+…+}.

      Examples:
        psf diff psf@1.0 psf@1.1
        psf diff 1.1 next
      """
  )

  @Argument(help: "The older version.")
  var old: String

  @Argument(help: "The newer version.")
  var new: String

  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = "content"

  @Option(help: "How changes are shown: text, markdown, json or html.")
  var format: ChangeFormat = .text

  mutating func validate() throws {
    try SourceOptions.requireFolder(content, option: "--content")
  }

  mutating func run() async throws {
    let report = try await VersionComparison.load(old: old, new: new, content: content)
    let terminal = Terminal.standardOutput
    switch format {
    case .text:
      let renderer = ChangeLogText(width: terminal.width, isColored: terminal.isColored)
      terminal.write(renderer.render(report))
    case .markdown: terminal.write(ChangeLogMarkdown.render(report))
    case .json: terminal.write(ChangeLogJSON.render(report))
    case .html: terminal.write(ChangeLogPage.render(report))
    }
  }
}

/// How changes are shown.
enum ChangeFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a terminal.
  case text
  /// For a mail or a comment.
  case markdown
  /// For programs.
  case json
  /// A page of its own.
  case html
}
