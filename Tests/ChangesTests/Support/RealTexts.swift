import ContentLoading
import Diagnostics
import Foundation
import SourceFiles
import Standards
import TestRequirements
import Testing

@testable import Changes

/// The texts of real standards.
enum RealTexts {
  /// The folder of the repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with other people's standards; nil where the environment names none.
  static let corpora = Requirement.corpora.path.map { URL(filePath: $0) }

  private static let loading = Result {
    let tree = SourceTree.read(root.appending(path: "content").path, as: .content)
    return ContentLoader.load(tree).publication?[StandardID("psf")]
  }

  private static let comparing = Result { loading.get().map { StandardHistory(of: $0) } }

  /// The PSF as it stands in the repository.
  static func framework() throws -> Standard {
    try #require(loading.get())
  }

  /// The changes between all its versions.
  static func history() throws -> StandardHistory {
    try #require(comparing.get())
  }

  /// The entries that both versions of the FINOS AI governance framework have.
  static func governanceFramework() throws -> [(
    name: String, old: ProvisionText, new: ProvisionText
  )] {
    let folder = try #require(corpora).appending(path: "finos-aigf")
    return try ["_risks", "_mitigations"].flatMap { kind in
      let old = folder.appending(path: "v1/\(kind)")
      let new = folder.appending(path: "v2/\(kind)")
      return try FileManager.default.contentsOfDirectory(atPath: old.path).sorted()
        .filter { $0.hasSuffix(".md") && $0 != "index.md" }
        .map { name in
          (
            name, try text(of: old.appending(path: name)), try text(of: new.appending(path: name))
          )
        }
    }
  }

  /// The text of a file behind its front matter.
  private static func text(of file: URL) throws -> ProvisionText {
    let whole = try String(contentsOf: file, encoding: .utf8)
    let parts = whole.split(
      separator: "\n---\n",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    return ProvisionText(of: criterion("A", String(try #require(parts.last))))
  }
}
