import Diagnostics
import Testing

@testable import Checks

@Suite("What editors let stay")
struct SuppressionLedgerTests {
  private static let rules = [
    RuleDescription("style", "Style.", isSuppressible: true),
    RuleDescription("integrity", "Integrity."),
  ]

  private func finding(_ rule: RuleID, line: Int, in path: String = "a.md") -> Diagnostic {
    let place = SourcePlace(SourcePath(path), line: line, column: 1)
    return Diagnostic(.error, rule, at: place, "x", advice: "y")
  }

  private func suppression(of rule: RuleID, lines: ClosedRange<Int>? = 3...4) -> Suppression {
    let place = SourcePlace(SourcePath("a.md"), line: 2, column: 1)
    return Suppression(at: place, of: rule, because: "old", lines: lines)
  }

  private func ledger(
    _ suppressions: [Suppression],
    _ found: [Diagnostic],
    isComplete: Bool = true
  ) -> SuppressionLedger {
    SuppressionLedger(suppressions, on: found, rules: Self.rules, isComplete: isComplete)
  }

  @Test("silences its rule in its lines, and nothing else")
  func silencesItsRuleInItsLines() {
    let others = [
      finding("style", line: 5), finding("style", line: 3, in: "b.md"),
      finding("integrity", line: 3),
    ]
    let own = [finding("style", line: 3), finding("style", line: 4)]
    let ledger = ledger([suppression(of: "style")], others + own)
    #expect(ledger.diagnostics == others)
    #expect(ledger.allowed.map(\.diagnostic) == own)
  }

  @Test("reports one that silences nothing, as a warning")
  func reportsUnused() {
    for lines in [3...4, nil] {
      let found = ledger([suppression(of: "style", lines: lines)], []).diagnostics
      #expect(found.map(\.rule) == ["unused-suppression"] && found.map(\.severity) == [.warning])
    }
    #expect(ledger([suppression(of: "style")], [], isComplete: false).diagnostics.isEmpty)
  }

  @Test("lets an unused one be where it cannot be deleted")
  func letsUnusedBeInLockedVersions() {
    let ledger = SuppressionLedger(
      [suppression(of: "style")],
      on: [],
      rules: Self.rules,
      isComplete: true,
      isLocked: { $0 == SourcePath("a.md") }
    )
    #expect(ledger.diagnostics.isEmpty)
  }

  @Test("refuses what must not be silenced, and what there is not")
  func refusesIntegrity() {
    let found = finding("integrity", line: 3)
    let refused = ledger([suppression(of: "integrity")], [found])
    #expect(refused.diagnostics.map(\.rule) == ["integrity", "bad-suppression"])
    #expect(refused.allowed.isEmpty)
    let unknown = ledger([suppression(of: "stile")], []).diagnostics
    #expect(unknown.map(\.rule) == ["bad-suppression"])
    #expect(unknown.map(\.advice) == ["did you mean style?"])
  }

  @Test("cannot be silenced itself")
  func cannotBeSilencedItself() {
    #expect(SuppressionLedger.rules.allSatisfy { !$0.isSuppressible })
  }

  @Test("only rules of judgement can be silenced")
  func namesTheRulesOfJudgement() {
    let rules = Checker.rules.filter { $0.isSuppressible }
    let errors = rules.filter { $0.severity == .error }.flatMap { $0.ids }
    #expect(
      errors == [
        "false-figure", "false-version-date", "misnamed-file",
        "misnumbered-domain", "small-version-number",
      ]
    )
    #expect(rules.count > errors.count)
  }

  @Test("every name of every rule has a sentence of its own")
  func describesEveryName() {
    for rule in Checker.rules {
      #expect(Set(rule.ids.dropFirst()) == Set(rule.alsoReports.keys), "\(rule)")
      #expect(Set(rule.descriptions.map(\.sentence)).count == rule.ids.count)
      #expect(rule.descriptions.allSatisfy { $0.sentence.hasSuffix(".") })
      #expect(rule.manual.split(separator: "\n\n").count > 1, "\(rule) has no reason")
    }
  }
}
