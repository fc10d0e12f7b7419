internal import Diagnostics
internal import SourceFiles

/// Shows findings in the form that was asked for.
struct FindingsReport {
  let sources: SourceOptions
  let files: [SourceFile]
  /// The findings that editors let stay.
  let allowed: [AllowedFinding]

  init(sources: SourceOptions, files: [SourceFile], allowed: [AllowedFinding]) {
    self.sources = sources
    self.files = files
    self.allowed = allowed
  }

  init(_ preparation: Preparation, _ sources: SourceOptions) {
    self.sources = sources
    files = preparation.content.files + preparation.templateTree.files
    allowed = preparation.allowed
  }

  func text(
    _ diagnostics: [Diagnostic],
    as format: DiagnosticFormat,
    on terminal: Terminal
  ) -> String {
    let paths = sources.displayPaths
    switch format {
    case .line: return LineRenderer(paths: paths).render(diagnostics)
    case .json: return JSONRenderer(paths: paths).render(diagnostics)
    case .github: return GitHubRenderer(paths: paths, source: source).render(diagnostics)
    case .sarif:
      let renderer = SARIFRenderer(
        program: ProgramVersion.current,
        rules: RuleBook.current.findings,
        allowed: allowed,
        paths: paths,
        source: source
      )
      return renderer.render(diagnostics)
    case .text:
      let renderer = TextRenderer(
        paths: paths,
        isColored: terminal.isColored,
        width: terminal.width,
        source: source
      )
      return renderer.render(diagnostics)
    }
  }

  /// The bytes of a file by its path.
  private var source: @Sendable (SourcePath) -> [UInt8]? {
    let bytes = Dictionary(
      files.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    return { bytes[$0] }
  }

  /// Shows all findings of a preparation, and what was not done because of them.
  func refusal(_ preparation: Preparation, _ consequence: String) -> ExitStatus {
    refusal(preparation.diagnostics, consequence)
  }

  /// Shows some findings, and what was not done because of them.
  func refusal(_ findings: [Diagnostic], _ consequence: String) -> ExitStatus {
    let terminal = Terminal.standardError
    terminal.write(styled: text(findings, as: .text, on: terminal))
    terminal.write("\n\(Self.count(findings)). \(consequence)\n")
    return .contentHasErrors
  }

  /// `2 errors, 1 warning`.
  static func count(_ diagnostics: [Diagnostic]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}
