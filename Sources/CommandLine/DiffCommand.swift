internal import ArgumentParser
internal import Changes
internal import Publishing
internal import Standards
internal import Views

/// `psf diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two versions, word by word.",
    discussion: """
      A version is written psf@1.1, or 1.1 where one standard has it; the working draft is psf@next. A path with a / is \
      another content folder: old/:psf@1.1 names a version of it, old/ alone means its working draft, or else its newest \
      version. A file is an OSCAL catalog. Deleted words stand in [-…-], inserted ones in {+…+}.

      Without versions, each working draft is compared with the version that it follows.

      Examples:
        psf diff
        psf diff psf@1.0 psf@1.1
        psf diff 1.1 next --class breaking --class undecided
        psf diff ../old/content/ ./content/ --format markdown
        psf diff rev4/catalog.json rev5/catalog.json --format json
        psf diff --rev main --exit-code

      A patch is applied in a copy of the older version's folder, by git apply or patch -p1.

      With --exit-code the exit status is 1 where there are changes; otherwise 0 says that the comparison was made. As \
      always 1 also means that the content has errors, which are then shown.
      """
  )

  @Argument(
    help: "The older and the newer version or folder; none for the drafts, or with --rev.",
    completion: CompletionWords.versions
  )
  var operands: [String] = []

  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = ProjectPlace.content

  @Option(
    help: ArgumentHelp(
      "Compare the content at a Git revision with the folder as it is, or with a second --rev.",
      valueName: "revision"
    )
  )
  var rev: [String] = []

  @Option(help: ArgumentHelp("The standard, where a folder holds several.", valueName: "id"))
  var standard: String?

  @Option(help: "How changes are shown: text, markdown, json, html or patch.")
  var format: ChangeFormat = .text

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Show only changes of a class: breaking, undecided, relaxing, clarifying or editorial. May be repeated.",
      valueName: "class"
    )
  )
  var classes: [ChangeClassOption] = []

  @Flag(help: "End with 1 where there are changes, of the classes asked for.")
  var exitCode = false

  @Flag(help: .hidden)
  var time = false

  mutating func validate() throws {
    if needsContent { try SourceOptions.requireFolder(content, option: "--content") }
    guard rev.isEmpty else {
      guard operands.isEmpty else {
        throw ValidationError(
          "--rev compares the content folder; name no version or folder with it"
        )
      }
      guard rev.count <= 2 else { throw ValidationError("--rev may stand twice at most") }
      return
    }
    guard operands.count == 2 || operands.isEmpty else {
      throw ValidationError("name two versions or folders, the older one first, or a --rev")
    }
    for case .folder(let path, _) in operands.map(DiffOperand.init) {
      try SourceOptions.requireFolder(path, option: "its path")
    }
  }

  /// Two catalogs or folders can be compared wherever one is.
  private var needsContent: Bool {
    operands.isEmpty || operands.map { DiffOperand($0) }.contains { $0.isVersion }
  }

  mutating func run() throws {
    var phases = Phases()
    let comparisons = try compare()
    phases.end("read and compare")
    let reports = comparisons.map(\.report)
    try show(comparisons, reports)
    phases.end("show")
    if time {
      let comparing = Phases.milliseconds(comparisons.reduce(.zero) { $0 + $1.comparing })
      Terminal.standardError.write("Time: \(phases.summary); to compare alone \(comparing).\n")
    }
    let hasChanges = reports.contains { !$0.entries.isEmpty }
    Program.end(exitCode && hasChanges ? .changesFound : .fine)
  }

  private func compare() throws -> [VersionComparison] {
    let shown = classes.isEmpty ? nil : Set(classes.map(\.computed))
    guard rev.isEmpty else {
      let found = try RevisionComparison.of(
        rev,
        content: content,
        standard: standard,
        classes: shown
      )
      for note in found.notes { Terminal.standardError.write("note: \(note)\n") }
      return found.comparisons
    }
    guard operands.count == 2 else {
      return try VersionComparison.ofDrafts(
        content: content,
        standard: standard,
        classes: shown
      )
    }
    let pair = (DiffOperand(operands[0]), DiffOperand(operands[1]))
    let comparison = try VersionComparison.of(
      pair,
      content: content,
      standard: standard,
      classes: shown
    )
    return [comparison]
  }

  private func show(_ comparisons: [VersionComparison], _ reports: [ChangeReport]) throws {
    let terminal = Terminal.standardOutput
    switch format {
    case .text:
      let renderer = ChangeLogText(width: terminal.width, isColored: terminal.isColored)
      try terminal.print(renderer.render(reports))
    case .markdown: try terminal.print(ChangeLogMarkdown.render(reports))
    case .json where !operands.isEmpty:
      try terminal.print(reports.map(ChangeLogJSON.render).joined())
    case .json: try terminal.print(ChangeLogJSON.render(reports))
    case .html: try terminal.print(ChangeLogPage.render(reports))
    case .patch:
      for comparison in comparisons {
        let (old, new) = (comparison.old.bytesByPath, comparison.new.bytesByPath)
        try terminal.print(data: SourcePatch.render(comparison.report, old: old, new: new))
      }
    }
  }
}

/// How changes are shown.
enum ChangeFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a terminal.
  case text
  /// For a mail or a comment.
  case markdown
  /// For programs.
  case json
  /// A page of its own.
  case html
  /// The sources, for `git apply` and `patch`.
  case patch
}

/// A class as it is written in a call.
enum ChangeClassOption: String, ExpressibleByArgument, CaseIterable {
  case breaking, undecided, relaxing, clarifying, editorial

  /// The class that is meant.
  var computed: ComputedClass {
    ChangeClass(rawValue: rawValue).map { .decided($0) } ?? .undecided
  }
}
