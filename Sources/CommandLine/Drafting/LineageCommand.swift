internal import ArgumentParser
internal import Changes
internal import Publishing
internal import Standards

/// `psf lineage`.
struct LineageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Find out which old provision is which new one.",
    subcommands: [SuggestCommand.self]
  )

  /// `psf lineage suggest`.
  struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest",
      abstract: "Suggest moves, splits and merges by the likeness of the texts.",
      discussion: """
        For two versions between which no revision records a lineage, as of imported catalogs. What stands word for word \
        under another id has moved; ids are trusted where the title or the statement is alike; for the rest likeness \
        suggests. A draft of a revision is written into the newer version's revisions/, with how sure each suggestion is, \
        what is left then, and the texts that changed: keep what is right, strike the rest, and write the reason. 'psf undo' \
        takes it back.

        Where the version is locked already, psf freeze --renew takes the file into the lock. Of a version that was published \
        elsewhere, lineage is enough: nobody is asked about its texts.

        Examples:
          psf lineage suggest nist@4 nist@5
          psf lineage suggest nist@4 nist@5 --print
        """
    )

    @Argument(help: "The older version.", completion: CompletionWords.versions)
    var old: String

    @Argument(help: "The newer version.", completion: CompletionWords.versions)
    var new: String

    @OptionGroup var place: ContentOptions
    @OptionGroup var reporting: ReportOptions
    private var content: String { place.folder }

    @Flag(help: "Print the draft and write nothing.")
    var print = false

    mutating func run() throws {
      let loaded = try ContentFolder.load(content)
      let found = try LineageSuggestion(from: old, to: new, in: loaded)
      guard !found.files.isEmpty else {
        return reporting.report("Each provision goes on under its id.")
      }
      let text = NewFilesText(found.files, in: content)
      guard !print else { return try text.show() }
      try text.write(advice: Self.advice(found.proposal, found.version), reporting)
    }

    private static func advice(_ proposal: LineageProposal, _ version: Version) -> String {
      let count = proposal.suggestions.count
      let words =
        count == 0
        ? "Look" : "\(count) suggestions by likeness: keep what is right, strike the rest. Look"
      let reason = "\(words) at what it says, and write the reason below '## Rationale'."
      guard version.isLocked else { return reason }
      return reason
        + " Then 'psf freeze \(version.id) --renew --reason \"its lineage\" --as-of DATE' takes it into the lock."
    }
  }
}
