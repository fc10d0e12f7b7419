internal import ArgumentParser
internal import Authoring
internal import Standards

/// `psf split`.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make several criteria of one of the draft.",
    discussion: """
      The first keeps the id, the others get the next free ones. Each begins with the whole text: strike from each what belongs to \
      the others. A revision records the split; its reason is for you to write. Splitting the same criterion again adds to that \
      record.

      Example:
        psf split PSF-6.2 "Review by a person" "Escalation path"
      """
  )

  @Argument(help: "The criterion.") var criterion: String
  @Argument(help: "A title for each part.") var titles: [String]
  @OptionGroup var options: DraftEditOptions

  mutating func validate() throws {
    if titles.count < 2 { throw ValidationError("a split needs two titles or more") }
  }

  mutating func run() throws { try options.run(.split(ProvisionID(criterion), titles: titles)) }
}
