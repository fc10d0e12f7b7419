/// Reads CSV as programs write it: RFC 4180, and what spreadsheets make of it. Cells may be parted by `,`, `;` or a tab;
/// the text may be UTF-8, UTF-16 with a mark, or else Windows-1252, which Excel writes where nobody says otherwise.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1

  /// The rows of a file, with the lines that they begin at; blank rows are left out.
  static func rows(of file: [UInt8]) throws(ChecklistProblem) -> [ChecklistTable.Row] {
    let text = Array(CSVEncoding.text(of: file).utf8)
    var reader = CSVReader(text)
    return try reader.rows()
  }

  /// The table of a file: its header is the first row with a column `ID`.
  static func table(of file: [UInt8]) throws(ChecklistProblem) -> ChecklistTable {
    let rows = try rows(of: file)
    guard
      let start = rows.firstIndex(where: { $0.cells.contains { ChecklistTable.key($0) == "id" } })
    else { throw .noHeader }
    var header = rows[start].cells.map(\.trimmingBlanks)
    let body = rows[(start + 1)...]
    let width = max(header.count, body.map(\.cells.count).max() ?? 0)
    while header.count < width { header.append("") }
    name(&header)
    return ChecklistTable(
      header: header,
      rows: body.map { row in
        let missing = [String](repeating: "", count: width - row.cells.count)
        return ChecklistTable.Row(line: row.line, cells: row.cells.map(CSVText.plain) + missing)
      }
    )
  }

  /// Gives columns without a name one, and columns of one name a number, so that no cell is lost.
  private static func name(_ header: inout [String]) {
    var taken: Set<String> = []
    for index in header.indices {
      let name = header[index].isEmpty ? "Column \(index + 1)" : header[index]
      var candidate = name
      var number = 1
      while !taken.insert(ChecklistTable.key(candidate)).inserted {
        number += 1
        candidate = "\(name) (\(number))"
      }
      header[index] = candidate
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    separator = Self.separator(of: bytes)
    // Excel's own hint, in a line before the header.
    if bytes.count >= 6, bytes.starts(with: "sep=".utf8) {
      at = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      line = 2
    }
  }

  /// The sign that stands most often in the first line outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    if bytes.starts(with: "sep=".utf8), bytes.count > 4, bytes[4] > 0x20 || bytes[4] == 0x09 {
      return bytes[4]
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return signs.reduce(signs[0]) { best, sign in
      counts[sign, default: 0] > counts[best, default: 0] ? sign : best
    }
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
