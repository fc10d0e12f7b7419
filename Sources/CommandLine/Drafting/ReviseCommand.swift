internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Standards

/// `psf revise`.
struct ReviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Write the revisions that are missing, with everything but the reason.",
    discussion: """
      A change that no revision explains cannot be published. For each one, and for what belongs together, a file is written \
      into the version's revisions/, with the change; psf diff shows its class, and a comment asks for one where no rule can tell it. The reason stays for you to write: until it \
      stands there, 'psf check' reports the file. Files that are there already are not touched. 'psf undo' takes \
      them back.

      Where a provision is gone and another one has its words, a move, a split or a merge is written, with how alike the \
      texts are: look whether it is right.

      An entry covers the difference that it was written for, and nothing later: its 'text' is a digest of both readings. \
      After a later edit 'psf check' refuses it. Read the revision again, and correct its text or confirm that it still holds.

      Examples:
        psf revise
        psf revise psf@next
        psf revise --print
        psf revise --confirm
      """
  )

  @Argument(
    help: "The version, such as psf@next; all working drafts where none is named.",
    completion: CompletionWords.versions
  )
  var version: String?

  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions
  private var content: String { place.folder }

  @Flag(help: "Print the files and write nothing.")
  var print = false

  @Flag(help: "Confirm that the entries hold for the texts as they are now.")
  var confirm = false

  mutating func validate() throws {
    guard !(print && confirm) else {
      throw ValidationError("--confirm writes, and --print does not")
    }
  }

  mutating func run() throws {
    let loaded = try ContentFolder.load(content)
    guard !confirm else { return try confirmEntries(in: loaded) }
    let files = try RevisionProposal(for: loaded).files(for: version)
    guard !files.isEmpty else {
      let stale = try RevisionConfirmation(in: loaded).stale(in: version).count
      let words = stale == 1 ? "1 entry was" : "\(stale) entries were"
      return reporting.report(
        stale == 0
          ? "Every change is explained."
          : "Every change has its entry, but \(words) written for another difference: psf check shows where. "
            + "'psf revise --confirm' says that all of them still hold."
      )
    }
    let text = NewFilesText(files, in: content)
    guard !print else { return try text.show() }
    try text.write(advice: "Write the reason below '## Rationale' in each.", reporting)
  }

  private func confirmEntries(in loaded: ContentFolder) throws {
    let confirmed = try RevisionConfirmation(in: loaded).run(version)
    guard let written = confirmed.written else {
      return reporting.report("Every entry holds for the text as it is.")
    }
    try WrittenText(written, in: content).show()
    let paths = SourceFolders(content: content).displayPaths
    let list = confirmed.entries.map { entry in
      "  \(paths.path(of: entry.place.path)):\(entry.place.range?.lowerBound.line ?? 1): "
        + "\(entry.action.verb) \(entry.subject)\n"
    }
    reporting.report(
      "Confirmed:\n\(list.joined())To take this back: psf undo"
    )
  }
}
