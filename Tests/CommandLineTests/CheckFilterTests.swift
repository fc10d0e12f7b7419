import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct CheckFilterTests {
  private func flawed() throws -> Workspace {
    let workspace = try Workspace(isLocked: true)
    try workspace.write("---\ntitle: A\n---\n[a](nowhere.md)\n", to: "content/pages/a.md")
    try workspace.write("---\ntitle: B\n---\n![b](b.svg) [=nothing]\n", to: "content/pages/b.md")
    return workspace
  }

  @Test func showsWhatSomeRulesFind() throws {
    let workspace = try flawed()
    let outcome = try workspace.psf(
      "check",
      "--format",
      "line",
      "--rule",
      "broken-link",
      "--rule",
      "missing-image"
    )
    let rules = outcome.output.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }
    #expect(rules == ["[broken-link]", "[missing-image]"])
    #expect(outcome.errors == "Not shown, as asked: 1 error.\n")
    #expect(outcome.status == 1)
  }

  @Test func anErrorThatIsNotShownIsNoPass() throws {
    let workspace = try flawed()
    for format in ["text", "line", "json", "sarif", "github"] {
      let outcome = try workspace.psf("check", "--format", format, "--rule", "duplicate-id")
      #expect(outcome.status == 1, "\(format)")
      #expect((outcome.output + outcome.errors).contains("Not shown, as asked: 3 errors."))
    }
    let json = try workspace.psf("check", "--format", "json", "--rule", "duplicate-id").output
    let report = try JSONDecoder().decode(CheckReport.self, from: Data(json.utf8))
    #expect(report.findings.isEmpty && report.notShown["error"] == 3)
  }

  @Test func refusesRulesThatThereAreNot() throws {
    let workspace = try flawed()
    let misspelt = try workspace.psf("check", "--rule", "broken-lnik")
    #expect(misspelt.status == 2)
    #expect(misspelt.errors.contains("there is no rule 'broken-lnik'; did you mean broken-link?"))
    let other = try workspace.psf("check", "--rule", "bound-changed")
    #expect(other.status == 2)
    #expect(other.errors.contains("'bound-changed' is a rule of psf diff"))
    #expect(try workspace.psf("check", "--rule", "broken-*").status == 2)
  }

  @Test func showsOnlyWhatIsGraveEnough() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write(
      "---\ntitle: A\n---\n<!-- psf:allow misnamed-file: it was -->\n\nText.\n",
      to: "content/pages/a.md"
    )
    let all = try workspace.psf("check")
    #expect(all.status == 0)
    #expect(all.output.contains("warning:") && all.output.contains("files, 1 warning."))
    let errors = try workspace.psf("check", "--severity", "error")
    #expect(errors.status == 0)
    #expect(!errors.output.contains("warning:"))
    #expect(errors.output.contains("files, no findings. Not shown, as asked: 1 warning."))
    #expect(try workspace.psf("check", "--severity", "fatal").status == 2)
  }

  @Test(.needs(.git)) func showsOnlyWhatChanged() throws {
    let workspace = try flawed()
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    try git.run("add", "content", "templates")
    try git.run("commit", "--quiet", "--message", "One")
    let nothing = try workspace.psf("check", "--format", "line", "--changed-since", "HEAD")
    #expect(nothing.output == "" && nothing.status == 1)
    #expect(nothing.errors == "Not shown, as asked: 3 errors.\n")
    // Changed and staged, new, and in the other folder.
    try workspace.edit("content/pages/b.md", "title: B", "title: C")
    try git.run("add", "content")
    try workspace.write("---\ntitle: D\n---\n[d](nowhere.md)\n", to: "content/pages/d.md")
    try workspace.edit("templates/home.mustache", "{{title}}", "{{titel}}")
    let changed = try workspace.psf("check", "--format", "line", "--changed-since", "HEAD")
    let files = Set(changed.output.split(separator: "\n").map { $0.prefix { $0 != ":" } })
    #expect(files == ["content/pages/b.md", "content/pages/d.md", "templates/home.mustache"])
    #expect(changed.errors == "Not shown, as asked: 1 error.\n")
  }

  @Test func saysThatARevisionIsUnknown() throws {
    let outcome = try flawed().psf("check", "--changed-since", "HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'content' is in no Git repository"))
  }
}
