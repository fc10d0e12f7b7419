/// One line for each finding, for editors, logs and tests:
/// `content/psf/1.1/x.md:12:5: error: summary; advice [rule-id]`.
public struct LineRenderer: DiagnosticRenderer {
  private let paths: DisplayPaths
  private let folded: [FindingCause: Int]

  /// A renderer that shows paths in some way.
  ///
  /// - Parameters:
  ///   - paths: How paths are shown.
  ///   - folded: How many findings follow from each and are not among those to show.
  public init(paths: DisplayPaths = DisplayPaths(), folded: [FindingCause: Int] = [:]) {
    (self.paths, self.folded) = (paths, folded)
  }

  /// The lines of some findings. Notes are left out.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { line(for: $0) + "\n" }.joined()
  }

  /// A place as it is shown: `content/a.md:12:5`.
  public static func place(of diagnostic: Diagnostic, _ paths: DisplayPaths) -> String {
    paths.text(of: diagnostic.place)
  }

  private func line(for diagnostic: Diagnostic) -> String {
    let message = [diagnostic.summary, diagnostic.help.sentence(paths)].filter { !$0.isEmpty }
      .joined(separator: "; ").withVisibleControls
    let place = paths.text(of: diagnostic.place)
    let others = folded[FindingCause(diagnostic)].map { " (and \($0.findings) from this)" } ?? ""
    return "\(place): \(diagnostic.severity.rawValue): \(message)\(others) [\(diagnostic.rule)]"
  }
}
