internal import ArgumentParser
internal import Authoring
internal import Standards

/// `psf merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one criterion of several of the draft.",
    discussion: """
      The first id stays. Its file gets the requirements of all, and then their sections, those of one name under one heading. \
      What refers to the others in the draft refers to the first, and a revision records it; its reason is for you to write. \
      Merging more into the same criterion later adds to that record.

      Example:
        psf merge PSF-2.1 PSF-2.2
      """
  )

  @Argument(help: "The criteria; the first id stays.") var criteria: [String]
  @OptionGroup var options: DraftEditOptions

  mutating func validate() throws {
    if criteria.count < 2 { throw ValidationError("name two criteria or more") }
  }

  mutating func run() throws { try options.run(.merge(criteria.map { ProvisionID($0) })) }
}
