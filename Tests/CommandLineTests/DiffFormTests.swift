import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct DiffFormTests {
  @Test(arguments: [
    ("text", "psf@1.0 → psf@1.1\n"), ("markdown", "# psf@1.0 → psf@1.1\n"),
    ("json", "{\n\"schema\":"),
    ("html", "<!doctype html>\n"), ("patch", "psf@1.0 → psf@1.1: 1 change"),
  ])
  func showsTheChangesInEveryForm(_ format: String, _ start: String) throws {
    let outcome = try Workspace().psf("diff", "1.0", "1.1", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix(start), "\(outcome.output)")
    #expect(outcome.output.contains("30"))
  }

  @Test func tellsPlacesAsTheyWereNamed() throws {
    let outcome = try Workspace().psf("diff", "1.0", "1.1", "--format", "json")
    let file = "content/standards/psf/1.1/psf-1-a/psf-1.1.md"
    #expect(outcome.output.contains("\"file\":\"\(file)\",\"line\":2"))
  }

  @Test func showsChangesOfTheClassesThatAreAskedFor() throws {
    let workspace = try Workspace()
    let all = try workspace.psf("diff", "1.0", "1.1")
    #expect(all.output.contains("\nPSF-1.1 Traces\n"))
    let known = ["breaking", "undecided", "relaxing", "clarifying", "editorial"]
    let shown = try known.filter { name in
      try workspace.psf("diff", "1.0", "1.1", "--class", name).output.contains("\nPSF-1.1 Traces\n")
    }
    #expect(shown.count == 1)
    let every = known.flatMap { ["--class", $0] }
    let outcome = try workspace.psf(["diff", "1.0", "1.1"] + every)
    #expect(outcome.output.contains("\nPSF-1.1 Traces\n"))
  }

  @Test func saysByItsExitStatusWhetherThereAreChanges() throws {
    let workspace = try Workspace()
    #expect(try workspace.psf("diff", "1.0", "1.1").status == 0)
    #expect(try workspace.psf("diff", "1.0", "1.1", "--exit-code").status == 1)
    let other = ["diff", "1.0", "1.1", "--exit-code", "--class", "relaxing"]
    #expect(try workspace.psf(other).status == 0)
  }

  @Test(.needs(.git)) func givesThePatchThatMakesTheNewerFiles()
    throws
  {
    let workspace = try Workspace()
    let old = "content/standards/psf/1.0"
    try workspace.write(
      "---\nid: PSF-1.2\ntitle: Gone\n---\nA MUST.",
      to: "\(old)/psf-1-a/psf-1.2.md"
    )
    let patch = try workspace.psf("diff", "1.0", "1.1", "--format", "patch").output
    try workspace.write(patch, to: "change.patch")
    try Git(workspace.folder.appending(path: old))
      .run("apply", workspace.folder.appending(path: "change.patch").path())
    let new = try workspace.text("content/standards/psf/1.1/psf-1-a/psf-1.1.md")
    #expect(try workspace.text("\(old)/psf-1-a/psf-1.1.md") == new)
    #expect(throws: (any Error).self) { try workspace.text("\(old)/psf-1-a/psf-1.2.md") }
  }
}
