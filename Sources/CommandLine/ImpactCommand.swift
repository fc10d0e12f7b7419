internal import ArgumentParser
internal import Changes
internal import Diagnostics
internal import Standards

/// `psf impact`.
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show what rests on what changed between two versions.",
    discussion: """
      Objectives, edges of crosswalks, articles, questions, credentials and pages that rest on changed provisions of the \
      older version, each with what happened and its class. An article that only names the domain is listed by its \
      domain. What means the newer version already is not listed.

      Examples:
        psf impact psf@1.1 next
        psf impact 1.1 next --exam aida
        psf impact 1.1 next --format json

      With --exit-code the exit status is 1 where something rests on what changed; otherwise 0 says that it was found \
      out. As always 1 also means that the content has errors, which are then shown.
      """
  )

  @Argument(help: "The older version.")
  var old: String

  @Argument(help: "The newer version.")
  var new: String

  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("Show only what concerns an exam.", valueName: "id"))
  var exam: String?

  @Option(help: "How it is shown: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "End with 1 where something rests on what changed.")
  var exitCode = false

  mutating func validate() throws {
    try SourceOptions.requireFolder(content, option: "--content")
  }

  mutating func run() throws {
    let found = try ImpactSearch.between(old, new, content: content, exam: exam)
    let terminal = Terminal.standardOutput
    switch format {
    case .text:
      let renderer = ImpactText(
        width: terminal.width,
        isColored: terminal.isColored,
        paths: found.paths
      )
      try terminal.print(renderer.render(found.impact))
    case .json:
      try terminal.print(
        ImpactJSON.render(
          found.impact,
          numbers: found.numbers,
          exam: found.exam,
          paths: found.paths
        )
      )
    }
    Program.end(exitCode && !found.impact.affected.isEmpty ? .changesFound : .fine)
  }
}

/// What rests on what changed between two versions that a person named.
struct ImpactSearch {
  let impact: Impact
  let numbers: (old: VersionNumber, new: VersionNumber)
  let exam: ExamID?
  let paths: DisplayPaths

  /// Reads the content and compares the two.
  static func between(
    _ old: String,
    _ new: String,
    content: String,
    exam: String?
  ) throws -> ImpactSearch {
    do {
      let comparison = try VersionComparison.of(
        (.version(old), .version(new)),
        content: content,
        standard: nil,
        classes: nil
      )
      let publication = comparison.new.publication
      let exam = try exam.map { try publication.exam(named: $0).id }
      let log = comparison.report.log
      let whole = Impact(of: log, in: publication, DependencyIndex(of: publication))
      let sides = (comparison.report.old.version, comparison.report.new.version)
      return ImpactSearch(
        impact: exam.map(whole.limited) ?? whole,
        numbers: (sides.0.number, sides.1.number),
        exam: exam,
        paths: comparison.new.paths
      )
    } catch let refusal as WrongOperand {
      Terminal.standardError.write("error: \(refusal.reason)\n")
      throw ExitStatus.wrongCall
    }
  }
}
