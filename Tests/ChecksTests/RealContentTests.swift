import Diagnostics
import Standards
import Testing

@testable import Addresses
@testable import Checks

@Suite("Rules on this repository's content")
struct RealContentTests {
  @Test("finds nothing")
  func findsNothing() async {
    let content = await CheckedContent(await RealContent.tree())
    #expect(content.files.count > 200)
    #expect(LineRenderer().render(content.findings(by: Checker.rules)) == "")
  }

  @Test("looks at something with every rule")
  func looksAtSomething() async throws {
    let content = await CheckedContent(await RealContent.tree(), asOf: PublicationDate("2026-12"))
    let subject = try #require(content.subject)
    let report = await Checker.check(subject)
    #expect(report.diagnostics.isEmpty)
    #expect(report.account.ruleCount == Checker.rules.count)
    #expect(report.account.families.flatMap(\.rules).allSatisfy { $0.count > 0 })
  }

  @Test("the resolver knows the ids that the plan of the pages has, and no others")
  func agreesWithThePlan() async throws {
    let subject = try #require(await CheckedContent(await RealContent.tree()).subject)
    var count = 0
    for route in subject.addresses.routes {
      for id in subject.addresses.ids(on: route) {
        count += 1
        #expect(subject.links.has(id, on: route), "\(id) on \(route.address)")
        #expect(
          !subject.links.has(id + "x", on: route)
            || subject.addresses.ids(on: route).contains(id + "x")
        )
      }
    }
    #expect(count > 500)
  }

  @Test("an address leads to its own route")
  func leadsToItsOwnRoute() async throws {
    let subject = try #require(await CheckedContent(await RealContent.tree()).subject)
    for route in subject.addresses.routes {
      let found = subject.links.resolve(
        path: "/" + route.address,
        from: SourcePath("pages/about.md")
      )
      #expect(found == .success(Location(route)))
    }
  }
}
