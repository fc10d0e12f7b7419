import SeededRandom
import Testing

@testable import Exporting

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("=1+1", "'=1+1"),
    ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("'=1", "''=1"), ("''", "''"), ("'a", "'a"),
    (" a", "\" a\""), ("a\nb", "\"a\nb\""), ("a;b", "\"a;b\""),
  ])
  func writesACell(_ text: String, _ cell: String) {
    #expect(CSVText.cell(text) == cell)
    #expect(CSVText.plain(text == cell ? cell : cellContent(cell)) == text)
  }

  private func cellContent(_ cell: String) -> String {
    guard cell.hasPrefix("\"") else { return cell }
    return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  @Test(arguments: 0..<200) func readsWhatItWrites(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let width = Int.random(in: 1..<5, using: &generator)
    let header = ["ID"] + (0..<width).map { "C\($0)" }
    let rows = (0..<5).map { row in ["r\(row)"] + (0..<width).map { _ in generator.cell() } }
    let table = try ChecklistFile.read(Array(CSVText.render([header] + rows).utf8)).table
    #expect(table.header == header)
    #expect(table.rows.map(\.cells) == rows)
  }

  @Test(arguments: 0..<400) func noFileCrashesTheReader(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let signs =
      Array("ID,;\"\n\r\t='sep{}[]:\\u00e9".utf8) + [0, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0xC3, 0x80]
    let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &generator)]
    }
    for file in [
      bytes, [0xFF, 0xFE] + bytes, Array("ID,A\n".utf8) + bytes, Array("[{\"a\":".utf8) + bytes,
    ] {
      if let (table, _) = try? ChecklistFile.read(file) {
        #expect(table.rows.allSatisfy { $0.cells.count == table.header.count && $0.line > 0 })
      }
    }
  }

  @Test func readsWhatSpreadsheetsSave() throws {
    let expected = [["AB-1", "Öl; 5 €"]]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let windows: [UInt8] = Array("ID;Note\r\nAB-1;\"".utf8) + [0xD6] + Array("l; 5 ".utf8)
    let wide: [UInt8] = "ID\tNote\r\nAB-1\tÖl; 5 €\r\n".utf16.flatMap { unit in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let texts: [[UInt8]] = [
      Array("ID,Note\r\nAB-1,\"Öl; 5 €\"\r\n".utf8),
      mark + Array("sep=;\r\nID;Note\r\nAB-1;\"Öl; 5 €\"\r\n".utf8),
      windows + [0x80] + Array("\"\r\n".utf8),
      [0xFF, 0xFE] + wide,
    ]
    for text in texts { #expect(try ChecklistFile.read(text).table.rows.map(\.cells) == expected) }
  }

  @Test func tellsTheLineOfAnOpenQuotationMark() {
    let error = #expect(throws: ChecklistProblem.self) {
      try CSVReader.table(of: "ID,Note\nAB-1,\"a\nb\"\nAB-2,\"open\n")
    }
    #expect(error?.line == 4)
  }

  @Test func keepsCellsBesideTheNamedColumns() throws {
    let table = try CSVReader.table(of: "ID,Note,Note\nAB-1,a,b,c\n")
    #expect(table.header == ["ID", "Note", "Note (2)", "Column 4"])
    #expect(table.rows.map(\.cells) == [["AB-1", "a", "b", "c"]])
  }

  @Test(.needsPython) func pythonReadsTheSameCells() throws {
    let reading = try Subjects.repository().reading("psf@1.1")
    for rows in [VersionTable.rows(reading), Checklist.rows(reading)] {
      let program = """
        import csv, sys
        rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
        sys.stdout.write("\\x1e".join("\\x1f".join(row) for row in rows))
        """
      let file = Array(CSVText.render(rows).utf8)
      let (said, status) = try ForeignProgram.withFiles(["a.csv": file]) { folder in
        try ForeignProgram.run(
          try #require(ForeignProgram.python),
          ["-c", program, folder + "/a.csv"]
        )
      }
      #expect(status == 0)
      let read = said.split(separator: "\u{1E}", omittingEmptySubsequences: false).map {
        $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      }
      #expect(read.map { $0.map(CSVText.plain) } == rows)
    }
  }
}
