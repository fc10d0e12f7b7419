import Addresses
import Changes
import ContentLoading
import Diagnostics
import Foundation
import SourceFiles
import Standards
import Testing

@testable import Exporting

/// What can be exported of some content.
enum Exported {
  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The templates of the PDFs of this repository.
  static let pdfTemplates = Task {
    await SourceTree.read(root.appending(path: "templates").path(), as: .templates).files
      .filter { $0.path.relative.hasPrefix("pdf/") }
  }

  /// The content of this repository.
  static let real = Task {
    try await subject(SourceTree.read(root.appending(path: "content").path(), as: .content))
  }

  /// The subject of some files.
  static func subject(_ files: [String: String]) async throws -> ExportSubject {
    try await subject(bytes: files.mapValues { Array($0.utf8) })
  }

  /// The subject of some files, pictures among them.
  static func subject(bytes files: [String: [UInt8]]) async throws -> ExportSubject {
    let files = files.sorted { $0.key < $1.key }
    return try await subject(
      SourceTree(files: files.map { SourceFile(path: SourcePath($0), bytes: $1) })
    )
  }

  private static func subject(_ tree: SourceTree) async throws -> ExportSubject {
    let loaded = await ContentLoader.load(tree)
    #expect(LineRenderer().render(loaded.diagnostics.filter { $0.severity == .error }) == "")
    let publication = try #require(loaded.publication)
    return ExportSubject(
      publication: publication,
      histories: publication.standards.map { StandardHistory(of: $0) },
      pdfTemplates: await pdfTemplates.value
    )
  }
}

/// A small publication whose texts a test writes.
enum SmallContent {
  /// A site with one article.
  static func article(_ body: String, title: String = "An article") -> [String: String] {
    site.merging(["insights/one.md": text(ofArticle: body, title: title)]) { $1 }
  }

  static func text(ofArticle body: String, title: String = "An article") -> String {
    """
    ---
    title: "\(title)"
    published: 2026-04-01
    dek: What it is about.
    about: []
    control-read: What it means.
    takeaways: [One.]
    domains: []
    faq: []
    sources: []
    next-step: []
    ---
    \(body)

    """
  }

  static let site = [
    "site.yml": """
    title: Example
    base-url: https://example.org
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    feedback: "mailto:x@example.org"

    """
  ]

  /// A site with a standard of one domain and one criterion in two versions.
  static func standard(
    _ criterion: String,
    before: String = "Traces MUST be kept for 30 days.",
    title: String = "Retention"
  ) -> [String: String] {
    var files = site
    files["standards/psf/standard.yml"] = """
      id: psf
      title: Production Safety Framework
      short-title: PSF
      description: A standard.
      labels: {domain: Domain, criterion: Criterion}
      ids: {domain: "PSF-#", criterion: "PSF-#.#"}

      """
    files["standards/psf/1.0/version.yml"] = """
      number: "1.0"
      published: 2026-01
      summary: The first.

      """
    files["standards/psf/next/version.yml"] = """
      number: "1.1"
      status: draft
      follows: "1.0"
      summary: The second.

      """
    for (version, body) in [("1.0", before), ("next", criterion)] {
      let folder = "standards/psf/\(version)/psf-1-traces"
      files["\(folder)/index.md"] = "---\nid: PSF-1\ntitle: Traces\n---\nAll of it.\n"
      files["\(folder)/psf-1.1.md"] = "---\nid: PSF-1.1\ntitle: \(title)\n---\n\(body)\n"
    }
    return files
  }
}
