internal import ArchiveReading
internal import XMLReading

/// Reads a workbook back: the library that writes it does not notice each write that the disk refuses.
struct WorkbookReading {
  private var files: [String: [UInt8]] = [:]
  private var strings: [String] = []

  /// The first fault of a workbook that should hold some sheets: it is to be whole, all of it well-formed, and each cell as
  /// it was given.
  static func fault(in bytes: [UInt8], holding sheets: [Sheet]) -> String? {
    do {
      var reading = WorkbookReading()
      for (name, content) in try ZIPArchive(bytes).files { reading.files[name] = content }
      for name in Self.needed where reading.files[name] == nil { return "'\(name)' is not in it" }
      for (name, content) in reading.files.sorted(by: { $0.key < $1.key }) {
        if let fault = try reading.read(name, content) { return fault }
      }
      return sheets.indices.lazy.compactMap { reading.fault(inSheet: $0, sheets[$0]) }.first
    } catch {
      return (error as? ZIPArchive.Damage)?.reason ?? "\(error)"
    }
  }

  private static let needed = ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]

  /// The texts are kept, of all other files only that they can be read.
  private mutating func read(_ name: String, _ content: [UInt8]) throws -> String? {
    var reader = XMLReader(content)
    var hasRoot = false
    do {
      while let event = try reader.next() {
        if case .start = event { hasRoot = true }
        if name == "xl/sharedStrings.xml" { take(event, in: reader.open) }
      }
    } catch { return "'\(name)' in it breaks off: \(error.reason)" }
    return hasRoot ? nil : "'\(name)' in it is empty"
  }

  private mutating func take(_ event: XMLReader.Event, in open: [String]) {
    switch event {
    case .start(let tag): if tag.name == "si" { strings.append("") }
    case .text(let text, _): if open.last == "t" { strings[strings.count - 1] += text }
    case .end: break
    }
  }

  // MARK: Sheets

  private func fault(inSheet index: Int, _ sheet: Sheet) -> String? {
    guard let content = files["xl/worksheets/sheet\(index + 1).xml"] else {
      return "the sheet '\(sheet.name)' is not in it"
    }
    let rows = [sheet.columns.map(\.title)] + sheet.rows
    var expected: [String: String] = [:]
    for (row, cells) in rows.enumerated() {
      for (column, text) in zip(cells.indices, cells) where !text.isEmpty {
        expected[Self.name(ofColumn: column) + "\(row + 1)"] = Workbook.shortened(text)
      }
    }
    let found = cells(of: content)
    guard found != expected else { return nil }
    let cell = expected.keys.sorted().first { found[$0] != expected[$0] }
    return "the cell \(cell ?? "") of the sheet '\(sheet.name)' is not as it was written"
  }

  /// The texts of the cells that have one, by the names of the cells.
  private func cells(of sheet: [UInt8]) -> [String: String] {
    var (cells, cell): ([String: String], String?) = ([:], nil)
    var reader = XMLReader(sheet)
    while let event = try? reader.next() {
      switch event {
      case .start(let tag) where tag.name == "c":
        cell = tag.attributes.first { $0.name == "r" }?.value
      case .text(let text, _) where reader.open.last == "v":
        guard let cell, let index = Int(text), strings.indices.contains(index) else { continue }
        cells[cell] = Self.unescaped(strings[index])
      default: break
      }
    }
    return cells
  }

  /// A, …, Z, AA and so on.
  private static func name(ofColumn column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
  }

  /// Control characters are written as `_x0001_`, and what looks like one as `_x005F_x0001_`.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var output = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      let digits = rest[mark.upperBound...].prefix(4)
      let end = digits.endIndex
      guard digits.utf8.count == 4, end < rest.endIndex, rest[end] == "_",
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      else {
        output += rest[..<mark.upperBound]
        rest = rest[mark.upperBound...]
        continue
      }
      output += rest[..<mark.lowerBound]
      output.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }
}
