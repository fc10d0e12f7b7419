import Diagnostics
import Markup
import SourceFiles
import Standards
import Testing

@testable import ContentLoading

struct LoadingTests {
  @Test func readsIDsNumbersAndDatesAsTheyAreWritten() throws {
    let loaded = load([
      "standards/abc/1.10/version.yml":
        "number: 1.10\npublished: 2026-06\nfollows: 1.1\nsummary: S\n",
      "standards/abc/1.10/x/index.md": "---\nid: 0x10\ntitle: yes\nprinciple: ~\n---\n",
      "standards/abc/1.10/x/y.md": "---\nid: 1.10\ntitle: 2026-04-30\n---\nT\n",
    ])
    #expect(loaded.lines == [])
    let standard = try #require(loaded.publication?[StandardID("abc")])
    #expect(standard.versions.map(\.number.description) == ["1.0", "1.1", "1.10"])
    let version = try #require(standard["1.10"])
    #expect(version.follows?.description == "1.1")
    #expect(version.published?.description == "2026-06")
    #expect(version.provisions.map(\.id.description) == ["0x10", "1.10"])
    #expect(version.provisions.map(\.title) == ["yes", "2026-04-30"])
    #expect(version.provisions.map(\.principle?.text) == ["~", nil])
  }

  @Test(arguments: ["ABC-1.1", "[ABC-1.1]"])
  func readsWhereACriterionMovedTo(written: String) throws {
    let tombstone =
      "---\nid: ABC-1.2\ntitle: C\nstatus: withdrawn\nreason: R\nmoved-to: \(written)\n---\n"
    let loaded = load(["standards/abc/1.1/abc-1/abc-1.2.md": tombstone])
    #expect(loaded.lines == [])
    let version = try #require(loaded.publication?[VersionID(StandardID("abc"), "1.1")])
    let stone = try #require(version[ProvisionID("ABC-1.2")]?.tombstone)
    #expect(stone.movedTo.map(\.id) == [ProvisionID("ABC-1.1")])
    #expect(stone.successors.map(\.id) == [ProvisionID("ABC-1.1")])
    #expect(stone.movedTo.first?.place.range?.lowerBound.line == 6)
  }

  @Test func readsTheClausesAroundTheDomainsInTheirOrder() throws {
    let folder = "standards/abc/1.1/frame"
    let loaded = load([
      "\(folder)/annex-b.md": "---\ntitle: Lists\nnormative: true\n---\nT\n",
      "\(folder)/annex-a.md": "---\ntitle: Dates\nnormative: false\n---\nT\n",
      "\(folder)/key-words.md": "---\ntitle: Key words\n---\nT\n",
      "\(folder)/scope.md": "---\ntitle: Scope\nnormative: false\n---\nT\n",
      "\(folder)/transition.md": "---\ntitle: Transition\n---\nT\n",
      "\(folder)/conformance.md": "---\ntitle: Conformance\n---\nSee [clause-scope], [ABC-1].\n",
      "\(folder)/foreword.md": "---\ntitle: Foreword\n---\nT\n",
      "pages/a.md": "---\ntitle: A\nabout: [abc@1.1]\n---\n[abc:clause-annex-a], [clause-a].\n",
    ])
    #expect(loaded.lines == [])
    let version = try #require(loaded.publication?[VersionID(StandardID("abc"), "1.1")])
    #expect(
      version.provisions.map(\.heading) == [
        "Foreword", "Scope", "Conformance", "Key words", "Transition", "ABC-1 Domain", "ABC-1.1 C",
        "ABC-1.2 C", "Annex A Dates", "Annex B Lists", "term-agent Agent",
      ]
    )
    #expect(
      version.clauses.map { $0.clause?.isNormative } == [
        false, false, true, true, false, false, true,
      ]
    )
  }

  @Test func windowsLineEndsChangeNothing() throws {
    let page =
      "---\ntitle: Ä b\ndek: >\n  One\n  two\nabout: [abc@1.1]\n---\n# A\n\n`x\n`[ABC-1]\n\n- c\n\n---\n"
    let unix = load(["pages/a.md": page])
    let windows = load(["pages/a.md": page.replacing("\n", with: "\r\n")])
    #expect(unix.lines == [])
    #expect(windows.lines == [])
    let first = try #require(unix.publication?.documents[Page.self].first)
    let second = try #require(windows.publication?.documents[Page.self].first)
    #expect(first.dek?.text == second.dek?.text)
    #expect(first.body.rendered == second.body.rendered)
    #expect(first.body.labels == second.body.labels)
  }

  @Test func termsReadTheSameWithWindowsLineEnds() throws {
    let terms =
      "## Chain of agents\nSeveral [term-agent]s.\n\nAlso: chain , link\n\n## Agent\nWho acts.\n"
    for text in [terms, terms.replacing("\n", with: "\r\n")] {
      let loaded = load(["standards/abc/1.1/terms.md": text])
      #expect(loaded.lines == [])
      let found = try #require(loaded.publication?[VersionID(StandardID("abc"), "1.1")]).terms
      #expect(found.map(\.id.description) == ["term-agent", "term-chain-of-agents"])
      #expect(found.map(\.title) == ["Agent", "Chain of agents"])
      #expect(found.map(\.aliases) == [[], ["chain", "link"]])
      #expect(found.map(\.place.range?.lowerBound.line) == [6, 1])
    }
  }

  @Test func ordersProvisionsAsTheyAreRead() throws {
    var files: [String: String] = [:]
    for (folder, id) in [
      ("b", "ABC-10"), ("a", "ABC-2"), ("a/c", "ABC-2.1"), ("a/c/d", "ABC-2.1.1"),
    ] {
      files["standards/abc/2.0/\(folder)/index.md"] =
        "---\nid: \(id)\ntitle: D\nprinciple: P\n---\n"
      for number in [10, 9] {
        files["standards/abc/2.0/\(folder)/\(number).md"] =
          "---\nid: \(id)-\(number)\ntitle: C\n---\nT\n"
      }
    }
    files["standards/abc/2.0/version.yml"] = "number: '2.0'\npublished: 2026-07\nsummary: S\n"
    let loaded = load(files)
    #expect(loaded.lines == [])
    let version = try #require(loaded.publication?[VersionID(StandardID("abc"), "2.0")])
    #expect(
      version.provisions.map(\.id.description) == [
        "ABC-2", "ABC-2-9", "ABC-2-10", "ABC-2.1", "ABC-2.1-9", "ABC-2.1-10", "ABC-2.1.1",
        "ABC-2.1.1-9",
        "ABC-2.1.1-10", "ABC-10", "ABC-10-9", "ABC-10-10",
      ]
    )
    #expect(version.provisions.map(\.parent?.description)[3] == "ABC-2")
  }

  @Test func ofTwoIDsAlikeButForCaseAlwaysTheSameIsMeant() throws {
    let twin = ["standards/abc/1.1/abc-1/twin.md": "---\nid: abc-1.1\ntitle: C\n---\nT\n"]
    let scope = ReferenceScope(about: [VersionID(StandardID("abc"), "1.1")])
    var targets: Set<Subject> = []
    for _ in 0..<20 {
      let references = try #require(load(twin).publication).references
      targets.insert(references.subjects[try references.resolve("ABC-1.1", in: scope).get()])
    }
    #expect(targets.count == 1)
  }

  @Test func aFileWithoutAPathIsOnlyMisplaced() {
    let file = SourceFile(path: SourcePath(""), bytes: [])
    let loaded = ContentLoader.load(SourceTree(files: [file]))
    #expect(
      loaded.diagnostics.map(\.rule.description).sorted() == ["misplaced-file", "missing-file"]
    )
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func deepNestingIsRefusedAndCrashesNothing(unit: String) {
    for text in [
      String(repeating: unit, count: 100_000), String(repeating: unit + "\n", count: 20_000),
    ] {
      let loaded = load(["facts.yml": "a: " + text, "pages/a.md": "---\n" + text + "\n---\n"])
      #expect(loaded.diagnostics.contains { $0.rule == "front-matter-syntax" })
    }
  }

  @Test func aValueThatIsMeantAsAFixStandsAtItsPlace() throws {
    let text = "---\ntitle: ü\nabuot: []\n---\n"
    let found = load(["pages/a.md": text]).diagnostics
    let fix = try #require(found.first?.fixes.first)
    let range = try #require(fix.place.range)
    let line = Array(text.utf8).split(separator: UInt8(ascii: "\n"))[range.lowerBound.line - 1]
    let bytes = line.dropFirst(range.lowerBound.column - 1).prefix(fix.expected.utf8.count)
    #expect(String(decoding: bytes, as: UTF8.self) == fix.expected)
    #expect(fix.replacement == "about")
  }
}
