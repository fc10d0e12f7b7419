import Artifacts
import Diagnostics
import Fingerprints
import Foundation
import SiteBuilding
import SourceFiles
import TestRequirements
import Testing

@testable import Publishing

/// Whatever was edited before, a plan by a workspace that has seen it all is the plan by a new one.
@Suite struct WorkspaceLawTests {
  private static let isLong = ProcessInfo.processInfo.environment["PSF_LONG_TESTS"] != nil

  @Test(arguments: isLong ? [1, 2, 3, 4] as [UInt64] : [5])
  func incrementalIsClean(_ seed: UInt64) throws {
    let templates = try RepositoryFolder.files(below: "templates")
    var edits = RandomEdits(of: try RepositoryFolder.files(below: "content"), seed: seed)
    var workspace = Workspace()
    _ = Outcome(of: edits.files, templates, in: &workspace)
    for number in 1...(Self.isLong ? 250 : 30) {
      let edit = edits.next()
      var clean = Workspace()
      let expected = Outcome(of: edits.files, templates, in: &clean)
      let found = Outcome(of: edits.files, templates, in: &workspace)
      let differences = found.findings.difference(from: expected.findings).map {
        switch $0 {
        case .insert(_, let finding, _): "found alone: \(finding)"
        case .remove(_, let finding, _): "not found: \(finding)"
        }
      }
      #expect(differences == [], "edit \(number): \(edit)")

      let other = found.files.filter { expected.files[$0.key] != $0.value }.keys.sorted()
      #expect(other == [], "edit \(number): \(edit)")
      #expect(found.files.count == expected.files.count, "edit \(number): \(edit)")
    }
  }
}

/// All that follows from some files.
private struct Outcome {
  let findings: [Diagnostic]
  /// The files of the site by their paths, as digests.
  let files: [String: Fingerprint]

  init(
    of content: [String: [UInt8]],
    _ templates: [String: [UInt8]],
    in workspace: inout Workspace
  ) {
    let preparation = Preparation.run(
      Self.tree(content, .content),
      Self.tree(templates, .templates),
      in: &workspace
    )
    findings = preparation.diagnostics
    let artifacts = preparation.plan.siteBuilder()?.artifacts() ?? []
    files = Dictionary(
      artifacts.map { ($0.path.description, Fingerprint(sha256Of: $0.make().bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func tree(_ files: [String: [UInt8]], _ root: SourceRoot) -> SourceTree {
    let sources = files.map { SourceFile(path: SourcePath($0.key, in: root), bytes: $0.value) }
    return SourceTree(judging: sources.sorted { $0.path < $1.path }, links: [])
  }
}

/// The folders of the repository that tests read.
enum RepositoryFolder {
  static var top: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The files below a folder, by their paths in it.
  static func files(below name: String) throws -> [String: [UInt8]] {
    let tree = SourceTree.read(
      top.appending(path: name).path(percentEncoded: false),
      as: name == "templates" ? .templates : .content
    )
    return Dictionary(
      tree.files.map { ($0.path.relative, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
