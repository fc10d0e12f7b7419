/// Warnings of which a person is shown a few of each rule: where one thing was renewed, dozens of pages may be due for a look.
package struct RepeatedWarnings {
  /// How many of one rule are shown where there are more than twice as many.
  private static let most = 3

  /// Those that are shown, in their order.
  package let shown: [Diagnostic]
  /// How many of a rule are not, by the names of the rules.
  package let left: [(rule: RuleID, count: Int)]

  package init(_ diagnostics: [Diagnostic]) {
    let counts = Dictionary(
      diagnostics.filter { $0.severity != .error }.map { ($0.rule, 1) },
      uniquingKeysWith: +
    )
    var seen: [RuleID: Int] = [:]
    shown = diagnostics.filter { diagnostic in
      guard diagnostic.severity != .error, counts[diagnostic.rule] ?? 0 > 2 * Self.most else {
        return true
      }
      seen[diagnostic.rule, default: 0] += 1
      return seen[diagnostic.rule] ?? 0 <= Self.most
    }
    left = counts.filter { $1 > 2 * Self.most }.map { ($0, $1 - Self.most) }
      .sorted { $0.rule < $1.rule }
  }
}
