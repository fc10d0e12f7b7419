import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct FixTests {
  /// A workspace with what can be mended, in three files.
  private func flawed() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.edit(
      "content/standards/psf/1.1/version.yml",
      "published: 2026-05",
      "publisched: 2026-5"
    )
    try workspace.write(
      """
      ---
      titel: A
      about: [psf@1.1]
      ---
      See [PFS-1.1], [=psf.critera] and [b](bee.md), [PSF-1.7].

      ## A heading

      To [it](#a-headnig) and [there](bee.md#x).

      """,
      to: "content/pages/a.md"
    )
    try workspace.write("---\ntitle: B\n---\nText.\n", to: "content/pages/be.md")
    return workspace
  }

  @Test func mendsWhatIsMisspelt() throws {
    let workspace = try flawed()
    let untouched = try workspace.state(of: "content")["standards/psf/1.0/version.yml"]
    let outcome = try workspace.psf("check", "--fix", "--format", "line")
    #expect(outcome.errors.hasPrefix("Mended "))
    #expect(outcome.errors.contains("content/pages/a.md:2:1: 'titel' is now 'title' [unknown-key]"))
    let text = try workspace.text("content/pages/a.md")
    #expect(text.contains("\ntitle: A\n") && text.contains("See [PSF-1.1], [=psf.criteria] and"))
    #expect(text.contains("[it](#a-heading)") && text.contains("[b](be.md)"))
    #expect(text.contains("[there](be.md#x)"))
    // Another number is another requirement.
    #expect(text.contains("[PSF-1.7]") && outcome.output.contains("[unresolved-reference]"))
    let version = try workspace.text("content/standards/psf/1.1/version.yml")
    #expect(version.contains("published: 2026-5\n"))
    #expect(try workspace.state(of: "content")["standards/psf/1.0/version.yml"] == untouched)
  }

  @Test func findsNothingLeftToMend() throws {
    let workspace = try flawed()
    _ = try workspace.psf("check", "--fix")
    // The date could only be read when its key could.
    #expect(try workspace.psf("check", "--fix").errors.contains("'2026-5' is now '2026-05'"))
    let state = try workspace.state(of: "content")
    let last = try workspace.psf("check", "--fix", "--format", "line")
    #expect(last.errors == "Nothing that is shown can be mended.\n")
    #expect(try workspace.state(of: "content") == state)
    #expect(last.status == 1 && last.output.contains("PSF-1.7"))
  }

  @Test func mendsOnlyWhatIsShown() throws {
    let workspace = try flawed()
    let outcome = try workspace.psf("check", "--fix", "--rule", "broken-fragment")
    #expect(outcome.errors.hasPrefix("Mended 1 finding:\n"))
    #expect(try workspace.text("content/pages/a.md").contains("titel: A"))
  }

  @Test func neverMendsALockedVersion() throws {
    let workspace = try Workspace()
    try workspace.psf("freeze", "psf@1.0").expectSuccess()
    let path = "content/standards/psf/1.0/version.yml"
    try workspace.edit(path, "summary:", "sumary:")
    let before = try workspace.text(path)
    let outcome = try workspace.psf("check", "--fix")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "Nothing that is shown can be mended.\n")
    #expect(outcome.output.contains("did you mean 'summary'?"))
    #expect(try workspace.text(path) == before)
  }

  @Test func writesNoKeyTwice() throws {
    let workspace = try Workspace()
    try workspace.write("---\ntitle: A\ntitel: B\n---\nText.\n", to: "content/pages/a.md")
    let outcome = try workspace.psf("check", "--fix")
    #expect(outcome.errors == "Nothing that is shown can be mended.\n")
  }

  @Test(.needs(.git)) func printsAPatchThatGitTakes() throws {
    let (mended, patched) = (try flawed(), try flawed())
    for workspace in [mended, patched] {
      try workspace.write("---\ntitel: C\n---\nText.", to: "content/pages/c.md")
    }
    let state = try patched.state(of: "content")
    let patch = try patched.psf("check", "--fix", "--dry-run")
    #expect(patch.status == 1 && patch.errors.contains("findings would be mended:\n"))
    #expect(try patched.state(of: "content") == state)
    try patched.write(patch.output, to: "mended.patch")
    try Git(patched.folder).run("apply", "mended.patch")
    _ = try mended.psf("check", "--fix")
    #expect(try mended.texts(below: "content") == patched.texts(below: "content"))
    #expect(try patched.text("content/pages/c.md") == "---\ntitle: C\n---\nText.")
  }

  @Test func asksForBothFlags() throws {
    #expect(try Workspace().psf("check", "--dry-run").status == 2)
  }
}
