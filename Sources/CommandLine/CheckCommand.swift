internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import SourceFiles
internal import Standards

/// `psf check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the content and the templates.",
    discussion: """
      All mistakes are shown in one run, each with its place, the reason and a way out: errors last, and of these first the ones \
      from which others follow. With --verbose, what follows is shown too, and how much was looked at. Nothing is written, but by --fix and --record-dates; what was found is kept in .psf-cache/ and told again while no file \
      differs, and --complete keeps PDFs there, as 'psf build' does.

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
        psf check --record-dates --as-of 2026-12-01 --minor content/insights/logs.md
      """
  )

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reporting: ReportOptions

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
    help:
      "Write beside each new date which text it belongs to, where the content has no error. With --as-of, also where a page changed on its own day."
  )
  var recordDates = false

  @Option(
    help: ArgumentHelp(
      "With --record-dates and --as-of: this page was corrected on that day and says the same, so it keeps its date. Its page shows the words that differ. May be given several times.",
      valueName: "file"
    )
  )
  var minor: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --minor: why words differ that may have been misspelt. It is shown on the page.",
      valueName: "text"
    )
  )
  var reason: String?

  private static func severity(_ name: String) throws -> Severity {
    if let severity = Severity(rawValue: name) { return severity }
    throw ValidationError("'\(name)' is none of error, warning and note")
  }

  @Flag(
    help:
      "Also make all pages and downloads, and throw them away: finds all that would stop a build."
  )
  var complete = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Ask all rules, also where the last run saw the same files."
  )
  var withoutCache = false

  @Flag(
    name: .shortAndLong,
    help: "Also show findings that follow from others, and how much was looked at."
  )
  var verbose = false

  @Flag(help: "Mend what is shown and can be mended safely: misspelt words with one that is near.")
  var fix = false

  @Flag(help: "With --fix: write nothing and print the changes as a patch for git apply.")
  var dryRun = false

  private var detail: CheckReport.Detail { reporting.quiet ? .findings : verbose ? .all : .usual }

  mutating func validate() throws {
    if reporting.quiet, verbose {
      throw ValidationError("--quiet and --verbose exclude each other")
    }
    if dryRun, !fix { throw ValidationError("--dry-run belongs to --fix") }
    if reason != nil, minor.isEmpty { throw ValidationError("--reason belongs to --minor") }
    if !minor.isEmpty, !recordDates || asOf == nil {
      throw ValidationError("--minor belongs to --record-dates and --as-of, which says the day")
    }
    for name in rule {
      let known = try RuleBook.current.rule(named: name)
      guard !RuleBook.current.findings.contains(known) else { continue }
      throw ValidationError("'\(name)' is a rule of psf diff; psf check shows none of it")
    }
  }

  mutating func run() throws {
    let folders = sources.folders
    var check = ContentCheck(of: folders, asOf: asOf)
    check.usesCache = !withoutCache
    if fix {
      let preparation = check.prepare()
      let mending = ContentMending(preparation, folders, try filter(preparation.templateTree))
      guard !dryRun else { return try show(mending, preparation) }
      try mend(mending)
    }
    let isRecorded = try !recordDates || recordDates(by: check)
    // The day was for what is recorded; dates elsewhere that are still to come are no matter of it.
    if recordDates { check.asOf = nil }
    let found =
      complete
      ? try reporting.progress { [check] in try check.runCompletely(progress: $0) } : check.run()
    let filter = try filter(found.templateTree)
    try show(CheckReport(found: found, folders: folders, filter: filter, detail: detail))
    // Giving back the memory of ten thousand pages, one by one, takes longer than the end of the process.
    withExtendedLifetime(found) { Program.end(isRecorded ? .fine : .contentHasErrors) }
  }

  private func mend(_ mending: ContentMending) throws {
    let written = try mending.apply()
    if let written { try WrittenText(written, in: sources.content).show() }
    let text = MendingText(mending.mended, sources.folders.displayPaths)
    reporting.remark(text.render(isDryRun: false))
  }

  /// Whether all dates are recorded; false where the content had errors then, be it that a file could not be read.
  private func recordDates(by check: ContentCheck) throws -> Bool {
    let recording = DateRecording(in: sources.folders, today: try .today())
    var preparation = check.prepare()
    if let written = try recording.takeOverLock(of: preparation) {
      try WrittenText(written, in: sources.content).show()
      reporting.remark(
        "Copied the records of dates.lock into the pages and deleted it. Commit both."
      )
      preparation = check.prepare()
    }
    for name in minor {
      try correct(name, in: preparation)
      preparation = check.prepare()
    }
    guard !recording.isStopped(by: preparation) else {
      Terminal.standardError.write("No date was recorded: the content has errors.\n")
      return false
    }
    guard let recorded = try recording.run(preparation) else { return true }
    try WrittenText(recorded.written, in: sources.content).show()
    let new = recorded.pages.count { $0.state == .unrecorded }
    let count = recorded.pages.count == 1 ? "1 date" : "\(recorded.pages.count) dates"
    reporting.remark("Recorded \(count), \(new) for the first time. Commit the pages.")
    return true
  }

  private func correct(_ name: String, in preparation: Preparation) throws {
    guard let asOf else { return }
    var correction = MinorCorrection(in: sources.folders, on: asOf)
    correction.reason = reason
    guard let corrected = try correction.run(name, in: preparation) else { return }
    try WrittenText(corrected.written, in: sources.content).show()
    let path = sources.folders.displayPaths.path(of: corrected.path)
    let words =
      switch corrected.sentences {
      case 0: "no word differs"
      case 1: "1 sentence"
      case let count: "\(count) sentences"
      }
    reporting.remark("Recorded a correction of \(path): \(words).")
  }

  private func show(_ mending: ContentMending, _ preparation: Preparation) throws {
    let text = MendingText(mending.mended, sources.folders.displayPaths)
    try reporting.show(patch: mending.patch, text.render(isDryRun: true))
    if preparation.hasErrors { throw ExitStatus.contentHasErrors }
  }

  private func show(_ report: CheckReport) throws {
    let terminal = Terminal.standardOutput
    try terminal.print(report.text(as: format, on: terminal))
    if format != .text, let text = report.leftOutText { Terminal.standardError.write(text + "\n") }
    if report.found.hasErrors { Program.end(.contentHasErrors) }
  }

  private func filter(_ templates: SourceTree) throws -> FindingFilter {
    var filter = FindingFilter(
      rules: Set(rule.map { RuleID(stringLiteral: $0) }),
      severity: severity
    )
    if let changedSince {
      try filter.limit(toChangesSince: changedSince, in: sources.folders, templates)
    }
    return filter
  }
}
