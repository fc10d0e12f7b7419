import Diagnostics
import Foundation
import Testing

@Suite struct SARIFRendererTests {
  private static let text = "aé👍🏽b\nsecond\n"
  private static let rules = [
    RuleDescription("other-rule", "Other.", severity: .warning),
    RuleDescription("some-rule", "Some.", manual: "Some.\n\nMore of it."),
  ]

  private func log(
    _ findings: [Diagnostic],
    allowed: [AllowedFinding] = [],
    content: String = "content/"
  ) throws -> Log {
    let renderer = SARIFRenderer(
      program: "1.2",
      rules: Self.rules,
      allowed: allowed,
      paths: DisplayPaths(content: content)
    ) { _ in Array(Self.text.utf8) }
    return try JSONDecoder().decode(Log.self, from: Data(renderer.render(findings).utf8))
  }

  @Test func writesRulesWithTheirManualsAndNoResultsForNothing() throws {
    let log = try log([])
    #expect(log.version == "2.1.0" && log.schema.hasSuffix("sarif-2.1.0.json"))
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "utf16CodeUnits" && run.results.isEmpty)
    #expect(run.tool.driver.name == "psf" && run.tool.driver.version == "1.2")
    #expect(run.tool.driver.rules.map(\.id) == ["other-rule", "some-rule"])
    #expect(run.tool.driver.rules.map(\.defaultConfiguration.level) == ["warning", "error"])
    #expect(run.tool.driver.rules[1].help.text == "Some.\n\nMore of it.")
  }

  @Test func writesPlacesInUnitsOfUTF16() throws {
    let place = SourcePlace(SourcePath("a.md"), line: 1, column: 12)
    let note = Diagnostic.Note("see", at: SourcePlace(SourcePath("b.md"), line: 2, column: 1))
    let found = finding(.warning, at: place, notes: [note])
    let result = try #require(try log([found]).runs[0].results.first)
    #expect(result.ruleId == "some-rule" && result.ruleIndex == 1 && result.level == "warning")
    #expect(result.message.text == "something is wrong; mend it")
    let location = try #require(result.locations.first?.physicalLocation)
    #expect(location.artifactLocation.uri == "content/a.md")
    #expect(location.region == Region(startLine: 1, startColumn: 7, endLine: 1, endColumn: 8))
    let related = try #require(result.relatedLocations?.first)
    #expect(related.message.text == "see")
    #expect(related.physicalLocation.artifactLocation.uri == "content/b.md")
    #expect(related.physicalLocation.region.startLine == 2)
  }

  @Test func showsAWholeFileAtItsFirstLine() throws {
    let result = try log([finding(at: SourcePlace(SourcePath("a.md")))]).runs[0].results[0]
    #expect(result.locations[0].physicalLocation.region == Region(startLine: 1))
    #expect(result.relatedLocations == nil && result.fixes == nil)
  }

  @Test func writesPathsAsReferences() throws {
    let place = SourcePlace(SourcePath("a b/ä%.md"))
    let uris = try ["content/", "/srv/c/"].map {
      try log([finding(at: place)], content: $0).runs[0].results[0].locations[0].physicalLocation
        .artifactLocation.uri
    }
    #expect(uris == ["content/a%20b/%C3%A4%25.md", "file:///srv/c/a%20b/%C3%A4%25.md"])
  }

  @Test func writesAllReplacementsAsOneFix() throws {
    let place = SourcePlace(SourcePath("a.md"), line: 2, column: 1, length: 6)
    let found = finding(at: place, fixes: [Fix(place, from: "second", to: "third")])
    let fix = try #require(try log([found]).runs[0].results[0].fixes?.first)
    let replacement = try #require(fix.artifactChanges.first?.replacements.first)
    #expect(replacement.insertedContent.text == "third")
    #expect(
      replacement.deletedRegion == Region(startLine: 2, startColumn: 1, endLine: 2, endColumn: 7)
    )
  }

  @Test func givesFindingsInOneLineFingerprintsOfTheirOwn() throws {
    let places = [1, 2].map { SourcePlace(SourcePath("a.md"), line: 1, column: $0) }
    let elsewhere = SourcePlace(SourcePath("a.md"), line: 2, column: 1)
    let results = try log((places + [elsewhere]).map { finding(at: $0) }).runs[0].results
    let prints = results.compactMap { $0.partialFingerprints["psf/v1"] }
    #expect(Set(prints).count == 3)
    #expect(prints[0].dropLast(2) == prints[1].dropLast(2) && prints[1].hasSuffix(":2"))
    #expect(
      try log([finding(at: places[0])]).runs[0].results[0].partialFingerprints["psf/v1"]
        == prints[0]
    )
  }

  @Test func writesWhatIsAllowedAsSuppressed() throws {
    let found = finding(at: SourcePlace(SourcePath("a.md"), line: 2, column: 1))
    let place = SourcePlace(SourcePath("a.md"), line: 1, column: 1)
    let suppression = Suppression(at: place, of: "some-rule", because: "it is old", lines: 2...2)
    let run = try log([], allowed: [AllowedFinding(found, by: suppression)]).runs[0]
    #expect(run.results.map { $0.suppressions?.map(\.justification) } == [["it is old"]])
    #expect(run.results[0].suppressions?[0].kind == "inSource")
  }

  @Test func describesRulesThatNobodyDescribed() throws {
    let found = Diagnostic(.error, "new", at: SourcePlace(SourcePath("a.md")), "x", advice: "")
    let run = try log([found]).runs[0]
    #expect(run.tool.driver.rules.map(\.id).last == "new" && run.results[0].ruleIndex == 2)
  }
}

private struct Log: Decodable {
  let schema: String
  let version: String
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }
}

private struct Run: Decodable {
  struct Tool: Decodable {
    struct Driver: Decodable {
      let name: String
      let version: String
      let rules: [Rule]
    }
    let driver: Driver
  }

  struct Rule: Decodable {
    struct Configuration: Decodable {
      let level: String
    }
    let id: String
    let help: Message
    let defaultConfiguration: Configuration
  }

  let tool: Tool
  let columnKind: String
  let results: [Result]
}

private struct Message: Decodable {
  let text: String
}

private struct Region: Decodable, Hashable {
  var startLine: Int
  var startColumn: Int?
  var endLine: Int?
  var endColumn: Int?
}

private struct Location: Decodable {
  struct Physical: Decodable {
    struct Artifact: Decodable {
      let uri: String
    }
    let artifactLocation: Artifact
    let region: Region
  }
  let physicalLocation: Physical
}

private struct Result: Decodable {
  struct Related: Decodable {
    let message: Message
    let physicalLocation: Location.Physical
  }

  struct Fix: Decodable {
    struct Change: Decodable {
      struct Replacement: Decodable {
        let deletedRegion: Region
        let insertedContent: Message
      }
      let replacements: [Replacement]
    }
    let artifactChanges: [Change]
  }

  struct Suppression: Decodable {
    let kind: String
    let justification: String
  }

  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: Message
  let locations: [Location]
  let partialFingerprints: [String: String]
  let relatedLocations: [Related]?
  let fixes: [Fix]?
  let suppressions: [Suppression]?
}
