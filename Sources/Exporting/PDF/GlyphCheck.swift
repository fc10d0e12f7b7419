internal import Addresses
package import Diagnostics
internal import ParallelWork
internal import SourceFiles
internal import Standards

/// What would stop the PDFs, found out without setting all of them.
///
/// Whether a font has a character only Typst knows, since it brings fonts along. So where the content has characters that its
/// first font may lack, the fewest documents are set that hold each of them: most content has none, and costs nothing.
package enum GlyphCheck {
  /// The findings of the documents that were set; where Typst cannot be run, that nothing is known.
  ///
  /// - Returns: The findings, and whether Typst was asked for them.
  package static func findings(
    of subject: ExportSubject
  ) -> (diagnostics: [Diagnostic], areOfTypst: Bool) {
    guard mayHaveUnsure(subject.content.files) else { return ([], false) }
    let candidates = mapInParallel(PDFExport.documents(of: subject)) {
      (document: $0, scalars: scalars(in: $0.source.bytes))
    }
    let chosen = fewest(of: candidates)
    guard !chosen.isEmpty else { return ([], false) }
    guard let first = findings(in: chosen.map(\.document), of: subject) else {
      return ([.uncheckedCharacters], true)
    }
    // A character that no font has may be in other documents too.
    let doubtful = zip(chosen, first).filter { !$1.isEmpty }
      .reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.0.scalars) }
    let others = candidates.filter { !$0.scalars.isDisjoint(with: doubtful) }.map(\.document)
    guard !others.isEmpty, let all = findings(in: others, of: subject) else {
      return (first.flatMap(\.self), true)
    }
    return (Array(Set(all.flatMap(\.self))), true)
  }

  /// Which characters of some documents no font has, by document; nil where Typst cannot be run.
  private static func findings(
    in documents: [PDFDocument],
    of subject: ExportSubject
  ) -> [[Diagnostic]]? {
    let inputs = TypstInputs(
      documents,
      templates: subject.pdfTemplates,
      assets: subject.publication.assets
    )
    let typesetter = Typesetter(documents: documents, inputs: inputs, typesetting: Typesetting())
    guard let outcome = try? typesetter.set() else { return nil }
    return zip(documents, outcome.documents).map { document, outcome in
      outcome.findings(about: document).filter { $0.rule == "missing-glyph" }
    }
  }

  /// Whether a file has such a character, as it is or written as an entity or an escape.
  private static func mayHaveUnsure(_ files: [SourceFile]) -> Bool {
    mapInParallel(files) { file in
      file.isText && (mayHoldEscape(file.bytes) || !scalars(in: file.bytes).isEmpty)
    }
    .contains(true)
  }

  private static func mayHoldEscape(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { first, second in
      first == UInt8(ascii: "&") && (second == UInt8(ascii: "#") || (second | 0x20) &- 97 < 26)
        || first == UInt8(ascii: "\\")
          && (second | 0x20 == UInt8(ascii: "u") || second == UInt8(ascii: "x"))
    }
  }

  /// Documents until each character is in one of them; the one with most of the others comes next.
  private static func fewest(
    of candidates: [(document: PDFDocument, scalars: Set<Unicode.Scalar>)]
  ) -> [(document: PDFDocument, scalars: Set<Unicode.Scalar>)] {
    var open = candidates.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.scalars) }
    var candidates = candidates
    var chosen: [(document: PDFDocument, scalars: Set<Unicode.Scalar>)] = []
    while !open.isEmpty {
      candidates = candidates.filter { !$0.scalars.isDisjoint(with: open) }
      let next = candidates.max {
        $0.scalars.intersection(open).count < $1.scalars.intersection(open).count
      }
      guard let next else { break }
      chosen.append(next)
      open.subtract(next.scalars)
    }
    return chosen
  }

  /// The characters of a text that not every font has.
  private static func scalars(in bytes: [UInt8]) -> Set<Unicode.Scalar> {
    guard bytes.contains(where: { $0 >= 0xC6 }) else { return [] }
    return Set(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !isSure($0) })
  }

  /// Whether Libertinus Serif, which Typst brings along, has a character: Latin, Greek, Cyrillic, and the signs of English.
  static func isSure(_ scalar: Unicode.Scalar) -> Bool {
    sure.contains { $0.contains(scalar.value) }
  }

  static let sure: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x17F, 0x391...0x3A1, 0x3A3...0x3C9, 0x400...0x45F, 0x2010...0x2015,
    0x2018...0x201E, 0x2020...0x2022, 0x2026...0x2026, 0x2030...0x2030, 0x20AC...0x20AC,
    0x2122...0x2122, 0x2190...0x2193, 0x2212...0x2212, 0x2260...0x2260, 0x2264...0x2265,
    0x0...0x1F,
  ]
}
