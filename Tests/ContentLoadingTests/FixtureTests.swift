import ContentLoading
import Diagnostics
import Foundation
import SourceFiles
import Testing

/// What loading says about small content folders. `UPDATE_EXPECTED=1` writes down what it says now, and still fails.
struct FixtureTests {
  @Test(arguments: Fixture.all) func saysWhatIsExpected(fixture: Fixture) throws {
    let tree = SourceTree.read(fixture.content, as: .content)
    let found = ContentLoader.load(tree).diagnostics.inOrder()
    let lines = LineRenderer().render(found)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
      try lines.write(to: fixture.expected, atomically: true, encoding: .utf8)
      Issue.record("what is expected was written anew: look at the difference")
    }
    #expect(try lines == String(contentsOf: fixture.expected, encoding: .utf8))
    let rules = Set(found.map(\.rule.description))
    #expect(rules.isEmpty || rules.contains(fixture.rule))
    #expect(found.allSatisfy { SourceText.of(tree)[$0.place.path]?.holds($0.place) ?? true })
  }

  @Test func everyRuleOfTheLoaderHasAFixtureInWhichItFires() throws {
    let firing = Fixture.all.filter { fixture in
      let expected = try? String(contentsOf: fixture.expected, encoding: .utf8)
      return expected?.contains("[\(fixture.rule)]") ?? false
    }
    let rules = try Self.rulesInTheSources()
    #expect(rules.count > 25)
    #expect(rules.subtracting(firing.map(\.rule)) == [])
  }

  @Test func everyRuleOfTheLoaderIsDescribed() throws {
    let known = Set(LoadingRules.all.map(\.id.description))
    #expect(known.count == LoadingRules.all.count)
    #expect(LoadingRules.all.allSatisfy { $0.sentence.hasSuffix(".") })
    // Those that a rule of the checks describes, and the ledger of exceptions.
    let elsewhere: Set = ["bad-id", "bad-suppression"]
    #expect(try Self.rulesInTheSources().subtracting(known) == elsewhere)
  }

  @Test("all others offer a remedy in a fixture, or elsewhere, and these in none")
  func rulesWhoseHelpIsWordsAloneAreKnown() {
    let findings = Fixture.all.flatMap {
      ContentLoader.load(SourceTree.read($0.content, as: .content)).diagnostics
    }
    let offering = Set(findings.filter { !$0.remedies.isEmpty }.map(\.rule))
    // Marks of encodings and names of files, which no fixture can hold: see the tests of front matter and of paths.
    let elsewhere: Set<RuleID> = ["byte-order-mark", "misspelt-path"]
    let wordsOnly = LoadingRules.all.filter { $0.wordsOnly != nil }.map(\.id)
    #expect(
      Set(wordsOnly) == Set(LoadingRules.all.map(\.id)).subtracting(offering).subtracting(elsewhere)
    )
  }

  /// The names of rules that stand behind `.error,` in the sources, and those that values are given.
  private static func rulesInTheSources() throws -> Set<String> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ContentLoading").standardized.resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var rules: Set<String> = ["bad-date", "bad-id", "bad-value"]
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.split(separator: ".error,").dropFirst() {
        let names = part.prefix(while: { !$0.isNewline || $0 == "\n" }).split(separator: "at:")[0]
        rules.formUnion(names.matches(of: /"([a-z0-9-]+)"/).map { String($0.1) })
      }
    }
    return rules
  }
}
