internal import ArgumentParser
internal import Authoring
internal import Standards

/// `psf withdraw`.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw a criterion from the draft.",
    discussion: """
      Its file is removed, and a revision records that it is withdrawn, and by which criteria it is covered, where you name them. \
      What refers to it in the draft is for you to change: 'psf check' lists it.

      Examples:
        psf withdraw PSF-5.5 --reason "PSF-4.1 asks for the same."
        psf withdraw PSF-5.5 --by PSF-4.1
      """
  )

  @Argument(help: "The criterion.") var criterion: String
  @Option(help: ArgumentHelp("A criterion that covers it; may be repeated.", valueName: "id"))
  var by: [String] = []
  @Option(
    help: ArgumentHelp(
      "Why, in a sentence that its readers see; asked for on a terminal.",
      valueName: "text"
    )
  )
  var reason: String?
  @OptionGroup var options: DraftEditOptions

  mutating func run() throws {
    let reason = reason ?? Question("Why is it withdrawn").answer()
    try options.run(
      .withdraw(ProvisionID(criterion), by: by.map { ProvisionID($0) }, reason: reason)
    )
  }
}
