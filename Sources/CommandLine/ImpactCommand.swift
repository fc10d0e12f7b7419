internal import ArgumentParser
internal import Changes
internal import Publishing
internal import Views

/// `psf impact`.
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show what rests on what changed between two versions.",
    discussion: """
      Objectives, edges of crosswalks, articles, questions, credentials and pages that rest on changed provisions of the \
      older version, each with what happened and its class. An article that only names the domain is listed by its \
      domain. What means the newer version already is not listed.

      Examples:
        psf impact psf@1.1 next
        psf impact 1.1 next --exam aida
        psf impact 1.1 next --format json

      With --exit-code the exit status is 1 where something rests on what changed; otherwise 0 says that it was found \
      out. As always 1 also means that the content has errors, which are then shown.
      """
  )

  @Argument(help: "The older version.", completion: CompletionWords.versions)
  var old: String

  @Argument(help: "The newer version.", completion: CompletionWords.versions)
  var new: String

  @OptionGroup var place: ContentOptions
  private var content: String { place.folder }

  @Option(help: ArgumentHelp("Show only what concerns an exam.", valueName: "id"))
  var exam: String?

  @Option(help: "How it is shown: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "End with 1 where something rests on what changed.")
  var exitCode = false

  mutating func run() throws {
    let found = try ImpactSearch.between(old, new, content: content, exam: exam)
    let terminal = Terminal.standardOutput
    switch format {
    case .text:
      let renderer = ImpactText(
        width: terminal.width,
        isColored: terminal.isColored,
        paths: found.paths
      )
      try terminal.print(renderer.render(found.impact))
    case .json:
      try terminal.print(
        ImpactJSON.render(
          found.impact,
          numbers: found.numbers,
          exam: found.exam,
          paths: found.paths,
          formats: found.formats
        )
      )
    }
    Program.end(exitCode && !found.impact.affected.isEmpty ? .changesFound : .fine)
  }
}
