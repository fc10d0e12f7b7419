/// A file that may be a checklist.
enum ChecklistFile {
  /// The table that a file holds, CSV or JSON by how it begins, and what is to be said of how it was read.
  static func read(
    _ file: [UInt8]
  ) throws(ChecklistProblem) -> (table: ChecklistTable, notes: [ChecklistMigration.Note]) {
    let isArchive = file.starts(with: [0x50, 0x4B, 0x03, 0x04])
    if isArchive || file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .workbook }
    if file.starts(with: "%PDF".utf8) { throw .pdf }
    let (text, note) = ChecklistEncoding.text(of: file)
    let first = text.utf8.first { $0 > 0x20 }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let table = isJSON ? try ChecklistJSONReader.table(of: text) : try CSVReader.table(of: text)
    return (table, note.map { [$0] } ?? [])
  }
}

extension ChecklistProblem {
  fileprivate static let workbook = ChecklistProblem(
    line: 1,
    reason: "the file is a workbook, not its sheet as CSV",
    advice: "open it in a spreadsheet and save the sheet that you filled in as CSV"
  )

  fileprivate static let pdf = ChecklistProblem(
    line: 1,
    reason: "the file is a PDF, which has no cells to read",
    advice:
      "put the answers into the checklist of the same version as CSV or XLSX, then give it as CSV"
  )
}
