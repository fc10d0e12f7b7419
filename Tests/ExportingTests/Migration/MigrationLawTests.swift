import Testing

@testable import Exporting

/// An answer is never given to a requirement whose words it was not given to.
@Suite struct MigrationLawTests {
  private static let pairs = [
    ("1.0", "1.1"), ("1.0", "1.0.1"), ("1.0", "1.2"), ("1.0", "1.3"), ("1.0.1", "1.1"),
    ("1.0.1", "1.2"), ("1.0.1", "1.3"), ("1.1", "1.2"), ("1.1", "1.3"), ("1.2", "1.3"),
  ]

  @Test(arguments: 0..<25) func followsTheRequirementAndNotTheID(seed: Int) throws {
    let standard = WanderingStandard(seed: seed)
    let subject = try Subjects.files(standard.files)
    var answers = 0
    for (from, to) in Self.pairs {
      let old = try #require(standard.requirements[from])
      let new = try #require(standard.requirements[to])
      for row in try rows(old, from, to, subject) {
        guard ["carried over", "re-check"].contains(row.result) else { continue }
        let target = try #require(new[row.id], "\(row)")
        let given = row.notes.split(separator: " ").compactMap { Int($0) }
        #expect(
          !given.isEmpty && !Set(target).isDisjoint(with: given),
          "\(from) to \(to): \(row), \(target)"
        )
        if row.result == "carried over" {
          #expect(Set(given) == Set(target), "\(from) to \(to): \(row)")
        }
        answers += 1
      }
    }
    #expect(answers > 60)
  }

  private struct Row {
    let result: String
    let id: String
    let notes: String
  }

  /// Each criterion of the older version is answered with the numbers of its requirements.
  private func rows(
    _ old: [String: [Int]],
    _ from: String,
    _ to: String,
    _ subject: ExportSubject
  ) throws -> [Row] {
    let lines = old.map { id, what in
      "\(id),met,\(what.map(String.init).joined(separator: " ")),ab@\(from)\n"
    }
    let file = "ID,Status,Notes,Version\n" + lines.joined()
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: to, in: subject)
    let table = try CSVReader.table(of: String(result.csv.dropFirst()))
    return table.rows.map { row in
      func cell(_ name: String) -> String { table.column(name).map { row.cells[$0] } ?? "" }
      return Row(result: cell("result"), id: cell("id"), notes: cell("notes"))
    }
  }
}
