import Testing
import Wording

struct QuantityTests {
  private func quantity(_ text: String) -> Quantity? {
    let words = text.split(separator: " ").map(String.init)
    return Quantity(at: 0, of: words)
  }

  @Test(arguments: [
    ("24h", "1 day"), ("12 months", "1 year"), ("thirty users", "30 users"),
    ("1,000 ms", "1 second"),
    ("2 kB", "2000 bytes"),
    ("8 kbit", "1 kB"), ("99.9 %", "99.9 percent"),
    ("hundred files", "100 file"),
  ])
  func readsOneQuantityInTwoWays(_ one: String, _ other: String) throws {
    let (one, other) = (try #require(quantity(one)), try #require(quantity(other)))
    #expect(one.order(to: other) == 0)
  }

  @Test(arguments: [
    ("30 days", "90 days", -1), ("2 years", "30 days", 1), ("25 hours", "1 day", 1),
  ])
  func orders(_ one: String, _ other: String, _ order: Int) throws {
    #expect(try #require(quantity(one)).order(to: #require(quantity(other))) == order)
  }

  @Test(arguments: [("30 days", "30 users"), ("1 month", "30 days"), ("5 MB", "5 seconds")])
  func leavesOpenWhatCannotBeCompared(_ one: String, _ other: String) throws {
    #expect(try #require(quantity(one)).order(to: #require(quantity(other))) == nil)
  }

  @Test(arguments: ["days", "1,00 days", "24x", "v1"])
  func findsNoneElsewhere(_ text: String) {
    #expect(quantity(text) == nil)
  }
}
