import Foundation
import Standards
import Testing

@testable import Changes

/// Each rule of the classification has a file of cases in `Fixtures/rules`, in which it fires and in which it stays
/// silent: a text before, a text after, and what all rules say of them.
@Suite struct ChangeRuleFixtureTests {
  @Test(arguments: RuleCase.rules)
  func saysWhatItsCasesState(rule: String) throws {
    let file = RuleCase.folder.appending(path: "\(rule).txt")
    let cases = RuleCase.all(in: try String(contentsOf: file, encoding: .utf8))
    let found = cases.map { $0.withFindings() }.joined(separator: RuleCase.separator)
    try expect(found + "\n", in: file)
    let findings = cases.map { $0.findings().map(\.rule.description) }
    #expect(findings.contains { $0.contains(rule) }, "no case in which \(rule) fires")
    #expect(findings.contains { !$0.contains(rule) }, "no case in which \(rule) is silent")
  }

  @Test(arguments: RuleCase.rules)
  func givesEachBreakingFindingAWitness(rule: String) throws {
    let file = RuleCase.folder.appending(path: "\(rule).txt")
    for each in RuleCase.all(in: try String(contentsOf: file, encoding: .utf8)) {
      for finding in each.findings() {
        #expect((finding.computed == .decided(.breaking)) == (finding.witness != nil))
      }
    }
  }

  @Test func coverAllRulesAndNoOther() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: RuleCase.folder.path)
    #expect(Set(files) == Set(RuleCase.rules.map { "\($0).txt" }))
  }

  @Test func namesEachRuleOnce() {
    let names = RuleCase.rules
    #expect(Set(names).count == names.count)
    #expect(ChangeRules.all.allSatisfy { !$0.manual.isEmpty })
  }
}
