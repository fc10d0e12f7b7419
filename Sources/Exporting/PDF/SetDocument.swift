internal import Addresses
internal import Diagnostics

/// A document as Typst set it.
struct SetDocument: Hashable, Sendable {
  /// The PDF; nil where there is none.
  let pdf: [UInt8]?
  /// What Typst says of it.
  let report: TypstReport

  /// What is wrong with it.
  func findings(about document: PDFDocument) -> [Diagnostic] {
    let findings = TypstFindings.of(report, about: document)
    guard pdf == nil, !findings.containErrors else { return findings }
    return findings + [.pdfNotWritten("\(document.download.name) is missing or not whole")]
  }
}

/// As the cache keeps it: the warnings in Typst's own words and then the PDF, each after its length.
///
/// Words, not findings: which line of `content/` they are about is not in the key, and is found out again.
extension SetDocument {
  /// The bytes to be kept; nil where there is an error, or no PDF.
  var kept: [UInt8]? {
    guard let pdf, report.errors.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for part in report.warnings.map({ Array($0.utf8) }) + [pdf] {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes += part
    }
    return bytes
  }

  /// Reads what ``kept`` gave.
  init?(kept bytes: [UInt8]) {
    var (parts, rest) = ([ArraySlice<UInt8>](), bytes[...])
    while !rest.isEmpty {
      let length = rest.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      rest = rest.dropFirst(8)
      guard length <= rest.count else { return nil }
      parts.append(rest.prefix(Int(length)))
      rest = rest.dropFirst(Int(length))
    }
    guard let pdf = parts.popLast() else { return nil }
    let warnings = parts.map { String(decoding: $0, as: UTF8.self) }
    self.init(pdf: Array(pdf), report: TypstReport(errors: [], warnings: warnings))
  }
}
