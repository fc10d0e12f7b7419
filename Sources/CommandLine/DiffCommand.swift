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

  mutating func validate() throws {
    try SourceOptions.requireFolder(content, option: "--content")
  }

  mutating func run() async throws {
    let comparison = try await VersionComparison.load(old: old, new: new, content: content)
    let terminal = Terminal.standardOutput
    terminal.write(
      ChangeLogText(isColored: terminal.isColored).render(comparison)
    )
  }
}
