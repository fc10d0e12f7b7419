internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Locks
internal import Publishing
internal import Standards

/// `psf draft`.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Begin the next draft of a standard.",
    discussion: """
      The folder next/ is made from the version in force: its text with the verified errata put right, without its revisions. \
      Edit the text there, let 'psf revise' write the revisions, and give the reason in each.

      Examples:
        psf draft psf 1.3
        psf draft psf 1.3 --dry-run
      """
  )

  @Argument(help: "The standard.", completion: CompletionWords.standards)
  var standard: String

  @Argument(help: "The number that the draft will be published under.")
  var number: String

  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions
  private var content: String { place.folder }

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  mutating func run() throws {
    let request = DraftRequest(StandardID(standard), VersionNumber(number))
    var beginning = DraftBeginning(of: request, in: content)
    beginning.isDryRun = dryRun
    let begun = try beginning.run()
    if let written = begun.written { try WrittenText(written, in: content).show() }
    reporting.report(text(of: begun.plan, isDone: begun.written != nil))
  }

  private func text(of plan: DraftPlan, isDone: Bool) -> String {
    let paths = SourceFolders(content: content).displayPaths
    let folder = paths.path(of: SourcePath(plan.draft.folder))
    let verb = isDone ? "begins" : "would begin"
    let corrected = plan.corrected.map(\.description).joined(separator: ", ")
    let lines =
      ["\(folder) \(verb) with the text of \(plan.follows) (\(plan.fileCount) files)."]
      + (plan.corrected.isEmpty ? [] : ["  With their verified errata: \(corrected)."])
      + plan.outdated.map { "  Write anew: \(paths.path(of: $0))" }
      + plan.uncorrected.map { "  Put its erratum right by hand: \(paths.path(of: $0))" }
    guard isDone else { return (lines + ["\nNothing was changed."]).joined(separator: "\n") }
    let next = """

      Next: edit the text, say in \(folder)version.yml what changes, then
        psf diff \(plan.follows) \(plan.draft)     the changes and their classes
        psf revise                 the revisions, but for the reason
        psf status                 how far the draft is
        psf undo                   take the draft back
      """
    return (lines + [next]).joined(separator: "\n")
  }
}
