internal import ArgumentParser
internal import Authoring
internal import Standards

/// `psf move`.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move a criterion of the draft to another domain.",
    discussion: """
      It gets the next free id there. What refers to it in the draft refers to the new id, and a revision records the move; its \
      reason is for you to write. Articles and exams mean the version in force and stay as they are: 'psf impact' lists them.

      Example:
        psf move PSF-2.3 PSF-4
      """
  )

  @Argument(help: "The criterion.") var criterion: String
  @Argument(help: "The domain.") var domain: String
  @OptionGroup var options: DraftEditOptions

  mutating func run() throws {
    try options.run(.move(ProvisionID(criterion), to: ProvisionID(domain)))
  }
}
