import Foundation
import Testing

@Suite(.needsTheProgram) struct ReleaseTests {
  private let workspace: Workspace

  /// The version 1.1 is the draft here, and a page names it.
  init() throws {
    workspace = try Workspace()
    try workspace.reopenLastVersion(
      "status: candidate\nnotice: A draft.\ncomments-until: 2026-11-30\n"
    )
    try workspace.write(
      "---\ntitle: Next\nabout: [psf@next]\n---\nSee [PSF-1.1] and [PSF-1@next].\n",
      to: "content/pages/a.md"
    )
    try #require(workspace.psf("check").status == 0)
  }

  private static let header = "content/standards/psf/next/version.yml"

  @Test func givesTheDraftItsNumber() throws {
    let outcome = try workspace.psf(
      "release",
      "psf",
      "--as-of",
      "2026-12-01",
      "--effective",
      "2027-01-01"
    )
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(
      try workspace.text("content/standards/psf/1.1/version.yml") == """
        number: "1.1"
        published: 2026-12-01
        effective: 2027-01-01
        follows: "1.0"
        summary: Two.

        """
    )
    let page = try workspace.text("content/pages/a.md")
    #expect(page.contains("about: [psf@1.1]"))
    #expect(page.contains("[PSF-1@1.1]"))
    #expect(!exists("content/standards/psf/next"))
    let lock = try workspace.text("content/standards/psf/1.1.lock")
    #expect(lock.contains("# released: 2026-12-01 by psf "))
    #expect(lock.contains("# change: PSF-1.1 breaking\n"))
    #expect(lock.contains("  1.1/revisions/longer.md\n"))
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func listsWhatItDoesAndHowToUndoIt() throws {
    let output = try workspace.psf("release", "psf", "--as-of", "2026-12-01").output
    #expect(output.contains("psf@1.1 is published on 2026-12-01."))
    #expect(output.contains("content/pages/a.md:3: psf@next → psf@1.1\n"))
    #expect(output.contains("content/pages/a.md:5: PSF-1@next → PSF-1@1.1\n"))
    #expect(output.contains("Take it back:                psf undo\n"))
  }

  @Test func leadsOnFromTheAddressesOfTheDraft() throws {
    _ = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(try workspace.psf("build").status == 0)
    #expect(try workspace.text("site/psf/next/index.html").contains("url=../../psf/1.1/"))
    let page = try workspace.text("site/psf/next/psf-1.1/index.html")
    #expect(page.contains("url=../../../psf/1.1/psf-1.1/"))
    let log = try workspace.text("site/psf/compare/1.0/next/index.html")
    #expect(log.contains("url=../../../../psf/compare/1.0/1.1/\""))
    let change = try workspace.text("site/psf/compare/1.0/next/psf-1.1/index.html")
    #expect(change.contains("url=../../../../../psf/compare/1.0/1.1/psf-1.1/\""))
    let sitemap = try workspace.text("site/sitemap.xml")
    #expect(sitemap.contains("/psf/compare/1.0/1.1/<"))
    #expect(!sitemap.contains("next"))
  }

  @Test func keepsTheAddressesOfADraftForTheNextOne() throws {
    _ = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    let folder = workspace.folder.appending(path: "content/standards/psf")
    try FileManager.default.copyItem(
      at: folder.appending(path: "1.1"),
      to: folder.appending(path: "next")
    )
    try workspace.remove("content/standards/psf/next/revisions")
    let header = "number: \"1.2\"\nstatus: draft\nfollows: \"1.1\"\nsummary: Three.\n"
    try workspace.write(header, to: Self.header)
    let build = try workspace.psf("build")
    #expect(build.status == 0, "\(build.errors)")
    let log = try workspace.text("site/psf/compare/1.0/next/index.html")
    #expect(!log.contains("http-equiv=\"refresh\""))
  }

  @Test func doesNothingInADryRun() throws {
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("would be published"))
    #expect(outcome.output.contains("psf@next → psf@1.1"))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func refusesWhileAnythingIsWrong() throws {
    try workspace.remove("content/standards/psf/next/revisions/longer.md")
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no revision says so"))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func refusesWhatWouldBeWrongAfterwards() throws {
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-01-01")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("was published later, on 2026-04\nhelp: give that day"))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func refusesAReleaseThatChangesNothing() throws {
    let next = "content/standards/psf/next"
    try workspace.remove("\(next)/revisions/longer.md")
    try workspace.edit("\(next)/psf-1-a/psf-1.1.md", "30 days", "7 days")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("psf@1.1 would hold what psf@1.0 holds"))
  }

  @Test func refusesAPlaceholder() throws {
    let path = "content/standards/psf/next/psf-1-a/index.md"
    try workspace.edit(path, "Scope.", "Scope. TODO: say more.")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[unfinished-text]"), "\(outcome.errors)")
  }

  @Test func refusesASecondRelease() throws {
    _ = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("psf has no working draft; psf@1.1 is in force"))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func neverRenewsTheLockOfARelease() throws {
    _ = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    let outcome = try workspace.psf(
      "freeze",
      "1.1",
      "--renew",
      "--reason",
      "x",
      "--as-of",
      "2027-01"
    )
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("never renewed"))
  }

  @Test func putsBackWhatAKilledReleaseHasSetAside() throws {
    let content = workspace.folder.appending(path: "content")
    let aside = workspace.folder.appending(path: ".content.psf-old")
    try FileManager.default.moveItem(at: content, to: aside)
    #expect(try workspace.psf("check").status == 0)
    #expect(!exists(".content.psf-old"))
  }

  @Test(arguments: [
    ["release"], ["release", "psf"], ["release", "pai", "--as-of", "2026-12"],
    ["release", "psf", "--as-of", "2026-13"], ["release", "psf", "--effective", "x"],
  ])
  func refusesAWrongCall(_ arguments: [String]) throws {
    let program = try #require(BuiltProgram.found)
    let before = try workspace.state(of: "content")
    let outcome = try program.run(arguments, in: workspace.folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(try workspace.state(of: "content") == before)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: workspace.folder.appending(path: path).path())
  }
}
