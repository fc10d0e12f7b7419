import Diagnostics
import Standards
import Testing

@testable import Addresses
@testable import Checks

@Suite("Rules on this repository's content")
struct RealContentTests {
  @Test("finds nothing")
  func findsNothing() {
    let content = CheckedContent(RealContent.tree())
    #expect(content.files.count > 200)
    #expect(LineRenderer().render(content.findings(by: Checker.rules)) == "")
  }

  @Test("looks at something with every rule")
  func looksAtSomething() throws {
    let content = CheckedContent(RealContent.tree(), asOf: PublicationDate("2026-12"))
    let subject = try #require(content.subject)
    let report = Checker.check(subject)
    #expect(report.diagnostics.isEmpty)
    #expect(report.account.ruleCount == Checker.rules.count)
    #expect(report.account.families.flatMap(\.rules).allSatisfy { $0.count > 0 })
  }
}
