internal import ArgumentParser
internal import Changes
internal import Standards

/// `psf lineage`.
struct LineageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Find out which old provision is which new one.",
    subcommands: [SuggestCommand.self]
  )

  /// `psf lineage suggest`.
  struct SuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest",
      abstract: "Suggest moves, splits and merges by the likeness of the texts.",
      discussion: """
        For two versions between which no revision records a lineage, as of imported catalogs. Ids are trusted where the \
        title or the statement is alike. For the rest a draft of a revision is written into the newer version's \
        revisions/, a line for each suggestion with how sure it is: keep what is right, strike the rest, and write the \
        reason. To undo, delete the file.

        Examples:
          psf lineage suggest nist@4 nist@5
          psf lineage suggest nist@4 nist@5 --print
        """
    )

    @Argument(help: "The older version.")
    var old: String

    @Argument(help: "The newer version.")
    var new: String

    @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
    var content = "content"

    @Flag(help: "Print the draft and write nothing.")
    var print = false

    mutating func validate() throws {
      try SourceOptions.requireFolder(content, option: "--content")
    }

    mutating func run() async throws {
      let loaded = try await LoadedContent.load(content)
      let (first, second) = (try loaded.version(old), try loaded.version(new))
      guard let before = loaded.publication[first], let after = loaded.publication[second] else {
        return
      }
      let suggestions = InferredLineage(from: before, to: after).suggestions
      guard !suggestions.isEmpty else {
        try Terminal.standardOutput.print("Nothing is alike enough to be suggested.\n")
        return
      }
      let draft = RevisionDraft(suggesting: suggestions, from: before, to: after)
      var files = NewFiles(in: content, loaded.tree)
      files.add(
        "standards/\(second.standard)/\(second.label)/revisions/\(draft.slug)",
        ".md",
        draft.text
      )
      try await print
        ? files.show()
        : files.write(
          advice: "\(suggestions.count) suggestions: keep what is right, strike the rest."
        )
    }
  }
}
