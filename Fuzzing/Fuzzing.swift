import Addresses
import ContentLoading
import Diagnostics
import Fingerprints
import OSCAL
import SourceFiles
import Standards
import XMLReading

@testable import ArchiveReading
@testable import Exporting

/// What libFuzzer calls with each input. The first byte says which reader gets the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  Reader.all[Int(start[0]) % Reader.all.count].read(bytes)
  return 0
}

/// A reader of files that strangers write. It may refuse a file; it may not crash, nor take for ever.
struct Reader: Sendable {
  let read: @Sendable ([UInt8]) -> Void

  /// In the order that `Scripts/fuzz` gives its seeds.
  static let all: [Reader] = [
    content("pages/a.md"), content("insights/a.md"),
    content("standards/psf/1.0/psf-1-a/psf-1.1.md"),
    content("standards/psf/1.0/terms.md"), content("standards/psf/1.0/revisions/a.md"),
    content("site.yml"), content("standards/psf/standard.yml"), content("facts.yml"),
    content("standards/psf/1.0.lock"), content("standards/psf/1.0.downloads/downloads.lock"),
    content("exams/a/objectives/b.md"), content("crosswalks/a.md"), content("exams/a/exam.yml"),
    Reader { _ = CatalogSource(of: $0, from: SourcePath("catalog.json")) },
    Reader { _ = try? ChecklistFile.read($0) },
    Reader { _ = MinisignSignature(String(decoding: $0, as: UTF8.self)) },
    Reader { _ = try? ZIPArchive($0) },
    Reader { bytes in
      var reader = XMLReader(bytes)
      while (try? reader.next()) != nil {}
    },
  ]

  /// A small content folder in which one file is the input.
  private static func content(_ path: String) -> Reader {
    Reader { bytes in
      let file = SourceFile(path: SourcePath(path), bytes: bytes)
      let others = base.filter { $0.path != file.path }
      let tree = SourceTree(judging: others + [file], links: [])
      _ = ContentLoader.load(tree)
    }
  }

  private static let base: [SourceFile] = [
    (
      "site.yml",
      """
      title: E
      base-url: https://example.org
      language: en
      description: D
      publisher: P
      licence: {title: CC0, url: "https://example.org/"}
      feedback: "mailto:x@example.org"
      """
    ),
    (
      "standards/psf/standard.yml",
      """
      id: psf
      title: T
      short-title: PSF
      description: D
      labels: {domain: Domain, criterion: Criterion}
      ids: {domain: "PSF-#", criterion: "PSF-#.#"}
      """
    ),
    ("standards/psf/1.0/version.yml", "number: \"1.0\"\npublished: 2026-04\nsummary: One.\n"),
    (
      "standards/psf/1.0/psf-1-a/index.md",
      "---\nid: PSF-1\ntitle: Input\nprinciple: All.\n---\nScope.\n"
    ),
    (
      "standards/psf/1.0/psf-1-a/psf-1.1.md",
      "---\nid: PSF-1.1\ntitle: Traces\n---\nTraces MUST be kept.\n"
    ),
  ].map { SourceFile(path: SourcePath($0.0), bytes: Array($0.1.utf8)) }
}
