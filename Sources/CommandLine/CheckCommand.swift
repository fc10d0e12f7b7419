internal import ArgumentParser
internal import Diagnostics
internal import Exporting
internal import SourceFiles
internal import Standards

/// `psf check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the content and the templates.",
    discussion: """
      All mistakes are shown in one run, each with its place, the reason and a way out. At the end stands how many of each \
      thing was looked at. Nothing is written, but by --fix and --record-dates; --complete keeps PDFs in .psf-cache/, as \
      'psf build' does.

      The content is always checked as a whole. --rule, --severity and --changed-since choose what is shown; how many \
      findings are not shown is said, and the exit status is 1 while the content has an error, shown or not.

      Examples:
        psf check
        psf check --format line | head
        psf check --format sarif > psf.sarif
        psf check --rule broken-link --rule missing-image
        psf check --changed-since origin/main
        psf check --fix --dry-run | git apply
        psf check --as-of 2026-12-01
        psf check --complete
        psf check --record-dates
      """
  )

  @OptionGroup var sources: SourceOptions

  @Option(help: "How findings are shown: text, line, json, sarif or github.")
  var format: DiagnosticFormat = .text

  @Option(
    help: ArgumentHelp(
      "Show what this rule finds. May be given several times; 'psf explain' lists the rules.",
      valueName: "rule"
    )
  )
  var rule: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show only findings as grave as this or graver: error, warning or note.",
      valueName: "severity"
    ),
    transform: Self.severity
  )
  var severity = Severity.note

  @Option(
    help: ArgumentHelp(
      "Show only findings in files that differ from this revision in Git, new files included.",
      valueName: "revision"
    )
  )
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      "Which day it is: then dates in the future and reviews older than a year are found too.",
      valueName: "date"
    ),
    transform: PublicationDate.init(argument:)
  )
  var asOf: PublicationDate?

  @Flag(
    help: "Write new dated pages and moved dates into dates.lock, where the content has no error."
  )
  var recordDates = false

  private static func severity(_ name: String) throws -> Severity {
    if let severity = Severity(rawValue: name) { return severity }
    throw ValidationError("'\(name)' is none of error, warning and note")
  }

  @Flag(
    help:
      "Also make all pages and downloads, and throw them away: finds all that would stop a build."
  )
  var complete = false

  @Flag(help: "Mend what is shown and can be mended safely: misspelt words with one that is near.")
  var fix = false

  @Flag(help: "With --fix: write nothing and print the changes as a patch for git apply.")
  var dryRun = false

  mutating func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run belongs to --fix") }
    for name in rule {
      let known = try RuleBook.current.rule(named: name)
      guard !RuleBook.current.findings.contains(known) else { continue }
      throw ValidationError("'\(name)' is a rule of psf diff; psf check shows none of it")
    }
  }

  mutating func run() throws {
    var preparation = Preparation.run(sources, asOf: asOf)
    let filter = try filter(preparation)
    if fix {
      let mending = ContentMending(preparation, sources, filter)
      guard !dryRun else { return try show(mending, preparation) }
      try mending.apply()
      Terminal.standardError.write(mending.account(isDryRun: false) + "\n")
      preparation = Preparation.run(sources, asOf: asOf)
    }
    if recordDates, try DateRecording(sources: sources).run(preparation) {
      preparation = Preparation.run(sources, asOf: asOf)
    }
    preparation = preparation.adding(try findingsOfBuild(preparation))
    try show(CheckReport(preparation: preparation, sources: sources, filter: filter))
    // Giving back the memory of ten thousand pages, one by one, takes longer than the end of the process.
    withExtendedLifetime(preparation) { Program.end(.fine) }
  }

  /// What would stop a build: all of it, or as far as it can be known without building.
  private func findingsOfBuild(_ preparation: Preparation) throws -> [Diagnostic] {
    if complete { return try CompleteCheck.findings(of: preparation, sources) }
    return preparation.exports.map(GlyphCheck.findings) ?? []
  }

  private func show(_ mending: ContentMending, _ preparation: Preparation) throws {
    try Terminal.standardOutput.print(mending.patch)
    Terminal.standardError.write(mending.account(isDryRun: true) + "\n")
    if preparation.hasErrors { throw ExitStatus.contentHasErrors }
  }

  private func show(_ report: CheckReport) throws {
    let terminal = Terminal.standardOutput
    try terminal.print(report.text(as: format, on: terminal))
    if format != .text, let text = report.leftOutText { Terminal.standardError.write(text + "\n") }
    if report.preparation.hasErrors { Program.end(.contentHasErrors) }
  }

  private func filter(_ preparation: Preparation) throws -> FindingFilter {
    var filter = FindingFilter(
      rules: Set(rule.map { RuleID(stringLiteral: $0) }),
      severity: severity
    )
    guard let changedSince else { return filter }
    do {
      filter.files = try FindingFilter.files(
        changedSince: changedSince,
        in: sources,
        templates: preparation.templateTree.files.map(\.path)
      )
    } catch let wrong as WrongOperand {
      Terminal.standardError.write("error: \(wrong.reason)\n")
      throw ExitStatus.wrongCall
    }
    return filter
  }
}
