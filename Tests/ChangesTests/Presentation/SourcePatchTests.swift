import Diagnostics
import Foundation
import SeededRandom
import SourceFiles
import Standards
import TestRequirements
import Testing

@testable import Changes
@testable import Views

@Suite(.needs(.git)) struct SourcePatchTests {
  /// With PSF_LONG_TESTS set there are many more.
  private static let count =
    ProcessInfo.processInfo.environment["PSF_LONG_TESTS"] == nil ? 12 : 400

  @Test(arguments: 0..<count)
  func leadsFromOneRandomVersionToAnother(_ seed: Int) throws {
    let content = FiledHistory(seed: seed)
    let logs = StandardHistory(of: standard(content.versions)).logs
    #expect(!logs.isEmpty)
    for log in logs.shuffled(seed: seed).prefix(3) {
      let (old, new) = (try content.version(log.old), try content.version(log.new))
      let report = ChangeReport(
        log,
        old: ComparedVersion(old),
        new: ComparedVersion(new),
        formats: .sample
      )
      let patched = try PatchedFolder(
        content.files(of: old.id),
        SourcePatch.render(report, old: content.bytes, new: content.bytes)
      )
      #expect(try patched.files() == content.files(of: new.id), "\(log.old) → \(log.new)")
    }
  }

  @Test(arguments: [("1.0", "1.1"), ("1.1", "next"), ("1.0", "next")])
  func leadsFromOnePublishedVersionToAnother(_ labels: (String, String)) throws {
    let framework = try RealTexts.framework()
    let (old, new) = (framework[labels.0], framework[labels.1])
    let before = try #require(old), after = try #require(new)
    let log = try #require(try RealTexts.history().log(from: before.id, to: after.id))
    let folder = RealTexts.root.appending(path: "content").path
    let tree = SourceTree.read(folder, as: .content)
    let bytes = Dictionary(
      tree.files.map { ($0.path.relative, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    func files(of version: Version) -> [String: [UInt8]] {
      let folder = "standards/psf/\(version.id.label)/"
      let paths = Set(version.provisions.map(\.place.path.relative))
      return Dictionary(
        paths.map { (String($0.dropFirst(folder.count)), bytes[$0] ?? []) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    let report = ChangeReport(
      log,
      old: ComparedVersion(before),
      new: ComparedVersion(after),
      formats: .sample
    )
    let patch = SourcePatch.render(report, old: bytes, new: bytes)
    #expect(try PatchedFolder(files(of: before), patch).files() == files(of: after))
  }

  @Test func renamesWhatStandsInARenamedFolder() throws {
    let content = FiledHistory(["a/c-1.md"], ["b/c-1.md"])
    let log = StandardHistory(of: standard(content.versions)).logs[0]
    #expect(log.entries.isEmpty)
    let sides = content.versions.map { ComparedVersion($0) }
    let report = ChangeReport(log, old: sides[0], new: sides[1], formats: .sample)
    let patch = SourcePatch.render(report, old: content.bytes, new: content.bytes)
    let lines = String(decoding: patch, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(
      lines == [
        "diff --git a/a/c-1.md b/b/c-1.md", "rename from a/c-1.md", "rename to b/c-1.md",
      ]
    )
    let some = ChangeReport(
      log,
      old: sides[0],
      new: sides[1],
      formats: .sample,
      classes: [.undecided]
    )
    let none = SourcePatch.render(some, old: content.bytes, new: content.bytes)
    #expect(none.split(separator: UInt8(ascii: "\n")).count == 1)
  }
}

extension Array {
  fileprivate func shuffled(seed: Int) -> [Element] {
    var random = SeededGenerator(seed: seed)
    return shuffled(using: &random)
  }
}
