internal import ArgumentParser
internal import Authoring
internal import Standards

/// `psf rename`.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a criterion of the draft another title.",
    discussion: """
      The id stays. A revision records the new title; its reason is for you to write.

      Example:
        psf rename PSF-4.2 "Retention of traces"
      """
  )

  @Argument(help: "The criterion.") var criterion: String
  @Argument(help: "The new title.") var title: String
  @OptionGroup var options: DraftEditOptions

  mutating func run() throws { try options.run(.rename(ProvisionID(criterion), title: title)) }
}
