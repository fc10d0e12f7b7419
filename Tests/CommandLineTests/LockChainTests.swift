import Foundation
import Testing

/// Locks name each other: none is taken away or made anew in silence.
@Suite(.needsTheProgram) struct LockChainTests {
  private let workspace: Workspace
  private let criterion = "content/standards/psf/1.0/psf-1-a/psf-1.1.md"
  private let lock = "content/standards/psf/1.0.lock"

  /// 1.0 is locked, and 1.1 is released after it.
  init() throws {
    workspace = try Workspace()
    try #require(workspace.psf("freeze", "psf@1.0").status == 0)
    try workspace.reopenLastVersion()
    try #require(workspace.psf("release", "psf", "--as-of", "2026-12-01", "--no-pdf").status == 0)
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func missesALockThatIsGone() throws {
    try workspace.remove(lock)
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[vanished-lock]"))
    #expect(try workspace.psf("build", "--no-pdf").status == 1)
  }

  @Test func missesAPageFromWhoseAddressNothingLeadsOn() throws {
    let git = Git(workspace.folder)
    try git.run("init", "-q")
    let article = "---\ntitle: A\nkind: note\npublished: 2026-01-01\ndek: D.\ncontrol-read: C.\n"
    try workspace.write(article + "---\nText.\n", to: "content/insights/a.md")
    try git.run("add", ".")
    try git.run("commit", "-q", "-m", "all")
    try workspace.remove("content/insights/a.md")
    let gone = try workspace.psf("check", "--format", "line").output
    #expect(gone.contains("nothing leads on from its address, /insights/a/"), "\(gone)")
    try workspace.write(article + "formerly: [a]\n---\nText.\n", to: "content/insights/b.md")
    #expect(try !workspace.psf("check", "--format", "line").output.contains("[vanished-page]"))
  }

  @Test func missesALockThatTheLastCommitHas() throws {
    let git = Git(workspace.folder)
    try git.run("init", "-q")
    try git.run("add", ".")
    try git.run("commit", "-q", "-m", "all")
    try workspace.remove("content/standards/psf/1.1.lock")
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    let help = "git checkout HEAD -- content/standards/psf/1.1.lock"
    #expect(outcome.output.contains("1.1.lock: error: the last commit has this lock"))
    #expect(outcome.output.contains("run '\(help)'"))
    try git.run("checkout", "HEAD", "--", "content/standards/psf/1.1.lock")
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func asksForALockOfWhatIsPublished() throws {
    let other = try Workspace()
    let outcome = try other.psf("check", "--format", "line")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("1.0/version.yml: warning: psf@1.0 is published and has no lock")
    )
    #expect(try other.psf("freeze", "psf@1.0").status == 0)
    #expect(try other.psf("freeze", "psf@1.1").status == 0)
    #expect(try !other.psf("check").output.contains("[missing-lock]"))
  }

  @Test func locksNoOtherTextOfWhatALaterReleaseFollows() throws {
    try workspace.remove(lock)
    try workspace.edit(criterion, "7 days", "9 days")
    let outcome = try workspace.psf("freeze", "psf@1.0")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("psf@1.1 was released after another text of psf@1.0"))
    try workspace.edit(criterion, "9 days", "7 days")
    #expect(try workspace.psf("freeze", "psf@1.0").status == 0)
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func renewsNoLockOverAnotherText() throws {
    try workspace.edit(criterion, "7 days", "9 days")
    let outcome = try workspace.psf([
      "freeze", "psf@1.0", "--renew", "--reason", "a wrong number", "--as-of", "2026-12-02",
    ])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("psf@1.1 was released after another text"))
  }

  @Test func noticesALineTakenOutOfALock() throws {
    let text = try workspace.text(lock)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("# sentences") }
    try workspace.write(lines.joined(separator: "\n") + "\n", to: lock)
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.output.contains("edited, added or taken out"))
  }
}
