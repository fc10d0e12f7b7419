import Addresses
import Changes
import ContentLoading
import Diagnostics
import Foundation
import Locks
import SourceFiles
import Standards
import Testing

@testable import Checks

/// A small content folder with what is to be found in it: `Fixtures/<rule-id>/<case>/`.
///
/// A folder without a `site.yml` gets the one that all share.
struct Fixture: Sendable, CustomTestStringConvertible {
  let ruleID: String
  let name: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures"
  )

  /// All fixtures, in the order of their names.
  static let all: [Fixture] = folders(in: folder).flatMap { rule in
    folders(in: folder.appending(path: rule)).map { Fixture(ruleID: rule, name: $0) }
  }

  private static func folders(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path()
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }

  var testDescription: String { "\(ruleID)/\(name)" }

  private var folder: URL { Self.folder.appending(path: ruleID).appending(path: name) }

  /// What is to be found: what the tool prints.
  var expectedFile: URL { folder.appending(path: "expected-diagnostics.txt") }

  var expected: String {
    (try? String(contentsOf: expectedFile, encoding: .utf8)) ?? ""
  }

  /// Which day it is, where the fixture has a file `as-of.txt`.
  var asOf: PublicationDate? {
    let text = try? String(contentsOf: folder.appending(path: "as-of.txt"), encoding: .utf8)
    return text.flatMap { PublicationDate($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  /// Whether nothing is to be found.
  var isSilent: Bool { expected.isEmpty }

  /// The rule that the fixture is for; nil where no rule has this id.
  var rule: (any Rule.Type)? {
    Checker.rules.first { $0.ids.map(\.description).contains(ruleID) }
  }

  func tree() throws -> SourceTree {
    let tree = SourceTree.read(folder.appending(path: "content").path(), as: .content)
    let site = SourcePath("site.yml")
    guard !tree.files.contains(where: { $0.path == site }) else { return tree }
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "site.yml")))
    return SourceTree(
      files: tree.files + [SourceFile(path: site, bytes: bytes)],
      diagnostics: tree.diagnostics
    )
  }
}

extension SourceTree {
  /// The tree with the dates of its pages recorded, where none is.
  func recordingDates() -> SourceTree {
    let pages = ContentLoader.load(self).publication?.dates.pages ?? []
    guard pages.allSatisfy({ $0.state == .unrecorded }) else { return self }
    let records = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.current) })
    let recorded = files.map { file in
      records[file.path].map { SourceFile(path: file.path, bytes: file.recording($0)) } ?? file
    }
    return SourceTree(files: recorded, diagnostics: diagnostics)
  }
}

/// A content folder that was loaded and compared.
struct CheckedContent {
  let files: [SourcePath: [UInt8]]
  let loaderFindings: [Diagnostic]
  let subject: CheckSubject?

  init(_ tree: SourceTree, asOf: PublicationDate? = nil) {
    files = Dictionary(
      tree.files.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    let loaded = ContentLoader.load(tree)
    loaderFindings = loaded.diagnostics
    subject = loaded.publication.map { publication in
      let histories = publication.standards.map { StandardHistory(of: $0) }
      let map = SiteMap(of: publication, histories: histories)
      return CheckSubject(
        publication: publication,
        histories: histories,
        map: map,
        asOf: asOf
      )
    }
  }

  /// What loading and some rules find, in order.
  func findings(by rules: [any Rule.Type]) -> [Diagnostic] {
    guard let subject else { return loaderFindings.inOrder() }
    var findings = Findings()
    for rule in rules { rule.check(subject, &findings) }
    return (loaderFindings + findings.diagnostics).inOrder()
  }

  /// The places that lie outside their files.
  func strayPlaces(of diagnostics: [Diagnostic]) -> [SourcePlace] {
    var lines: [SourcePath: [Int]] = [:]
    for (path, bytes) in files {
      let split = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      lines[path] = split.map(\.count)
    }
    let places = diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) + $0.fixes.map(\.place) }
    return places.filter { place in
      // A file that is missing has no lines.
      guard let range = place.range, let lengths = lines[place.path] else {
        return place.range != nil
      }
      return ![range.lowerBound, range.upperBound].allSatisfy { position in
        guard position.column > 0, lengths.indices.contains(position.line - 1) else { return false }
        // An empty line is shown as one cell.
        return position.column <= max(1, lengths[position.line - 1]) + 1
      }
    }
  }
}
