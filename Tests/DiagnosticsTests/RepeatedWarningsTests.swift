import Diagnostics
import Testing

struct RepeatedWarningsTests {
  private func findings(_ severity: Severity, _ rule: RuleID, _ count: Int) -> [Diagnostic] {
    (0..<count).map {
      Diagnostic(severity, rule, at: SourcePlace(SourcePath("\($0).md")), "x", advice: "y")
    }
  }

  @Test func showsThreeOfManyWarningsOfARule() {
    let many = findings(.warning, "many", 7)
    let few = findings(.warning, "few", 6)
    let repeated = RepeatedWarnings(many + few)
    #expect(repeated.shown == Array(many.prefix(3)) + few)
    #expect(repeated.left.map(\.rule) == ["many"] && repeated.left.map(\.count) == [4])
  }

  @Test func showsAllErrors() {
    let errors = findings(.error, "many", 20)
    #expect(RepeatedWarnings(errors).shown == errors)
  }
}
