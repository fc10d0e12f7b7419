internal import Addresses
internal import Diagnostics

/// A document as Typst set it.
struct SetDocument: Hashable, Sendable {
  /// The PDF, or pictures one after the other; nil where there is none.
  let bytes: [UInt8]?
  /// What Typst says of it.
  let report: TypstReport

  /// What is wrong with it.
  func findings(about document: PDFDocument) -> [Diagnostic] {
    let findings = TypstFindings.of(report, about: document)
    guard bytes == nil, !findings.containErrors else { return findings }
    return findings + [.pdfNotWritten("\(document.name) is missing or not whole")]
  }
}

/// As the cache keeps it: the warnings in Typst's own words and then the bytes, each after its length.
///
/// Words, not findings: which line of `content/` they are about is not in the key, and is found out again.
extension SetDocument {
  /// The bytes to be kept; nil where there is an error, or no PDF.
  var kept: [UInt8]? {
    guard let bytes, report.errors.isEmpty else { return nil }
    var kept: [UInt8] = []
    for part in report.warnings.map({ Array($0.utf8) }) + [bytes] {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { kept.append(contentsOf: $0) }
      kept += part
    }
    return kept
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
    guard let last = parts.popLast() else { return nil }
    let warnings = parts.map { String(decoding: $0, as: UTF8.self) }
    self.init(bytes: Array(last), report: TypstReport(errors: [], warnings: warnings))
  }
}
