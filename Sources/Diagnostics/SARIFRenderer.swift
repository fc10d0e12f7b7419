/// Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), for code scanning services.
///
/// Columns count units of UTF-16 from 1; the end of a region is behind its last unit. Paths are those that are shown,
/// relative to the folder that the program was called in.
public struct SARIFRenderer: DiagnosticRenderer {
  private let program: String
  private let rules: [RuleDescription]
  private let allowed: [AllowedFinding]
  private let paths: DisplayPaths
  private let source: @Sendable (SourcePath) -> [UInt8]?

  /// A renderer.
  ///
  /// - Parameters:
  ///   - program: The version of the program.
  ///   - rules: All rules, in the order in which they are written.
  ///   - allowed: Findings that stay for a reason; they are written as suppressed results.
  ///   - paths: How paths are shown.
  ///   - source: The bytes of a file.
  public init(
    program: String,
    rules: [RuleDescription],
    allowed: [AllowedFinding] = [],
    paths: DisplayPaths = DisplayPaths(),
    source: @escaping @Sendable (SourcePath) -> [UInt8]?
  ) {
    self.program = program
    self.rules = rules
    self.allowed = allowed
    self.paths = paths
    self.source = source
  }

  /// The whole log, without results where there are no findings.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    let known = rulesWithThose(of: diagnostics + allowed.map(\.diagnostic))
    var results = SARIFResults(rules: known, paths: paths, source: source)
    let found = diagnostics.map { results.result(for: $0).text }
    let left = allowed.map { results.result(for: $0.diagnostic, by: $0.suppression).text }
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "tool":{"driver":{"name":"psf","version":\(JSONValue.string(program).text),"rules":[
      \(known.map { Self.json($0).text }.joined(separator: ",\n"))
      ]}},
      "columnKind":"utf16CodeUnits",
      "results":[
      \((found + left).joined(separator: ",\n"))
      ]}]}

      """
  }

  /// The rules, and behind them those that findings name and nobody described.
  private func rulesWithThose(of diagnostics: [Diagnostic]) -> [RuleDescription] {
    let known = Set(rules.map(\.id))
    let others = Set(diagnostics.map(\.rule)).subtracting(known).sorted()
    return rules + others.map { RuleDescription($0, $0.description) }
  }

  private static func json(_ rule: RuleDescription) -> JSONValue {
    .object([
      ("id", .string(rule.id.description)),
      ("shortDescription", message(rule.sentence)),
      ("fullDescription", message(rule.sentence)),
      (
        "help",
        .object([("text", .string(rule.manual)), ("markdown", .string(rule.manual))])
      ),
      (
        "defaultConfiguration",
        .object([("level", .string(rule.severity.rawValue))])
      ),
    ])
  }

  /// Words of a finding; what viewers would take for a link (SARIF 3.11.6) stays words.
  static func words(_ text: String) -> JSONValue {
    message(text.replacing("](", with: "\\]("))
  }

  static func message(_ text: String) -> JSONValue {
    .object([("text", .string(text))])
  }
}
