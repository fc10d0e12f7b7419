internal import Diagnostics

/// Something wrong in a catalog, by the byte at which it stands.
struct CatalogFinding: Hashable, Sendable {
  let severity: Severity
  let rule: RuleID
  let offset: Int
  let summary: String
  let advice: String

  /// A finding; the pointer to its value begins the sentence, since a line of a catalog may be the whole file.
  init(
    _ severity: Severity,
    _ rule: RuleID,
    at origin: Origin,
    _ summary: String,
    advice: String
  ) {
    self.severity = severity
    self.rule = rule
    offset = origin.offset
    let pointer = origin.pointer.description
    self.summary = "\(pointer.isEmpty ? "" : "\(pointer): ")\(summary)"
    self.advice = advice
  }

  init(_ problem: JSONProblem) {
    severity = .error
    rule = "json-syntax"
    offset = problem.offset
    summary = problem.reason
    advice = problem.advice
  }
}

/// The lines of a file, to turn bytes counted from its start into places.
struct LineTable {
  private let path: SourcePath
  private let starts: [Int]

  init(_ bytes: [UInt8], of path: SourcePath) {
    self.path = path
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  func diagnostic(_ finding: CatalogFinding) -> Diagnostic {
    Diagnostic(
      finding.severity,
      finding.rule,
      at: place(of: finding.offset),
      finding.summary,
      advice: finding.advice
    )
  }

  private func place(of offset: Int) -> SourcePlace {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePlace(path, line: low + 1, column: offset - starts[low] + 1)
  }
}
