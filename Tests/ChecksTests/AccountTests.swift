import Diagnostics
import Testing

@testable import Checks

@Suite("The account of a run")
struct AccountTests {
  @Test("a rule looks at what it says that it looks at, and at nothing else")
  func looksAtWhatItSays() throws {
    var seen: [String: Set<CheckedThing>] = [:]
    for fixture in Fixture.all {
      guard let subject = CheckedContent(try fixture.tree(), asOf: fixture.asOf).subject
      else { continue }
      for rule in Checker.rules {
        var findings = Findings()
        rule.check(subject, &findings)
        let things = findings.counts.filter { $0.value > 0 }.map(\.key)
        seen["\(rule)", default: []].formUnion(things)
      }
    }
    for rule in Checker.rules {
      #expect(seen["\(rule)"] == Set(rule.things), "\(rule)")
      #expect(!rule.things.isEmpty && Set(rule.things).count == rule.things.count)
    }
  }

  @Test("every kind of thing is looked at by a rule, and every family has one")
  func leavesNothingOut() {
    #expect(Set(Checker.rules.flatMap { $0.things }) == Set(CheckedThing.allCases))
    #expect(Set(Checker.rules.map { $0.family }) == Set(CheckFamily.allCases))
  }

  @Test("counts a thing once for a family, however many rules look at it")
  func countsOnce() throws {
    let account = CheckAccount([
      (MissingRationale.self, Self.findings(.revisions, 2)),
      (UnfoundedDecision.self, Self.findings(.revisions, 3)),
    ])
    let share = try #require(account.families.first)
    #expect(account.families.count == 1)
    #expect(share.things.map(\.thing) == [.revisions, .decisions])
    #expect(share.things.map(\.count) == [3, 0])
    #expect(share.blindRules == [] && !share.isEmpty)
    #expect(account.total == 5)
  }

  @Test("names a rule that saw nothing where another one did")
  func namesBlindRules() {
    let account = CheckAccount([
      (MissingRationale.self, Findings()), (UnfoundedDecision.self, Self.findings(.revisions, 3)),
    ])
    #expect(account.families.map(\.blindRules) == [["missing-rationale"]])
  }

  @Test("says that a family saw nothing")
  func saysThatNothingWasSeen() {
    let account = CheckAccount([(ExamContradiction.self, Findings())])
    #expect(account.families.map(\.isEmpty) == [true])
    #expect(account.families.map(\.blindRules) == [[]])
  }

  @Test("counts in words")
  func countsInWords() {
    #expect(CheckedThing.criteria.words(for: 0) == "no criteria")
    #expect(CheckedThing.criteria.words(for: 1) == "1 criterion")
    #expect(CheckedThing.addresses.words(for: 1) == "1 address")
    #expect(CheckedThing.links.words(for: 1) == "1 link")
    #expect(CheckedThing.links.words(for: 2) == "2 links")
  }

  private static func findings(_ thing: CheckedThing, _ count: Int) -> Findings {
    var findings = Findings()
    findings.examine(thing, count)
    return findings
  }
}
