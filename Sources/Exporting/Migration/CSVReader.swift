/// Reads CSV as programs write it: RFC 4180, and what spreadsheets make of it. Cells may be parted by `,`, `;` or a tab.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1

  /// The table of a text: its header is the first row with a column `ID`.
  static func table(of text: String) throws(ChecklistProblem) -> ChecklistTable {
    let bytes = Array(text.utf8)
    var reader = CSVReader(bytes, separator: separator(of: bytes))
    let rows = try reader.rows()
    guard let start = rows.firstIndex(where: { isHeader($0.cells) }) else { throw .noHeader }
    var header = rows[start].cells.map(\.trimmingBlanks)
    let body = rows[(start + 1)...]
    let width = max(header.count, body.map(\.cells.count).max() ?? 0)
    while header.count < width { header.append("") }
    var names = DistinctNames()
    return ChecklistTable(
      header: header.enumerated().map { index, name in
        names.name(name.isEmpty ? "Column \(index + 1)" : name)
      },
      headerLine: rows[start].line,
      rows: body.map { row in
        let missing = [String](repeating: "", count: width - row.cells.count)
        return ChecklistTable.Row(line: row.line, cells: row.cells.map(CSVText.plain) + missing)
      }
    )
  }

  private static func isHeader(_ cells: [String]) -> Bool {
    cells.contains { ChecklistTable.key($0) == ChecklistColumn.id.key }
  }

  private init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    // Excel's own hint, in a line before the header.
    if bytes.starts(with: "sep=".utf8) {
      at = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      line = 2
    }
  }

  /// The sign by which the row that names the columns comes first and has the most cells: a title may stand above it.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    if bytes.starts(with: "sep=".utf8), bytes.count > 4, bytes[4] > 0x20 || bytes[4] == 0x09 {
      return bytes[4]
    }
    var best = (sign: UInt8(ascii: ","), line: Int.max, width: 0)
    for sign in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var reader = CSVReader(bytes, separator: sign)
      guard let header = reader.header() else { continue }
      if (header.line, -header.width) < (best.line, -best.width) {
        best = (sign, header.line, header.width)
      }
    }
    return best.sign
  }

  /// The row that names the columns; nil where there is none that can be read.
  private mutating func header() -> (line: Int, width: Int)? {
    while at < bytes.count {
      let start = line
      guard let cells = try? row() else { return nil }
      if Self.isHeader(cells) { return (start, cells.count) }
    }
    return nil
  }

  private mutating func rows() throws(ChecklistProblem) -> [ChecklistTable.Row] {
    var rows: [ChecklistTable.Row] = []
    while at < bytes.count {
      let start = line
      let cells = try row()
      if cells.contains(where: { !$0.trimmingBlanks.isEmpty }) {
        rows.append(ChecklistTable.Row(line: start, cells: cells))
      }
    }
    return rows
  }

  private mutating func row() throws(ChecklistProblem) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard at < bytes.count else { return cells }
      let end = bytes[at]
      at += 1
      if end == separator { continue }
      if end == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      line += 1
      return cells
    }
  }

  private mutating func cell() throws(ChecklistProblem) -> String {
    guard at < bytes.count, bytes[at] == 0x22 else { return plainCell() }
    let start = line
    var content: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 0x22 {
        guard at < bytes.count, bytes[at] == 0x22 else {
          // What stands behind the quotes belongs to the cell too.
          return String(decoding: content, as: UTF8.self) + plainCell()
        }
        at += 1
      }
      if byte == 0x0A { line += 1 }
      content.append(byte)
    }
    throw .openQuotes(at: start)
  }

  private mutating func plainCell() -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }
}

extension ChecklistProblem {
  fileprivate static let noHeader = ChecklistProblem(
    line: 1,
    reason: "no row names the columns: there is no cell 'ID'",
    advice: "give a checklist that was downloaded here, with its first row"
  )

  fileprivate static func openQuotes(at line: Int) -> ChecklistProblem {
    ChecklistProblem(
      line: line,
      reason: "a cell begins with a quotation mark that nothing closes",
      advice: "close it, or save the file as CSV again from the program that you filled it in with"
    )
  }
}
