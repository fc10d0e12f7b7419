import Addresses
import Changes
import ContentLoading
import CorporaSupport
import Diagnostics
import Foundation
import OSCAL
import SourceFiles
import Standards
import Testing

@testable import Exporting

/// What downloads are made of, in the tests.
enum Subjects {
  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The templates of the PDFs of this repository.
  private static let pdfTemplates = Result {
    SourceTree.read(root.appending(path: "templates").path(), as: .templates).files
      .filter { $0.path.relative.hasPrefix("pdf/") }
  }

  private static let loading = Result {
    subject(of: SourceTree.read(root.appending(path: "content").path(), as: .content))
  }

  /// The content of this repository.
  static func repository() throws -> ExportSubject {
    try #require(loading.get())
  }

  /// NIST SP 800-53, revision 5.0.1, as it is imported.
  static func nist() throws -> ExportSubject {
    try catalog(Corpora.bytes(of: Corpora.NISTCatalog.rev501.path), as: "nist")
  }

  /// The content that a catalog becomes.
  static func catalog(_ bytes: [UInt8], as standard: String) throws -> ExportSubject {
    let source = CatalogSource(
      of: bytes,
      from: SourcePath("catalog.json"),
      standard: StandardID(standard)
    )
    let content = try #require(source.content)
    return try #require(subject(of: content.tree))
  }

  /// The same with other templates of the PDFs: each file is given and becomes what is returned, or goes.
  static func editing(
    _ subject: ExportSubject,
    _ edit: (SourceFile) -> [UInt8]?
  ) -> ExportSubject {
    let plan = ExportPlan(
      publication: subject.publication,
      histories: subject.histories,
      content: subject.content,
      pdfTemplates: subject.pdfTemplates.compactMap { file in
        edit(file).map { SourceFile(path: file.path, bytes: $0) }
      }
    )
    return ExportSubject(plan, map: subject.map)
  }

  /// A content folder of some files.
  static func files(_ files: [String: String]) throws -> ExportSubject {
    try self.files(bytes: files.mapValues { Array($0.utf8) })
  }

  /// A content folder of some files, pictures among them.
  static func files(bytes files: [String: [UInt8]]) throws -> ExportSubject {
    let files = files.sorted { $0.key < $1.key }
    return try #require(
      subject(
        of: SourceTree(files: files.map { SourceFile(path: SourcePath($0), bytes: $1) })
      )
    )
  }

  /// What locked versions may hold, in which nothing can be changed.
  private static let unseenCharacters: Set<RuleID> = [
    "bidirectional-control", "control-character", "invisible-character",
  ]

  /// Nil where the content has an error.
  private static func subject(of tree: SourceTree) -> ExportSubject? {
    let loaded = ContentLoader.load(tree)
    let findings = loaded.diagnostics.filter { !unseenCharacters.contains($0.rule) }
    guard let publication = loaded.publication, !findings.containErrors else {
      print(LineRenderer().render(loaded.diagnostics))
      return nil
    }
    let plan = ExportPlan(
      publication: publication,
      histories: publication.standards.map { StandardHistory(of: $0) },
      content: tree,
      pdfTemplates: pdfTemplates.get()
    )
    return ExportSubject(plan)
  }
}

extension ExportSubject {
  /// A version, read.
  func reading(_ version: String) throws -> VersionReading {
    let id = try #require(VersionID(parsing: version))
    return try #require(VersionReading(id, of: self))
  }

  /// All versions, read.
  func readings() throws -> [VersionReading] {
    try publication.versions.map { try reading($0.id.description) }
  }

  /// What becomes of the answers between two versions.
  func plan(_ old: String, _ new: String) throws -> MigrationPlan {
    let (old, new) = (try reading(old), try reading(new))
    let log = try #require(self.log(from: old.version.id, to: new.version.id))
    return MigrationPlan(log, from: old, to: new)
  }
}
