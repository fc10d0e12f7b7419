/// Findings as commands of a GitHub workflow, which shows them beside the lines that they are about:
/// `::error file=content/a.md,line=3,endLine=3,col=5,endColumn=9,title=rule-id::message`.
///
/// Columns count units of UTF-16 from 1.
public struct GitHubRenderer: DiagnosticRenderer {
  private let paths: DisplayPaths
  private let folded: [FindingCause: Int]
  private let source: @Sendable (SourcePath) -> [UInt8]?

  /// A renderer that shows paths in some way and knows the bytes of the files.
  ///
  /// - Parameters:
  ///   - paths: How paths are shown.
  ///   - folded: How many findings follow from each and are not among those to show.
  ///   - source: The bytes of a file.
  public init(
    paths: DisplayPaths = DisplayPaths(),
    folded: [FindingCause: Int] = [:],
    source: @escaping @Sendable (SourcePath) -> [UInt8]?
  ) {
    (self.paths, self.folded) = (paths, folded)
    self.source = source
  }

  /// A line for each finding.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    var columns = UnitColumns(source: source)
    return diagnostics.map { line(for: $0, &columns) + "\n" }.joined()
  }

  private func line(for diagnostic: Diagnostic, _ columns: inout UnitColumns) -> String {
    let properties =
      [("file", paths.path(of: diagnostic.place.path))]
      + Self.numbers(of: diagnostic.place, &columns) + [("title", diagnostic.rule.description)]
    let written = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }
    let message = Self.escaped(message(of: diagnostic), isProperty: false)
    return "::\(Self.command(diagnostic.severity)) \(written.joined(separator: ","))::\(message)"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Columns may only be given where all is in one line.
  private static func numbers(
    of place: SourcePlace,
    _ columns: inout UnitColumns
  ) -> [(String, String)] {
    guard let range = place.range else { return [] }
    let (start, end) = (range.lowerBound, range.upperBound)
    let lines = [("line", "\(start.line)"), ("endLine", "\(end.line)")]
    guard start.line == end.line else { return lines }
    return lines + [
      ("col", "\(columns.column(of: start, in: place.path))"),
      ("endColumn", "\(columns.column(of: end, in: place.path))"),
    ]
  }

  private func message(of diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { "\(paths.text(of: $0.place)): \($0.message)" }
    let others = folded[FindingCause(diagnostic)].map {
      ["and \($0.findings) that follow from this"]
    }
    return
      ([diagnostic.summary, diagnostic.help.sentence(paths)].filter { !$0.isEmpty } + notes
      + (others ?? []))
      .joined(separator: "\n")
  }

  /// What ends a command or a property is written as the runner reads it back.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      case _ where scalar.isControl && scalar != "\t": result += scalar.escaped
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
