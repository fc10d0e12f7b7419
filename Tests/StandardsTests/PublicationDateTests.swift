import Standards
import Testing

struct PublicationDateTests {
  @Test(arguments: ["2026-04", "2026-04-30", "2024-02-29", "2000-02-29", "0001-01", "9999-12-31"])
  func isPrintedAsItIsWritten(text: String) {
    #expect(PublicationDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-13", "2026-00", "2026-4", "2026-04-31", "2026-04-00", "2025-02-29",
    "1900-02-29", "26-04-30", "2026-04-30-01", "2026-04-", "2026–04", "2026-04-3x", " 2026-04",
    "2026/04/30", "٢٠٢٦-04", "-026-04", "+026-04",
  ])
  func refusesWhatTheCalendarDoesNotHave(text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test func ordersByTheFirstDayAndThenTheCoarserFirst() throws {
    let texts = ["2026-05-02", "2026-05", "2026-04-30", "2026-05-01", "2026-04", "2025-12-31"]
    let dates = try texts.map { try #require(PublicationDate($0)) }
    #expect(
      dates.sorted().map(\.description) == [
        "2025-12-31", "2026-04", "2026-04-30", "2026-05", "2026-05-01", "2026-05-02",
      ]
    )
  }

  @Test(arguments: [
    ("2026-04", "2026-05", true), ("2026-04-30", "2026-05", true), ("2026-04", "2026-05-01", true),
    ("2026-04-29", "2026-04-30", true), ("2025-12", "2026-01", true),
    ("2026-04", "2026-04-30", false), ("2026-04-01", "2026-04", false),
    ("2026-04", "2026-04", false),
    ("2026-04-30", "2026-04-30", false), ("2026-05", "2026-04-30", false),
  ])
  func isBeforeWhereIntervalsDoNotOverlap(one: String, other: String, isBefore: Bool) throws {
    let first = try #require(PublicationDate(one))
    let second = try #require(PublicationDate(other))
    #expect(first.isSurelyBefore(second) == isBefore)
    if isBefore { #expect(!second.isSurelyBefore(first)) }
  }

  @Test func givesFeedsAFirstDay() {
    #expect(PublicationDate("2026-04")?.firstDay == "2026-04-01")
    #expect(PublicationDate("2026-04-30")?.firstDay == "2026-04-30")
  }
}
