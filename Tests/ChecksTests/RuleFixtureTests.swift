import Diagnostics
import Foundation
import Testing

@testable import Checks

@Suite("Rules on their fixtures")
struct RuleFixtureTests {
  @Test("finds what is expected, and nothing else", arguments: Fixture.all)
  func findsWhatIsExpected(_ fixture: Fixture) throws {
    let rule = try #require(fixture.rule, "no rule has the id \(fixture.ruleID)")
    let content = CheckedContent(try fixture.tree(), asOf: fixture.asOf)
    #expect(!content.files.isEmpty)
    let diagnostics = content.findings(by: [rule])
    let found = LineRenderer().render(diagnostics)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1", found != fixture.expected {
      try found.write(to: fixture.expectedFile, atomically: true, encoding: .utf8)
      Issue.record("rewrote \(fixture.expectedFile.path()): look at it")
    } else {
      #expect(found == fixture.expected)
    }
    #expect(content.strayPlaces(of: diagnostics).isEmpty)
  }

  @Test("every id of every rule is found in a fixture, and every rule has a silent one")
  func coversEveryID() {
    #expect(!Fixture.all.isEmpty)
    for rule in Checker.rules {
      let own = Fixture.all.filter { $0.rule == rule }
      let hasSilentOne = own.contains { $0.isSilent }
      #expect(hasSilentOne, "\(rule) has no silent fixture")
      for id in rule.ids {
        let fires = own.contains {
          $0.ruleID == id.description && $0.expected.contains("[\(id)]\n")
        }
        #expect(fires, "nothing in Fixtures/\(id)/ fires")
      }
    }
  }

  @Test("reports under its own ids only", arguments: Fixture.all)
  func reportsUnderItsOwnIDs(_ fixture: Fixture) throws {
    let rule = try #require(fixture.rule)
    guard let subject = CheckedContent(try fixture.tree(), asOf: fixture.asOf).subject else {
      return
    }
    var findings = Findings()
    rule.check(subject, &findings)
    #expect(findings.diagnostics.allSatisfy { rule.ids.contains($0.rule) })
    #expect(findings.diagnostics.allSatisfy { !$0.advice.isEmpty && !$0.summary.hasSuffix(".") })
    #expect(findings.diagnostics.allSatisfy { $0.severity == rule.severity })
    #expect(findings.examined > 0, "nothing was looked at")
  }

  @Test(
    "no rule has anything to say about another rule's silent fixture",
    arguments: Fixture.all.filter(\.isSilent)
  )
  func isSilentWithAllRules(_ fixture: Fixture) throws {
    let tree = try fixture.tree().recordingDates()
    let content = CheckedContent(tree, asOf: fixture.asOf)
    #expect(LineRenderer().render(content.findings(by: Checker.rules)) == "")
  }

  @Test("the rules stand in the order of their names, and no id belongs to two")
  func isRegisteredOnce() {
    let names = Checker.rules.map { String(describing: $0) }
    #expect(names == names.sorted())
    let ids = Checker.rules.flatMap { $0.ids }
    #expect(Set(ids).count == ids.count)
  }
}
