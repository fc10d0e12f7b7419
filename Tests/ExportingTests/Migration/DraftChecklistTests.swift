import Standards
import Testing

@testable import Exporting

/// The checklist of a draft says which version it will be, and is brought to it when that is out.
@Suite struct DraftChecklistTests {
  /// The moving standard with its second version still a draft.
  private func draft() throws -> ExportSubject {
    let files = MovingStandard.files.map { path, text in
      (
        path.replacing("/2.0/", with: "/next/"),
        text.replacing("published: 2026-04-30", with: "status: draft")
      )
    }
    return try Subjects.files(Dictionary(uniqueKeysWithValues: files))
  }

  private let file = "ID,Notes,Version\nAB-1.1,one,ab@2.0-draft\nAB-9.9,nine,AB@2.0-Draft\n"

  @Test func saysWhichVersionItWillBe() throws {
    let reading = try draft().reading("ab@next")
    #expect(Checklist.rows(reading).dropFirst().allSatisfy { $0.contains("ab@2.0-draft") })
    #expect(VersionTable.rows(reading).dropFirst().allSatisfy { $0.contains("ab@2.0-draft") })
  }

  @Test func isTheDraftWhileThereIsOne() throws {
    let subject = try draft()
    let error = #expect(throws: ChecklistMigration.Refusal.self) {
      try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    }
    #expect(error?.reason == "the file is of ab@next, and ab@1.0 does not come after it")
  }

  @Test func isToBeSeenAgainWhenTheVersionIsOut() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    #expect(result.summary == "ab@2.0-draft → ab@2.0: 1 re-check, 6 new, 1 unknown")
    #expect(
      result.csv.contains(
        "re-check,\"Answered for a draft of ab@2.0, whose text may have been different.\",AB-1.1,"
      )
    )
    #expect(
      result.notes.map(\.text).first?.hasPrefix(
        "AB-9.9 is not the ID of a criterion in force in ab@2.0;"
      )
        == true
    )
  }

  @Test func isReadOfAVersionAsJSON() throws {
    let reading = try draft().reading("ab@next")
    let table = try ChecklistJSONReader.table(of: VersionJSON.render(reading))
    #expect(table.version == "ab@2.0-draft")
  }

  @Test func isNamedByItsNumberWhereTheFileSaysNext() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let old = Array(
      file.replacing("2.0-draft", with: "next").replacing("2.0-Draft", with: "next").utf8
    )
    let error = #expect(throws: ChecklistMigration.Refusal.self) {
      try ChecklistMigration(of: old, from: nil, to: nil, in: subject)
    }
    #expect(error?.advice.contains("as in 1.2-draft") == true)
    let named = try ChecklistMigration(of: old, from: "2.0-draft", to: nil, in: subject)
    #expect(named.summary.hasPrefix("ab@2.0-draft → ab@2.0"))
  }
}
