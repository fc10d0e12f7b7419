import Diagnostics
import SourceFiles
import Testing

@testable import Checks

@Suite("Remedies on the fixtures of rules")
struct RemedyTests {
  @Test(
    "each remedy that changes files takes its finding away and brings no other",
    arguments: Fixture.all.filter { !$0.isSilent }
  )
  func takesItsFindingAway(_ fixture: Fixture) throws {
    let rule = try #require(fixture.rule)
    let tree = try fixture.tree()
    let found = CheckedContent(tree, asOf: fixture.asOf).findings(by: [rule])
    for finding in found {
      for remedy in finding.remedies {
        guard let cured = tree.taking(remedy) else { continue }
        let left = CheckedContent(cured, asOf: fixture.asOf).findings(by: [rule])
        let said = "\(finding.summary): \(remedy.words())"
        #expect(!left.contains { $0.isSame(as: finding) }, "still there: \(said)")
        #expect(left.count < found.count, "others have come: \(said)")
      }
    }
  }
}

extension Diagnostic {
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    (rule, place.path, summary) == (other.rule, other.place.path, other.summary)
      && place.range?.lowerBound == other.place.range?.lowerBound
  }
}

extension SourceTree {
  /// The tree after a remedy; nil for a command.
  fileprivate func taking(_ remedy: Remedy) -> SourceTree? {
    switch remedy {
    case .run: return nil
    case .delete(let path):
      return with(files.filter { !$0.path.isIn(path) })
    case .rename(let old, let new):
      return with(
        files.map { SourceFile(path: $0.path.moved(from: old, to: new), bytes: $0.bytes) }
      )
    case .edit(let fixes):
      return with(files.map { SourceFile(path: $0.path, bytes: $0.bytes(mendedBy: fixes)) })
    }
  }

  private func with(_ files: [SourceFile]) -> SourceTree {
    SourceTree(files: files.sorted { $0.path < $1.path }, diagnostics: diagnostics)
  }
}

extension SourceFile {
  fileprivate func bytes(mendedBy fixes: [Fix]) -> [UInt8] {
    let own = fixes.filter { $0.place.path == path }
    let finding = Diagnostic(.error, "x", at: SourcePlace(path), "x", advice: "", fixes: own)
    let mended = MendedText(bytes, at: path, mending: own.isEmpty ? [] : [finding])
    #expect(
      own.isEmpty || !mended.mended.isEmpty,
      "the file does not hold what the fix expects: \(own)"
    )
    return mended.bytes
  }
}

extension SourcePath {
  fileprivate func isIn(_ folder: SourcePath) -> Bool {
    relative == folder.relative || relative.hasPrefix(folder.relative + "/")
  }

  fileprivate func moved(from old: SourcePath, to new: SourcePath) -> SourcePath {
    guard isIn(old) else { return self }
    return SourcePath(new.relative + relative.dropFirst(old.relative.count), in: root)
  }
}

@Suite("Rules whose help is words alone")
struct WordsOnlyTests {
  /// What help these rules give depends on what is near, which mistakes in the real content show.
  private let shownElsewhere: Set<RuleID> = [
    "exam-contradiction", "reference-without-version", "unknown-cover", "unresolved-reference",
  ]

  @Test("all others offer a remedy in a fixture, and these in none")
  func isKnownOfEachRule() throws {
    var offering: Set<RuleID> = []
    for fixture in Fixture.all where !fixture.isSilent {
      let rule = try #require(fixture.rule)
      let found = CheckedContent(try fixture.tree(), asOf: fixture.asOf).findings(by: [rule])
      offering.formUnion(found.filter { !$0.remedies.isEmpty }.map(\.rule))
    }
    let all = Set(Checker.rules.flatMap { $0.ids })
    #expect(Set(Checker.wordsOnly.keys) == all.subtracting(offering).subtracting(shownElsewhere))
  }
}
