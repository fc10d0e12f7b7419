/// Rows as a text of RFC 4180 that spreadsheets open as it is meant.
///
/// The file begins with a byte order mark: without it Excel reads UTF-8 as the code page of the machine. Lines end in
/// CRLF. A cell that a spreadsheet would take for a formula has a `'` before it, as OWASP advises (CSV injection):
/// ``CSVReader`` takes it away again.
enum CSVText {
  static let mark = "\u{FEFF}"
  private static let formulaSigns: Set<UInt8> = Set("=+-@\t\r\n".utf8)

  static func render(_ rows: [[String]]) -> String {
    mark + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell with what protects it.
  static func cell(_ text: String) -> String {
    let guarded = isRisky(text) ? "'" + text : text
    let needsQuotes =
      guarded.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }
      || guarded.utf8.first == 0x20 || guarded.utf8.last == 0x20
    guard needsQuotes else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet may take a cell for a formula. One that begins with `'` and then such a sign is guarded too, so
  /// that what is taken away in reading is what was put there in writing.
  static func isRisky(_ text: String) -> Bool {
    let rest = text.utf8.drop { $0 == UInt8(ascii: "'") }
    return rest.first.map(formulaSigns.contains) ?? false
  }

  /// A cell without what protects it.
  static func plain(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") && isRisky(cell) ? String(cell.dropFirst()) : cell
  }
}
