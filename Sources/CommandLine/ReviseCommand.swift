internal import ArgumentParser
internal import Changes
internal import Standards

/// `psf revise`.
struct ReviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Write the revisions that are missing, with everything but the reason.",
    discussion: """
      A change that no revision explains cannot be published. For each one a file is written into the version's \
      revisions/, with the change, and a class where a rule can tell it. The reason stays for you to write: until it \
      stands there, 'psf check' reports the file. Files that are there already are not touched. To undo, delete what was \
      written.

      Where a provision is gone and another one has its words, a move, a split or a merge is written, with how alike the \
      texts are: look whether it is right.

      Examples:
        psf revise
        psf revise psf@next
        psf revise --print
      """
  )

  @Argument(help: "The version, such as psf@next; all working drafts where none is named.")
  var version: String?

  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = "content"

  @Flag(help: "Print the files and write nothing.")
  var print = false

  mutating func validate() throws {
    try SourceOptions.requireFolder(content, option: "--content")
  }

  mutating func run() async throws {
    let loaded = try await LoadedContent.load(content)
    let versions = try version.map { [try loaded.version($0)] } ?? loaded.drafts
    var files = NewFiles(in: content, loaded.tree)
    for id in versions {
      for draft in loaded.missingRevisions(of: id) {
        files.add("standards/\(id.standard)/\(id.label)/revisions/\(draft.slug)", ".md", draft.text)
      }
    }
    guard !files.isEmpty else {
      try Terminal.standardOutput.print("Every change is explained.\n")
      return
    }
    try await print
      ? files.show() : files.write(advice: "Write the reason below '## Rationale' in each.")
  }
}
