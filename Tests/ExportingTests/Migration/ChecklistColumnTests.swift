import Testing

@testable import Exporting

/// Columns of the user's own come back, whatever they are called.
@Suite struct ChecklistColumnTests {
  private func migrate(_ file: String) throws -> (table: ChecklistTable, notes: [String]) {
    let subject = try Subjects.files(MovingStandard.files)
    let result = try ChecklistMigration(of: Array(file.utf8), from: "ab@1.0", to: nil, in: subject)
    return (
      try CSVReader.table(of: String(result.csv.dropFirst())),
      result.notes.map { "\($0.line): \($0.text)" }
    )
  }

  private func cells(_ names: [String], _ table: ChecklistTable) throws -> [String] {
    let row = try #require(table.rows.first)
    return try names.map { row.cells[try #require(table.column($0.lowercased()))] }
  }

  @Test func keepsColumnsWithNamesOfTheResult() throws {
    let (table, notes) = try migrate(
      "ID,Result,Why,Verify,Domain\nAB-1.1,mine,since,by hand,paint\n"
    )
    let names = ["Result (2)", "Why (2)", "Verify (2)", "Domain (2)"]
    #expect(try cells(names, table) == ["mine", "since", "by hand", "paint"])
    #expect(try cells(["Result"], table) == ["carried over"])
    #expect(
      notes.first
        == "1: your column 'Result' is now called 'Result (2)', since the result has a column of that name"
    )
    #expect(notes.count == 4)
  }

  @Test func takesTheColumnsOfAnEarlierRunForItsOwn() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let first = "ID,Result,Version\nAB-1.1,mine,ab@1.0\n"
    let once = try ChecklistMigration(of: Array(first.utf8), from: nil, to: nil, in: subject)
    for file in [once.csv, once.json] {
      let again = try ChecklistMigration(
        of: Array(file.utf8),
        from: "ab@1.0",
        to: nil,
        in: subject
      )
      let table = try CSVReader.table(of: String(again.csv.dropFirst()))
      #expect(try cells(["Result", "Result (2)"], table) == ["carried over", "mine"])
      #expect(table.header.count == 17)
      #expect(!again.notes.contains { $0.text.contains("your column") })
    }
  }

  @Test func keepsAnAnswerInTheStatusOfAVersionsCriteria() throws {
    let (table, notes) = try migrate(
      #"{"version":{"id":"ab@1.0"},"criteria":[{"id":"AB-1.1","title":"T","status":"met"}]}"#
    )
    #expect(try cells(["Status"], table) == ["met"])
    #expect(table.column("title (2)") == nil)
    #expect(notes == [])
  }

  @Test func keepsBothMembersThatDifferInCaseAlone() throws {
    let (table, _) = try migrate(
      #"[{"id":"AB-1.1","status":"met","Status":"open","answers":{"ID":"own"}}]"#
    )
    #expect(try cells(["status", "Status (2)", "ID (2)"], table) == ["met", "open", "own"])
  }

  @Test func saysWhereARowIsAnsweredTwiceOrHasNoID() throws {
    let (_, notes) = try migrate(
      "ID,Status\nAB-1.1,met\nAB-1.1,not met\nAB-1.2,met\nAB-1.2,met\n,open\n"
    )
    #expect(
      notes == [
        "3: AB-1.1 is answered otherwise in line 2; both rows are kept",
        "6: The row has no ID; the row is kept at the end",
      ]
    )
  }
}
