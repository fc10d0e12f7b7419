import SeededRandom
import Standards
import Testing

@testable import Exporting

@Suite struct ChecklistMigrationTests {
  private let file = """
    ID,Status,Notes,Version
    AB-1.1,met,one,ab@1.0
    AB-1.2,met,two,ab@1.0
    AB-1.3,met,three,ab@1.0
    AB-1.4,met,four,ab@1.0
    AB-1.6,met,six,ab@1.0
    AB-1.7,not met,seven,ab@1.0
    AB-1.8,met,eight,ab@1.0
    AB-9.9,met,nine,ab@1.0

    """

  private func rows(_ file: String, _ subject: ExportSubject) throws -> [[String]] {
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    let table = try CSVReader.table(of: String(result.csv.dropFirst()))
    return table.rows.map { row in
      ["result", "was", "id", "notes", "why"].map { name in
        table.column(name).map { row.cells[$0] } ?? ""
      }
    }
  }

  @Test func tellsWhatBecameOfEachRow() throws {
    let split =
      "Split into AB-1.4 Title 4 and AB-1.5 Title 5 in AB 2.0: see the editorial change. Read it again. Reason: Everything moves."
    let found = try rows(file, try Subjects.files(MovingStandard.files))
    #expect(
      found == [
        ["carried over", "AB-1.1", "AB-1.1", "one", ""],
        [
          "re-check", "AB-1.2", "AB-1.2", "two",
          "Changed in AB 2.0: see the breaking change. Assess it again. Reason: Everything moves.",
        ],
        ["re-check", "AB-1.4", "AB-1.4", "four", split],
        ["re-check", "AB-1.4", "AB-1.5", "four", split],
        [
          "re-check", "AB-1.6", "AB-1.6", "six",
          "Merged with AB-1.7 into AB-1.6 Title 6 in AB 2.0: see the editorial change. Read it again. Reason: Everything moves.",
        ],
        [
          "re-check", "AB-1.7", "AB-1.6", "seven",
          "Merged with AB-1.6 into AB-1.6 Title 6 in AB 2.0: see the editorial change. Read it again. Reason: Everything moves.",
        ],
        [
          "carried over", "AB-1.3", "AB-1.9", "three",
          "Moved to AB-1.9 Title 3 in AB 2.0: see the editorial change. There is nothing to do for this text. Reason: Everything moves.",
        ],
        ["new", "", "AB-1.10", "", "New in AB 2.0."],
        [
          "withdrawn", "AB-1.8", "AB-1.8", "eight",
          "Withdrawn in AB 2.0. AB-1.2 Title 2 covers it now. It was = nothing. Reason: Everything moves.",
        ],
        [
          "unknown", "", "AB-9.9", "nine",
          "AB-9.9 is not the ID of a criterion in force in ab@1.0.",
        ],
      ]
    )
  }

  @Test func saysWhichRowsTheFileLacks() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let found = try rows("ID,Notes,Version\nAB-1.1,one,ab@1.0\n", subject)
    #expect(found.count == 7)
    #expect(
      found[1] == [
        "new", "", "AB-1.2", "", "The file has no row for AB-1.2, which this criterion continues.",
      ]
    )
    #expect(found[6] == ["new", "", "AB-1.10", "", "New in AB 2.0."])
  }

  @Test func keepsWhatAnEarlierRunSetAside() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let file =
      "Result,Why,Was,ID,Notes,Version,Comparison\nwithdrawn,gone,AB-0.1,AB-0.1,kept,ab@0.9,\n"
    let found = try rows(file + "carried over,,AB-1.1,AB-1.1,one,ab@1.0,\n", subject)
    #expect(found.first == ["carried over", "AB-1.1", "AB-1.1", "one", ""])
    #expect(found.last == ["withdrawn", "AB-0.1", "AB-0.1", "kept", "gone"])
  }

  /// Law: every answer that somebody wrote stands in the result.
  @Test(arguments: 0..<50) func losesNothing(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let subject = try Subjects.files(MovingStandard.files)
    let ids = (0..<12).map { _ in "AB-1.\(Int.random(in: 1...11, using: &generator))" }
    let rows = ids.enumerated().map { index, id in [id, generator.cell(), "n\(index)", "ab@1.0"] }
    let file = CSVText.render([["ID", "Status", "My own", "Version"]] + rows)
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    let table = try CSVReader.table(of: String(result.csv.dropFirst()))
    let status = try #require(table.column("status"))
    let own = try #require(table.column("my own"))
    for row in rows {
      #expect(table.rows.contains { $0.cells[status] == row[1] && $0.cells[own] == row[2] })
    }
    let criteria = Set(table.rows.map { table.cell($0, .id) })
    #expect(
      criteria.isSuperset(of: [
        "AB-1.1", "AB-1.2", "AB-1.4", "AB-1.5", "AB-1.6", "AB-1.9", "AB-1.10",
      ])
    )
  }

  @Test func readsWhatItWritesAsJSON() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    let table = try ChecklistJSONReader.table(of: result.json)
    let same = try CSVReader.table(of: String(result.csv.dropFirst()))
    #expect(table.rows.count == same.rows.count)
    #expect(table.version == "ab@2.0")
    for (row, other) in zip(table.rows, same.rows) {
      for name in ["result", "id", "status", "notes", "why", "version", "verify"] {
        let places = (try #require(table.column(name)), try #require(same.column(name)))
        #expect(row.cells[places.0] == other.cells[places.1])
      }
    }
  }

  @Test(arguments: [
    ("x", 1, "no row names the columns"), ("ID,A\nAB-1.1,b\n", 1, "does not say which version"),
    ("ID,Version\nAB-1.1,ab@1.0\n\nAB-1.2,ab@2.0\n", 4, "this row is of ab@2.0"),
    ("ID,Version\n\nAB-1.1,ab@7\n", 3, "there is no version 'ab@7'"),
    ("ID,Version\nAB-1.1,ab@2.0\n", 2, "already"), ("{\n\"a\": }", 2, "not JSON"),
    ("{}", 1, "no list of criteria"), ("ID,A\nAB-1.1,\"b\n", 2, "quotation mark"),
    ("PK\u{3}\u{4}", 1, "workbook"), ("%PDF-1.7", 1, "PDF"),
  ])
  func refusesWithALineAndAWayOut(_ file: String, _ line: Int, _ words: String) throws {
    let subject = try Subjects.files(MovingStandard.files)
    let error = #expect(throws: ChecklistMigration.Refusal.self) {
      try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    }
    #expect(error?.line == line)
    #expect(error?.reason.contains(words) ?? false, "\(error?.reason ?? "")")
    #expect(error?.advice.isEmpty == false)
  }

  @Test(arguments: [
    "Our list, 2026\n\nID;Status;Version\nAB-1.1;\"a,b\";ab@1.0\n",
    "A; title; with signs\nID,Status,Version\nAB-1.1,\"a,b\",AB@1.0\n",
    "sep=;\nID;Status;Version\nAB-1.1;a,b;ab@1.0\n",
    "ID,Status,Version\nAB-1.1,\"a,b\",AB@1.0\nAB-1.2,,ab@1.0\n",
  ])
  func findsTheSignBetweenCellsInTheRowThatNamesThem(_ file: String) throws {
    let subject = try Subjects.files(MovingStandard.files)
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    let table = try CSVReader.table(of: String(result.csv.dropFirst()))
    let status = try #require(table.column("status"))
    #expect(table.rows.first?.cells[status] == "a,b")
  }

  @Test func namesTheVersionsOfTheStandardAlone() throws {
    let subject = try Subjects.repository()
    func refusal(_ from: String?, _ to: String?) -> ChecklistMigration.Refusal? {
      #expect(throws: ChecklistMigration.Refusal.self) {
        let file = Array("ID,Status\nPSF-0.0,x\n".utf8)
        return try ChecklistMigration(of: file, from: from, to: to, in: subject)
      }
    }
    let other = refusal("psf@1.0", "pai8@1.0")
    #expect(
      other?.reason
        == "pai8@1.0 is a version of another standard than the file, which is of psf@1.0"
    )
    #expect(other?.advice == "the versions are psf@1.0, psf@1.1, psf@next")
    #expect(refusal("psf@9", nil)?.advice == "the versions are psf@1.0, psf@1.1, psf@next")
    #expect(refusal("1.0", nil)?.reason == "'1.0' may be several versions")
  }

  @Test func tellsByItsIdsWhichStandardAFileIsOf() throws {
    let subject = try Subjects.repository()
    let file = Array("ID,Status\nPSF-1.1,met\n".utf8)
    let result = try ChecklistMigration(of: file, from: "1.0", to: nil, in: subject)
    #expect(result.summary.hasPrefix("psf@1.0 → psf@1.1"))
  }

  @Test(.needsPython) func fitsTheSchemas() throws {
    let subject = try Subjects.files(MovingStandard.files)
    let result = try ChecklistMigration(of: Array(file.utf8), from: nil, to: nil, in: subject)
    let real = try Subjects.repository()
    let plan = try MigrationPlanJSON.render(subject.plan("ab@1.0", "ab@2.0"))
    let realPlan = try MigrationPlanJSON.render(real.plan("psf@1.0", "psf@next"))
    for (schema, texts) in [
      (MigrationSchema.plan(subject.formats), [plan]),
      (MigrationSchema.plan(real.formats), [realPlan]),
      (MigrationSchema.checklist(subject.formats), [result.json]),
    ] {
      var files = ["schema": Array(schema.utf8)]
      for (index, text) in texts.enumerated() { files["\(index).json"] = Array(text.utf8) }
      let (said, status) = try ForeignProgram.withFiles(files) { folder in
        try ForeignProgram.script("check-json.py", [folder + "/schema", folder])
      }
      #expect(status == 0, "\(said)")
    }
  }
}
