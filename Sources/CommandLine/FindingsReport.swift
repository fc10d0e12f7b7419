internal import Diagnostics
internal import Publishing
internal import SourceFiles

/// Shows findings in the form that was asked for.
struct FindingsReport {
  let paths: DisplayPaths
  let files: [SourceFile]
  /// The findings that editors let stay.
  let allowed: [AllowedFinding]
  /// Whether findings that follow from others are only counted.
  var isFolded = true
  /// Whether of many warnings of one rule only a few are shown.
  var isShortened = false

  init(
    _ found: CheckOutcome,
    _ folders: SourceFolders,
    allowed: [AllowedFinding] = []
  ) {
    paths = folders.displayPaths
    files = found.content.files + found.templateTree.files
    self.allowed = allowed
  }

  init(_ findings: Findings) {
    (paths, files, allowed) = (findings.paths, findings.files, [])
  }

  func text(
    _ diagnostics: [Diagnostic],
    as format: DiagnosticFormat,
    on terminal: Terminal
  ) -> String {
    let findings = FoldedFindings(diagnostics, records: RuleBook.records, isFolded: isFolded)
    let (shown, folded) = (findings.shown, findings.folded)
    switch format {
    case .line: return LineRenderer(paths: paths, folded: folded).render(shown)
    case .json: return JSONRenderer(paths: paths).render(diagnostics)
    case .github:
      return GitHubRenderer(paths: paths, folded: folded, source: source).render(shown)
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
      let few = isShortened ? RepeatedWarnings(shown) : nil
      // What is nearest to the prompt is seen first.
      let renderer = TextRenderer(
        paths: paths,
        isColored: terminal.isColored,
        width: terminal.width,
        folded: folded,
        source: source
      )
      let more = (few?.left ?? []).map {
        "and \($0.count) more of \($0.rule): psf check --rule \($0.rule)\n"
      }
      return (more.isEmpty ? "" : more.joined() + "\n")
        + renderer.render((few?.shown ?? shown).nearestLast)
    }
  }

  /// The bytes of a file by its path.
  private var source: @Sendable (SourcePath) -> [UInt8]? {
    // They are in order but for those of two versions, and few of them are asked for.
    let tree = SourceTree(files: files.sorted { $0.path < $1.path })
    return { tree[$0]?.bytes }
  }
}
