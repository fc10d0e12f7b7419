import Foundation
import Testing

@Suite(.needsTheProgram) struct ExplainTests {
  private static let document = PythonProgram.root.appending(path: "Documentation/Rules.md")

  @Test func listsEveryRuleWithASentence() throws {
    let lines = try Workspace().psf("explain").output.split(separator: "\n")
    let rules = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    #expect(rules.count > 100)
    #expect(rules.contains { $0.hasPrefix("  broken-fragment ") })
    #expect(rules.contains { $0.hasPrefix("  bound-changed ") })
    #expect(lines.allSatisfy { $0.count <= 100 })
    let names = rules.compactMap { $0.split(separator: " ").first }
    #expect(Set(names).count == names.count)
  }

  @Test func printsTheManualOfARule() throws {
    let workspace = try Workspace()
    let check = try workspace.psf("explain", "broken-fragment").output
    #expect(check.hasPrefix("broken-fragment\n\nA link leads to a page that is there, and to no "))
    #expect(check.contains("Addresses are a promise to readers"))
    #expect(!check.contains("psf:allow"))
    let change = try workspace.psf("explain", "actor-changed").output
    #expect(change.contains("so it is breaking"))
    let allowed = try workspace.psf("explain", "misnamed-file").output
    #expect(allowed.contains("\n  # psf:allow misnamed-file: reason "))
  }

  @Test func saysWhatIsMeant() throws {
    let outcome = try Workspace().psf("explain", "broken-fragmnt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean broken-fragment?"))
  }

  @Test func theDocumentIsWhatTheProgramSays() throws {
    let printed = try Workspace().psf("explain", "--markdown").output
    let written = try? String(contentsOf: Self.document, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1", printed != written {
      try printed.write(to: Self.document, atomically: true, encoding: .utf8)
      Issue.record("rewrote \(Self.document.path()): look at it")
    } else {
      #expect(printed == written, "write it anew: UPDATE_EXPECTED=1, or psf explain --markdown")
    }
  }

  @Test func knowsEveryNameThatFindingsHave() throws {
    let list = try Workspace().psf("explain").output.split(separator: "\n")
    let known = Set(list.compactMap { $0.split(separator: " ").first.map(String.init) })
    let names = try Self.namesInTheSources().union(Self.namesInTheFixtures())
    #expect(names.count > 70)
    #expect(names.subtracting(known) == [])
  }

  /// What stands in brackets at the ends of the lines that fixtures expect.
  private static func namesInTheFixtures() throws -> Set<String> {
    let lines = try files(below: "Tests").filter {
      $0.lastPathComponent == "expected-diagnostics.txt"
    }
    .flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
    return Set(lines.compactMap { $0.split(separator: "[").last.map { String($0.dropLast()) } })
  }

  /// The names that stand behind the gravity of a finding in the sources, of more than one word.
  private static func namesInTheSources() throws -> Set<String> {
    var names: Set<String> = []
    for file in try files(below: "Sources") where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in [".error,", ".warning,", ".note,"].flatMap({
        text.split(separator: $0).dropFirst()
      }) {
        let head = part.prefix(160).split(separator: "at:", maxSplits: 1)
        guard head.count > 1 else { continue }
        names.formUnion(head[0].matches(of: /"([a-z0-9]+(-[a-z0-9]+)+)"/).map { String($0.1) })
      }
    }
    return names
  }

  private static func files(below folder: String) throws -> [URL] {
    let root = PythonProgram.root.appending(path: folder).resolvingSymlinksInPath()
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return try #require(found?.allObjects as? [URL])
  }
}
