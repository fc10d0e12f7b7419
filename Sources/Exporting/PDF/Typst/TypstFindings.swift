internal import Diagnostics
internal import Standards

/// Reads what Typst says of a document as findings about the files that its lines come from.
struct TypstFindings {
  private let document: PDFDocument
  private var findings: [Diagnostic] = []
  /// The characters that no font has, by where the first of them stands in each line.
  private var missing: [(place: SourcePlace, texts: [String])] = []
  private var open: Message?

  private struct Message {
    let severity: Severity
    let words: String
    var file = ""
    var line = 0
    var hints: [String] = []
  }

  private init(_ document: PDFDocument) { self.document = document }

  /// The findings of a report.
  static func of(_ report: TypstReport, about document: PDFDocument) -> [Diagnostic] {
    var reader = TypstFindings(document)
    for text in report.errors + report.warnings { reader.read(text) }
    reader.findings += reader.missing.map { .missingGlyphs($0.texts, at: $0.place) }
    if !report.errors.isEmpty, !reader.findings.containErrors {
      reader.findings.append(.pdfTemplate(document.place, report.errors.joined(), hints: []))
    }
    return reader.findings
  }

  /// A message, its place behind `┌─`, and hints behind `= hint:`.
  private mutating func read(_ text: String) {
    for line in text.split(separator: "\n") {
      if line.hasPrefix("error: ") {
        begin(Message(severity: .error, words: String(line.dropFirst(7))))
      } else if line.hasPrefix("warning: ") {
        begin(Message(severity: .warning, words: String(line.dropFirst(9))))
      } else if let mark = line.firstRange(of: "┌─ "), open?.line == 0 {
        place(line[mark.upperBound...])
      } else if let mark = line.firstRange(of: "= hint: ") {
        open?.hints.append(String(line[mark.upperBound...]))
      }
    }
    end()
  }

  private mutating func begin(_ message: Message) {
    end()
    open = message
  }

  private mutating func place(_ text: Substring) {
    let parts = text.split(separator: ":")
    guard parts.count >= 3 else { return }
    open?.file = parts.dropLast(2).joined(separator: ":")
    open?.line = Int(parts[parts.count - 2]) ?? 0
  }

  private mutating func end() {
    guard let message = open else { return }
    open = nil
    if let text = Self.glyphs(in: message.words) {
      note(missing: text, at: place(of: text, message))
    } else {
      findings.append(finding(message))
    }
  }

  private mutating func note(missing text: String, at place: SourcePlace) {
    let index = missing.firstIndex { other in
      other.place.path == place.path
        && other.place.range?.lowerBound.line == place.range?.lowerBound.line
    }
    guard let index else { return missing.append((place, [text])) }
    missing[index].texts.append(text)
    missing[index].place = min(missing[index].place, place)
  }

  private func place(of text: String, _ message: Message) -> SourcePlace {
    let origin = isOfDocument(message) ? document.source.origin(ofLine: message.line) : nil
    return origin?.place(of: text) ?? origin?.place ?? document.place
  }

  // MARK: Findings

  private func finding(_ message: Message) -> Diagnostic {
    if let family = Self.quoted(message.words, after: "unknown font family: ", before: "\n") {
      return .missingFont(family)
    }
    if let text = Self.quoted(message.words, after: "contains the codepoint `\"", before: "\"`") {
      let text = Self.unescaped(text[...])
      return .privateCharacter(text, at: place(of: text, message))
    }
    guard isOfDocument(message) || message.file.isEmpty else {
      return .pdfTemplate(template(message), message.words, hints: message.hints, message.severity)
    }
    let place = place(of: "", message)
    return .pdfTemplate(place, message.words, hints: message.hints, message.severity)
  }

  private func isOfDocument(_ message: Message) -> Bool {
    let names = message.file.split(separator: "/").suffix(3)
    return names.first == "documents" && names.last == TypstInputs.document[...]
  }

  private func template(_ message: Message) -> SourcePlace {
    guard let folder = message.file.ranges(of: "pdf/").last else { return document.place }
    let path = SourcePath(String(message.file[folder.lowerBound...]), in: .templates)
    return SourcePlace(path, line: max(1, message.line), column: 1)
  }

  private static func quoted(_ text: String, after mark: String, before end: String) -> String? {
    guard let start = text.firstRange(of: mark)?.upperBound else { return nil }
    let rest = text[start...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }

  /// The text between `"` in ``the text `"中"` could not be displayed``; it can be an escape, `\u{1f600}`.
  private static func glyphs(in message: String) -> String? {
    guard message.contains("could not be displayed") else { return nil }
    return quoted(message, after: "the text `\"", before: "\"`").map { unescaped($0[...]) }
  }

  private static func unescaped(_ text: Substring) -> String {
    var output = ""
    var rest = text
    while let start = rest.firstRange(of: "\\u{"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      output += rest[..<start.lowerBound]
      if let value = UInt32(rest[start.upperBound..<end], radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        output.unicodeScalars.append(scalar)
      }
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }
}

extension TypstOrigin {
  /// Where some words stand: in the line that is meant, or else where they stand first in the texts. Without words, the
  /// line.
  func place(of words: String) -> SourcePlace? {
    let bytes = Array(words.utf8)
    for text in texts {
      var start = text.original.startIndex
      var number = text.firstLine
      while start < text.original.endIndex {
        let end =
          text.original[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.original.endIndex
        if line == nil || line == number,
          let at = Self.first(bytes, in: text.original[start..<end], ofLine: line)
        {
          return SourcePlace(
            text.place.path,
            line: number,
            column: column(at - start, number, text),
            length: max(1, bytes.count)
          )
        }
        start = min(end + 1, text.original.endIndex)
        number += 1
      }
    }
    return line.map { SourcePlace(place.path, line: $0, column: 1) }
  }

  /// The first line of a value in front matter does not begin where its line does.
  private func column(_ offset: Int, _ number: Int, _ text: Prose) -> Int {
    guard text.form == .line, number == text.firstLine, let range = text.place.range,
      range.lowerBound.line == number
    else { return offset + 1 }
    return range.lowerBound.column + offset
  }

  private static func first(
    _ words: [UInt8],
    in line: ArraySlice<UInt8>,
    ofLine: Int?
  ) -> Int? {
    guard let first = words.first else { return ofLine == nil ? nil : line.startIndex }
    return line.indices.first { line[$0] == first && line[$0...].starts(with: words) }
  }
}
