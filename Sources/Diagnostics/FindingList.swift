/// Findings, of which those of one rule in one file are told one by one only so far: a file that repeats a mistake a hundred
/// thousand times would take gigabytes to say so, and nobody reads it.
public struct FindingList: Sendable {
  /// So many findings of a rule are told of a file.
  public static let limit = 1000

  private struct Kind: Hashable {
    let rule: RuleID
    let path: SourcePath

    init(_ finding: Diagnostic) { (rule, path) = (finding.rule, finding.place.path) }
  }

  private var told: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]

  /// No findings.
  public init() {}

  /// Adds a finding.
  public mutating func append(_ finding: Diagnostic) {
    let count = counts[Kind(finding), default: 0] + 1
    counts[Kind(finding)] = count
    if count <= Self.limit { told.append(finding) }
  }

  /// Adds those of another list.
  public mutating func append(_ other: FindingList) {
    let before = counts
    told += other.told.filter { before[Kind($0), default: 0] < Self.limit }
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// The findings, and for each rule and file with more of them one that says how many those are.
  public var findings: [Diagnostic] {
    let more = counts.filter { $0.value > Self.limit }
    guard !more.isEmpty else { return told }
    var last: [Kind: Diagnostic] = [:]
    for finding in told where more[Kind(finding)] != nil { last[Kind(finding)] = finding }
    return told + last.map { kind, finding in .more((more[kind] ?? 0) - Self.limit, like: finding) }
  }
}

extension Diagnostic {
  fileprivate static func more(_ count: Int, like finding: Diagnostic) -> Diagnostic {
    Diagnostic(
      finding.severity,
      finding.rule,
      at: finding.place,
      "\(count) more findings like the ones before are in this file",
      advice: "correct those that are told, and check again"
    )
  }
}
