internal import ParallelWork

/// Findings for a person at a terminal: the place and what is wrong, the line with carets under the part that is
/// meant, further places, and what to do.
public struct TextRenderer: DiagnosticRenderer {
  private let paths: DisplayPaths
  private let style: TerminalStyle
  private let width: Int
  private let source: @Sendable (SourcePath) -> [UInt8]?
  /// How many findings follow from each, and are not shown by themselves.
  private let folded: [FindingCause: Int]

  /// A renderer for a terminal.
  ///
  /// - Parameters:
  ///   - paths: How paths are shown.
  ///   - isColored: Whether the terminal understands colours and they are wanted.
  ///   - width: How many columns of a line to show.
  ///   - folded: How many findings follow from each and are not among those to show.
  ///   - source: The bytes of a file, for the excerpts; nil where there is none to be shown.
  public init(
    paths: DisplayPaths = DisplayPaths(),
    isColored: Bool,
    width: Int = 100,
    folded: [FindingCause: Int] = [:],
    source: @escaping @Sendable (SourcePath) -> [UInt8]?
  ) {
    self.paths = paths
    self.style = TerminalStyle(isColored: isColored)
    self.width = max(width, 20)
    self.folded = folded
    self.source = source
  }

  /// The findings, with a blank line between each two.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    let starts = Array(stride(from: 0, to: diagnostics.count, by: Self.batch))
    let parts = mapInParallel(starts) { start in
      var lines = SourceLines(bytes: source)
      return diagnostics[start..<min(start + Self.batch, diagnostics.count)]
        .map { text(for: $0, from: &lines) }.joined(separator: "\n")
    }
    return parts.joined(separator: "\n")
  }

  /// How many findings are rendered in one go: those of a file stand together, and its lines are found once for each go.
  private static let batch = 64

  private func text(for diagnostic: Diagnostic, from lines: inout SourceLines) -> String {
    let rule = "[\(diagnostic.rule)]"
    var text = block(
      diagnostic.severity,
      "\(style.bold(diagnostic.summary.withVisibleControls)) \(rule)",
      at: diagnostic.place,
      from: &lines
    )
    for note in diagnostic.notes {
      text += block(.note, note.message.withVisibleControls, at: note.place, from: &lines)
    }
    let help = diagnostic.help.sentence(paths)
    if !help.isEmpty { text += "\(style.help("help:")) \(help.withVisibleControls)\n" }
    guard let count = folded[FindingCause(diagnostic)] else { return text }
    return text
      + style.dim("and \(count.findings) that \(count == 1 ? "follows" : "follow") from this")
      + "\n"
  }

  private func block(
    _ severity: Severity,
    _ message: String,
    at place: SourcePlace,
    from lines: inout SourceLines
  ) -> String {
    let head = "\(style.bold(paths.text(of: place) + ":")) "
    let kind = style.colored("\(severity.rawValue):", for: severity)
    return "\(head)\(kind) \(message)\n" + excerpt(at: place, for: severity, from: &lines)
  }

  private func excerpt(
    at place: SourcePlace,
    for severity: Severity,
    from lines: inout SourceLines
  ) -> String {
    guard let range = place.range,
      let line = lines.line(range.lowerBound.line, of: place.path)
    else { return "" }
    let excerpt = Excerpt(of: line, marking: range.offsets(inLineOf: line.count), width: width)
    let number = String(range.lowerBound.line)
    let padded = String(repeating: " ", count: max(0, 4 - number.count)) + number
    let blank = String(repeating: " ", count: padded.count)
    return """
      \(style.dim("\(padded) |")) \(excerpt.text)
      \(style.dim("\(blank) |")) \(style.colored(excerpt.carets, for: severity))

      """
  }
}

extension Int {
  /// As many findings in words: `1 finding`.
  package var findings: String { self == 1 ? "1 finding" : "\(self) findings" }
}

extension Range<SourcePosition> {
  /// The offsets of its bytes in its first line; to the end of that, if it goes on.
  fileprivate func offsets(inLineOf count: Int) -> Range<Int> {
    let start = Swift.max(lowerBound.column - 1, 0)
    let end = upperBound.line == lowerBound.line ? upperBound.column - 1 : count
    return start..<Swift.max(start, end)
  }
}
