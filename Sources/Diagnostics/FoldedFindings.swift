/// Findings as they are shown: each mistake by itself, with how many findings follow from it.
package struct FoldedFindings {
  /// Those that are shown, in the order in which a person mends them.
  package let shown: [Diagnostic]
  /// How many follow from each and are not among them.
  package let folded: [FindingCause: Int]

  /// How many are not shown by themselves.
  package var foldedCount: Int { folded.values.reduce(0, +) }

  /// - Parameters:
  ///   - diagnostics: All findings.
  ///   - records: The rules about records, whose findings come last.
  ///   - isFolded: Whether those are left out that follow from others.
  package init(_ diagnostics: [Diagnostic], records: Set<RuleID>, isFolded: Bool = true) {
    let ordered = diagnostics.leadingFirst(records: records)
    guard isFolded else {
      (shown, folded) = (ordered, [:])
      return
    }
    let causes = Set(ordered.filter { $0.cause == nil }.map { FindingCause($0) })
    let following = ordered.filter { $0.cause.map(causes.contains) ?? false }
    folded = following.consequences
    shown = ordered.filter { !($0.cause.map(causes.contains) ?? false) }
  }
}
