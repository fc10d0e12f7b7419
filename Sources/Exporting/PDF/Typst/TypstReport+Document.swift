internal import Fingerprints

extension TypstReport {
  /// Whether a document is whole, as Typst made it: the disk may have refused a part of it.
  ///
  /// Its digest is the one that is told, if one is, and its ends are those of a PDF (ISO 32000-2, 7.5): a header, and at the
  /// end the place of the table that leads to all parts.
  /// Pictures are whole where each of them is.
  func isOf(_ bytes: [UInt8]) -> Bool {
    let isAsMade = sha256.map { Fingerprint(sha256Of: bytes).description == $0 } ?? true
    return isAsMade && (Self.isPDF(bytes) || PNGFiles.split(bytes) != nil)
  }

  private static func isPDF(_ pdf: [UInt8]) -> Bool {
    pdf.starts(with: "%PDF-".utf8) && leadsToItsParts(pdf)
  }

  private static func leadsToItsParts(_ pdf: [UInt8]) -> Bool {
    let end = String(decoding: pdf.suffix(64), as: UTF8.self)
    guard let mark = end.ranges(of: "startxref").last else { return false }
    let words = end[mark.upperBound...].split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[1] == "%%EOF", let place = Int(words[0]),
      pdf.indices.contains(place)
    else { return false }
    // A table, or an object that holds one.
    let table = String(decoding: pdf[place...].prefix(16), as: UTF8.self)
    return table.hasPrefix("xref") || table.contains(" obj")
  }
}
