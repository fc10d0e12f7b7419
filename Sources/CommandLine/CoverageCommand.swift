internal import ArgumentParser
internal import Publishing
internal import Standards

/// `psf coverage`.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which criteria of a version its exam asks about.",
    discussion: """
      Covered is a criterion that an objective rests on which takes at least one question and asks to apply or to analyse \
      it. Partly covered is one that is only recalled. Waived ones stand with their reason.

      Examples:
        psf coverage
        psf coverage aida --format json
      """
  )

  @Argument(
    help: "The id of an exam; all exams where none is named.",
    completion: CompletionWords.exams
  )
  var exam: String?

  @OptionGroup var place: ContentOptions
  private var content: String { place.folder }

  @Option(help: "How it is shown: text or json.")
  var format: ReportFormat = .text

  mutating func run() throws {
    let publication = try ContentFolder.load(content).publication
    let exams = try exam.map { [try publication.exam(named: $0)] } ?? publication.exams
    let coverages = exams.compactMap { exam in
      publication[exam.examines].map { (exam, ExamCoverage(of: exam, in: $0)) }
    }
    let terminal = Terminal.standardOutput
    switch format {
    case .text: try terminal.print(CoverageText(width: terminal.width).render(coverages))
    case .json: try terminal.print(CoverageJSON.render(coverages))
    }
  }
}

/// How a report is shown.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a terminal.
  case text
  /// For programs.
  case json
}
