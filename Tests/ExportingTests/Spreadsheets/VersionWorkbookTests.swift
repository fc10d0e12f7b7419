import Artifacts
import Foundation
import Standards
import Testing

@testable import Exporting

@Suite struct VersionWorkbookTests {
  private let program = """
    import openpyxl, sys
    book = openpyxl.load_workbook(sys.argv[1])
    print("|".join(book.sheetnames))
    print(book.properties.title, "|", book.properties.created)
    for item in book.custom_doc_props.props: print(item.name, item.value)
    for sheet in book:
        lists = [f"{check.sqref} {check.formula1}" for check in sheet.data_validations.dataValidation]
        print(sheet.title, sheet.dimensions, sheet.auto_filter.ref, sheet.freeze_panes, *lists)
    for row in book["Checklist"].iter_rows(min_row=2, max_col=1, values_only=True): print("criterion", row[0])
    print(sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row), "formulas")
    """

  private func report(_ bytes: [UInt8]) throws -> String {
    try ForeignProgram.withFiles(["a.xlsx": bytes]) { folder in
      let python = try #require(ForeignProgram.python)
      let (said, status) = try ForeignProgram.run(python, ["-c", program, folder + "/a.xlsx"])
      try #require(status == 0, "\(said)")
      return said
    }
  }

  @Test(.needsPython) func openpyxlFindsSheetsFiltersAndTheList() throws {
    let reading = try Subjects.repository().reading("psf@1.1")
    let said = try report(VersionWorkbook.render(reading).bytes)
    let expected = [
      "Criteria|Checklist|Changes|About",
      "Production Safety Framework, PSF 1.1 | 2026-04-01 00:00:00",
      "Version psf@1.1", "Verify https://productionai.institute/verify/",
      "Criteria A1:P41 A1:P41 C2",
      "Checklist A1:L41 A1:L41 C2 F2:F41 \"open,met,partly met,not met,not applicable\"",
      "0 formulas",
    ]
    let lines = Set(said.split(separator: "\n").map(String.init))
    for line in expected { #expect(lines.contains(line), "\(line) is not in \(said)") }
    let criteria = reading.provisions(.criterion).filter(\.provision.isLive)
    for item in criteria { #expect(lines.contains("criterion \(item.provision.id)")) }
  }

  @Test func givesTheSameBytesAgain() throws {
    for reading in try Subjects.repository().readings() {
      let first = VersionWorkbook.render(reading)
      #expect(first.diagnostics.isEmpty && !first.bytes.isEmpty)
      #expect(VersionWorkbook.render(reading).bytes == first.bytes)
    }
  }

  private let odd = Sheet(
    name: "Checklist",
    columns: [.init(title: "=1+1", width: 10), .init(title: "B", width: 10)],
    rows: [
      ["=1+1", "\u{1}<&>\"' é 漢"],
      ["@a", String(repeating: "long ", count: 20_000)],
    ]
  )

  private let properties = WorkbookProperties(
    title: "T & <T>",
    subject: "",
    publisher: "P",
    status: "draft",
    comments: "Address: https://example.org Verify this file: https://example.org",
    address: "https://example.org/",
    verifyAddress: "https://example.org/verify/",
    created: 0,
    version: "a@1",
    footer: "A & B"
  )

  @Test(.needsPython) func takesTextsForTexts() throws {
    let said = try report(try Workbook.bytes(of: [odd], properties))
    #expect(said.contains("criterion =1+1\n"))
    #expect(said.contains("\n0 formulas"))
    #expect(said.contains("T & <T>"))
  }

  @Test func leavesNothingOnTheDisk() throws {
    try ForeignProgram.withFiles([:]) { folder in
      let parent = URL(filePath: folder)
      let made = try Workbook.bytes(of: [odd], properties, in: parent)
      #expect(!made.isEmpty)
      let twins = [odd, odd]
      #expect(throws: WorkbookError.self) {
        try Workbook.bytes(of: twins, properties, in: parent)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == [])
    }
  }

  @Test func saysWhereTheDiskRefuses() {
    let error = #expect(throws: WorkbookError.self) {
      try Workbook.bytes(of: [odd], properties, in: URL(filePath: "/proc/none"))
    }
    #expect(error?.reason.contains("/proc/none") ?? false)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-04", 1_775_001_600),
    ("2026-12-31", 1_798_675_200),
  ])
  func countsSecondsByTheCalendar(_ date: String, _ seconds: Int) throws {
    #expect(try #require(PublicationDate(date)).secondsSince1970 == seconds)
  }
}
