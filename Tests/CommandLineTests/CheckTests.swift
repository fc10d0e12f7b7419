import Foundation
import Testing

@Suite(.needsTheProgram) struct CheckTests {
  /// A build would refuse them.
  @Test(arguments: [
    ("pages/sha256sums.md", "colliding-paths"), ("pages/robots.txt.md", "colliding-paths"),
    ("pages/downloads.json.md", "colliding-paths"),
    ("pages/\(String(repeating: "a", count: 245)).md", "unsafe-path"),
  ])
  func refusesWhatNoFolderCanHold(_ path: String, _ rule: String) throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write("---\ntitle: A\n---\nText.\n", to: "content/" + path)
    let check = try workspace.psf("check", "--format", "line")
    #expect(check.status == 1)
    #expect(check.output.contains("[\(rule)]"), "\(check.output)")
    #expect(try workspace.psf("build").status == 1)
  }

  @Test func findsOuterPicturesInErrataOfLockedVersions() throws {
    let workspace = try Workspace()
    try #require(try workspace.psf("freeze", "psf@1.0").status == 0)
    let erratum = """
      ---
      id: E1
      provision: PSF-1.1
      date: 2026-06
      status: reported
      old: for 7
      new: ", for 7"
      ---
      A comma. ![A dot](https://evil.example/x.png)

      """
    try workspace.write(erratum, to: "content/standards/psf/errata/1.0/comma.md")
    let check = try workspace.psf("check", "--format", "line")
    #expect(check.output.contains("errata/1.0/comma.md:"))
    #expect(check.output.contains("[outer-picture]"), "\(check.output)")
  }

  @Test func tellsWhatItLookedAt() throws {
    let workspace = try Workspace(isLocked: true)
    #expect(try workspace.psf("check").output == "11 files, no findings.\n")
    let outcome = try workspace.psf("check", "--verbose")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("Checked:\n  files                  11 of the content, "))
    #expect(
      outcome.output.contains("\n  ids and addresses      2 versions, 2 domains, 2 criteria, ")
    )
    #expect(outcome.output.contains(" no entries of revisions, no decisions, "))
    #expect(outcome.output.contains("\n  errata                 none in this content\n"))
    #expect(outcome.output.contains("\n  exams                  none in this content\n"))
    #expect(outcome.output.contains("\n11 files, no findings. Time: read "))
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path() + "/site"))
  }

  @Test func showsEachMistakeWithItsLine() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.edit("content/standards/psf/1.1/version.yml", "published", "publisched")
    let outcome = try workspace.psf("check", environment: ["NO_COLOR": "1"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("publisched: 2026-05\n"))
    #expect(outcome.output.contains("^^^^^^^^^^\n"))
    #expect(outcome.output.contains("did you mean 'published'?"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func showsEachMistakeInOneLine() throws {
    let workspace = try Workspace()
    try workspace.edit("content/standards/psf/1.1/version.yml", "published", "publisched")
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n").filter {
      $0.contains("psf/1.1/version.yml:") && $0.contains("error")
    }
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.contains(": error: ") && $0.hasSuffix("]") })
  }

  @Test func showsNothingInOneLineWhereNothingIsWrong() throws {
    let outcome = try Workspace(isLocked: true).psf("check", "--format", "line")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
  }

  @Test func writesJSONForPrograms() throws {
    let workspace = try Workspace()
    try workspace.edit("content/standards/psf/1.1/version.yml", "published", "publisched")
    let outcome = try workspace.psf("check", "--format", "json")
    #expect(outcome.status == 1)
    let data = Data(outcome.output.utf8)
    let report = try JSONDecoder().decode(CheckReport.self, from: data)
    #expect(report.format == 1)
    #expect(
      report.findings.map(\.rule) == ["unknown-key", "missing-lock", "missing-lock"]
    )
    #expect(report.counts == ["error": 1, "warning": 2, "note": 0])
    #expect(report.files["content"] == 9)
    let changes = try #require(report.checked.first { $0.family == "changes and revisions" })
    #expect(changes.things.first { $0.thing == "revisions" }?.count == 1)
    #expect(changes.rules.first { $0.rule == "missing-rationale" }?.count == 1)
    let exams = try #require(report.checked.first { $0.family == "exams" })
    #expect(exams.things.allSatisfy { $0.count == 0 } && !exams.rules.isEmpty)
  }

  @Test func saysThatNoRuleRanWithoutASite() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.remove("content/site.yml")
    let outcome = try workspace.psf("check")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasSuffix(" No rule ran: there is no site.yml that can be read.\n"))
    let report = try JSONDecoder().decode(
      CheckReport.self,
      from: Data(try workspace.psf("check", "--format", "json").output.utf8)
    )
    #expect(report.checked.isEmpty)
  }

  @Test func finds404sOfTheWholeTreeInOneRun() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write("---\ntitle: A\n---\n[a](nowhere.md)\n", to: "content/pages/a.md")
    try workspace.write("---\ntitle: B\n---\n[b](/nowhere/)\n", to: "content/pages/b.md")
    try workspace.edit("templates/home.mustache", "{{title}}", "{{titel}}")
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.output.split(separator: "\n").count >= 3)
    for file in ["content/pages/a.md:4", "content/pages/b.md:4", "templates/home.mustache:1"] {
      #expect(outcome.output.contains(file))
    }
  }

  @Test(arguments: ["check", "build"])
  func saysThatAFolderIsMissing(_ command: String) throws {
    let workspace = try Workspace(isLocked: true)
    let content = try workspace.psf(command, "--content", "nowhere")
    #expect(content.status == 2)
    #expect(content.errors.hasPrefix("error: there is no folder 'nowhere'; run psf where it is"))
    let templates = try workspace.psf(command, "--templates", "nowhere")
    #expect(templates.status == 2)
    #expect(templates.errors.hasPrefix("error: there is no folder 'nowhere'; run psf where it is"))
    let file = try workspace.psf(command, "--content", "content/site.yml")
    #expect(file.status == 2)
    #expect(file.errors.hasPrefix("error: 'content/site.yml' is not a folder"))
  }
}

/// What `psf check --format json` prints.
struct CheckReport: Decodable {
  struct Finding: Decodable {
    let rule: String
  }

  struct Allowed: Decodable {
    let reason: String
    let line: Int
    let finding: Finding
  }

  struct Share: Decodable {
    struct Thing: Decodable {
      let thing: String
      let count: Int
    }

    struct Rule: Decodable {
      let rule: String
      let count: Int
    }

    let family: String
    let things: [Thing]
    let rules: [Rule]
  }

  let format: Int
  let findings: [Finding]
  let allowed: [Allowed]
  let counts: [String: Int]
  let notShown: [String: Int]
  let files: [String: Int]
  let checked: [Share]
}
