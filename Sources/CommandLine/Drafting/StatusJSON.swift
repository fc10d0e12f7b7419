internal import Changes
internal import Diagnostics
internal import Publishing
internal import Standards

/// How far drafts are, for programs: an array with an object for each.
///
/// Members may be added within format 1.
enum StatusJSON {
  static func render(_ drafts: [DraftStatus]) -> String {
    let values = drafts.map { object(of: $0).text }
    return values.isEmpty ? "[]\n" : "[\n" + values.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(of status: DraftStatus) -> JSONValue {
    let (draft, log) = (status.review.draft, status.review.log)
    let counts = log?.classCounts.map { ("\($0.changeClass)", JSONValue.number($0.count)) } ?? []
    let affected = status.review.impact?.affected.map { JSONValue.string($0.name) } ?? []
    return .object([
      ("format", .number(1)),
      ("draft", .string(draft.id.description)),
      ("number", .string(draft.number.description)),
      ("since", log.map { .string($0.old.description) } ?? .null),
      ("changes", .object(counts)),
      ("unexplained", .array(status.unexplained.map { .string($0.id.description) })),
      ("affected", .array(affected)),
      ("gates", .array(status.gates.map { gate($0, status.paths) })),
      ("isReady", .bool(status.gates.isEmpty)),
    ])
  }

  private static func gate(_ finding: Diagnostic, _ paths: DisplayPaths) -> JSONValue {
    .object([
      ("rule", .string(finding.rule.description)),
      ("severity", .string(finding.severity.rawValue)),
      ("file", .string(paths.path(of: finding.place.path))),
      ("line", finding.place.range.map { .number($0.lowerBound.line) } ?? .null),
      ("summary", .string(finding.summary)),
    ])
  }
}
