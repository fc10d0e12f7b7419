import Addresses
import Artifacts
import Diagnostics
import FileExchange
import TestRequirements
import Testing

@testable import Exporting

/// The PDFs of a subject, made.
struct MadePDFs: Sendable {
  let renditions: [Download: Rendition]
  /// Where they came from.
  let count: PDFCount
  /// Why they are not in the cache.
  let cacheError: FileOperationError?

  init(of subject: ExportSubject, _ typesetting: Typesetting = Typesetting()) {
    let made = PDFExport.make(PDFExport.offers(subject.plan), of: subject, typesetting)
    (renditions, count, cacheError) = (made.renditions, made.pdfs, made.cacheError)
  }

  /// What was found, one finding a line.
  var findings: String {
    LineRenderer().render(renditions.values.flatMap(\.diagnostics).inOrder())
  }

  /// The bytes of each file, by its name.
  var bytes: [String: [UInt8]] {
    Dictionary(
      renditions.map { ($0.key.name, $0.value.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What tools that are not ours have to say; nothing where all is well.
  ///
  /// - Parameter texts: What stands in a file, in its order, by the name of the file without its ending.
  func complaints(expecting texts: [String: [String]] = [:]) throws -> String {
    let lines = texts.map { ("\($0).txt", Array($1.joined(separator: "\n").utf8)) }
    return try ForeignProgram.withFiles(bytes.merging(lines) { $1 }) {
      let (said, status) = try ForeignProgram.script("check-pdf.py", [$0])
      return status == 0 ? "" : said
    }
  }
}

extension Trait where Self == ConditionTrait {
  static var needsTypst: Self {
    needs(
      Requirement("there is no Typst; run Scripts/setup") { TypstProgram.candidates().first?.path }
    )
  }
}
