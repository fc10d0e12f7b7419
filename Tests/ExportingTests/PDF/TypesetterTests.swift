import BuildCache
import Diagnostics
import Fingerprints
import Foundation
import SourceFiles
import Synchronization
import Testing

@testable import Exporting

/// PDFs from the cache are those that Typst would set.
@Suite struct TypesetterTests {
  private let folder: TemporaryCache

  init() throws {
    folder = try TemporaryCache()
  }

  @Test(.needsTypst) func givesTheSameFromTheCache() throws {
    let subject = try Subjects.files(SmallContent.standard("Traces MUST be kept."))
    let clean = MadePDFs(of: subject)
    #expect(clean.count == PDFCount(set: 7, cached: 0))
    let first = MadePDFs(of: subject, folder.typesetting)
    #expect(first.count == PDFCount(set: 7, cached: 0))
    let second = MadePDFs(of: subject, folder.typesetting)
    #expect(second.count == PDFCount(set: 0, cached: 7))
    #expect(second.bytes == clean.bytes)
    #expect(second.cacheError == nil)
  }

  @Test(.needsTypst) func setsWhatChangedAndNothingElse() throws {
    var files = SmallContent.site
    for name in ["one", "two"] { files["insights/\(name).md"] = SmallContent.text(ofArticle: "A.") }
    _ = MadePDFs(of: try Subjects.files(files), folder.typesetting)
    files["insights/two.md"] = SmallContent.text(ofArticle: "B.")
    let subject = try Subjects.files(files)
    let made = MadePDFs(of: subject, folder.typesetting)
    #expect(made.count == PDFCount(set: 1, cached: 1))
    #expect(made.bytes == (MadePDFs(of: subject)).bytes)
  }

  @Test(.needsTypst) func setsADamagedOneAgain() throws {
    let subject = try Subjects.files(SmallContent.article("A."))
    let clean = MadePDFs(of: subject, folder.typesetting)
    let entry = try #require(try folder.entries().first)
    var bytes = try Data(contentsOf: entry)
    bytes[bytes.endIndex - 1] ^= 1
    try bytes.write(to: entry)
    let made = MadePDFs(of: subject, folder.typesetting)
    #expect(made.count == PDFCount(set: 1, cached: 0))
    #expect(made.bytes == clean.bytes)
    #expect((MadePDFs(of: subject, folder.typesetting)).count.cached == 1)
  }

  @Test(.needsTypst) func tellsWarningsFromTheCacheToo() throws {
    let article = try Subjects.files(SmallContent.article("A."))
    let subject = Subjects.editing(article) { file in
      file.path.relative == PDFExport.fontList ? [] : file.bytes
    }
    let first = MadePDFs(of: subject, folder.typesetting)
    let second = MadePDFs(of: subject, folder.typesetting)
    #expect(second.count.cached == 1)
    #expect(first.findings.contains("[missing-font]"))
    #expect(second.findings == first.findings)
  }

  @Test(.needsTypst) func keepsNoDocumentWithAnError() throws {
    var files = SmallContent.article("A \u{13000}.")
    files["insights/two.md"] = SmallContent.text(ofArticle: "B.")
    let subject = try Subjects.files(files)
    let first = MadePDFs(of: subject, folder.typesetting)
    #expect(first.findings.contains("[missing-glyph]"))
    let second = MadePDFs(of: subject, folder.typesetting)
    #expect(second.count == PDFCount(set: 1, cached: 1))
    #expect(second.findings == first.findings)
  }

  @Test(.needsTypst) func doesWithoutACacheThatCannotBeWritten() throws {
    try Data().write(to: URL(filePath: folder.cache.path))
    let subject = try Subjects.files(SmallContent.article("A."))
    let made = MadePDFs(of: subject, folder.typesetting)
    #expect(made.count == PDFCount(set: 1, cached: 0))
    #expect(made.findings == "")
    #expect(made.cacheError != nil)
  }

  @Test(.needsTypst) func tellsHowManyAreSetOfThoseThatHaveToBe() throws {
    let told = Mutex<[String]>([])
    let typesetting = Typesetting { done, total in
      told.withLock { $0.append("\(done) of \(total)") }
    }
    let subject = try Subjects.files(SmallContent.standard("Traces MUST be kept."))
    _ = MadePDFs(of: subject, typesetting)
    #expect(told.withLock { $0 } == (1...7).map { "\($0) of 7" })
  }

  // MARK: What Typst can read

  @Test(
    .needsTypst,
    arguments: [
      "#read(\"/../000001/document.typ\")", "#read(\"../000001/document.typ\")",
      "#read(\"/documents/000001/document.typ\")", "#read(\"/etc/passwd\")",
      "#import \"@local/any:1.0.0\": *", "#import \"@preview/any:1.0.0\": *",
    ]
  )
  func readsNothingThatIsInNoKey(_ code: String) throws {
    var files = SmallContent.article("A.")
    files["insights/two.md"] = SmallContent.text(ofArticle: "B.")
    let articles = try Subjects.files(files)
    let subject = Subjects.editing(articles) { file in
      file.path.relative == "pdf/theme.typ" ? file.bytes + Array("\n\(code)\n".utf8) : file.bytes
    }
    let made = MadePDFs(of: subject)
    #expect(made.findings.contains("templates/pdf/theme.typ:"), "\(made.findings)")
    let areEmpty = made.bytes.values.allSatisfy { $0.isEmpty }
    #expect(areEmpty)
  }
}

/// A cache in a folder of its own, removed with the value.
private final class TemporaryCache: Sendable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "psf-pdfs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var cache: CacheFolder { CacheFolder(in: folder.path, program: Fingerprint(of: "psf".utf8)) }

  var typesetting: Typesetting { Typesetting(cache: cache) }

  func entries() throws -> [URL] {
    let path = URL(filePath: cache.path).appending(path: "entries")
    return try FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil)
  }
}
