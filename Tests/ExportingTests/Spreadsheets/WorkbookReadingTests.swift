import Foundation
import Testing

@testable import Exporting

/// Workbooks that a failing disk has cut or bent.
@Suite struct WorkbookReadingTests {
  private static let sheets = [
    Sheet(
      name: "One",
      columns: [
        Sheet.Column(title: "ID", width: 10),
        Sheet.Column(title: "Address", width: 10, content: .address),
        Sheet.Column(title: "State", width: 10, content: .choice(["yes", "no"])),
      ],
      rows: [
        ["A-1", "https://example.org/?a=1&b=2", "yes"], ["_x0041_\u{1}", "", ""],
        ["é 漢 <&>\n\"", "", " blank "], ["same", "", "same"],
      ]
    ),
    Sheet(name: "Two", columns: [Sheet.Column(title: "ID", width: 10)], rows: []),
  ]

  private static func made(of sheets: [Sheet] = sheets) throws -> [UInt8] {
    let properties = WorkbookProperties(
      title: "T",
      subject: "",
      publisher: "P",
      status: "draft",
      comments: "Address: https://example.org Verify this file: https://example.org",
      address: "https://example.org/",
      verifyAddress: "https://example.org/verify/",
      created: 0,
      version: "a@1",
      footer: "F"
    )
    return try Workbook.bytes(of: sheets, properties)
  }

  @Test func readsBackWhatWasWritten() throws {
    #expect(WorkbookReading.fault(in: try Self.made(), holding: Self.sheets) == nil)
    #expect(try Self.made() == Self.made())
  }

  @Test func findsCellsThatAreMissingOrOther() throws {
    let bytes = try Self.made()
    for (row, cells) in Self.sheets[0].rows.enumerated() {
      for (column, text) in zip(cells.indices, cells) {
        var sheets = Self.sheets
        var rows = sheets[0].rows
        rows[row][column] = text + "x"
        sheets[0] = Sheet(name: "One", columns: sheets[0].columns, rows: rows)
        let fault = WorkbookReading.fault(in: bytes, holding: sheets)
        #expect(
          fault
            == "the cell \("ABC".prefix(column + 1).suffix(1))\(row + 2) of the sheet 'One' is not as it was written"
        )
      }
    }
    let third = Self.sheets + [Sheet(name: "Three", columns: [], rows: [])]
    #expect(WorkbookReading.fault(in: bytes, holding: third) == "the sheet 'Three' is not in it")
  }

  /// Each end that a file can have, each byte another, and pieces of the length of a buffer that are not there.
  @Test func findsEachDamage() throws {
    let bytes = try Self.made()
    for end in 0..<bytes.count {
      #expect(WorkbookReading.fault(in: Array(bytes[..<end]), holding: Self.sheets) != nil)
    }
    for start in stride(from: 0, to: bytes.count, by: 97) {
      var cut = bytes
      cut.removeSubrange(start..<min(start + 512, cut.count))
      #expect(WorkbookReading.fault(in: cut, holding: Self.sheets) != nil)
    }
  }
}
