import Foundation
import TestRequirements
import Testing

/// One mistake is shown once, with its way out, and what follows from it is counted.
@Suite(.needsTheProgram) struct FoldedCauseTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace(isLocked: true) }

  private static let draft = "content/standards/psf/next/"

  /// The rules of what is shown.
  private func shownRules() throws -> [String] {
    try workspace.psf("check", "--severity", "error", "--format", "line").output
      .matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }
  }

  @Test(.needs(.git)) func aPublishedVersionThatIsGoneHasOneCauseAndOneWayOut() throws {
    try workspace.write(
      """
      ---
      title: Versions
      dek: About versions.
      about: [psf@1.0]
      ---
      See [PSF-1.1], [PSF-1.1@1.0], [=psf@1.0.number] and [the version](/psf/1.0/).

      """,
      to: "content/pages/versions.md"
    )
    #expect(try shownRules() == [])
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "Begin")
    try workspace.remove("content/standards/psf/1.0")
    #expect(try shownRules() == ["lock-without-version"])
    let shown = try workspace.psf("check", "--severity", "error").output
    let command = "git stash push -- content/standards/psf/1.0"
    #expect(shown.contains("help: run '\(command)'\n"), "\(shown)")
    try git.run("stash", "push", "--quiet", "--", "content/standards/psf/1.0")
    #expect(try shownRules() == [])
  }

  @Test func anEntryIsJudgedWhenTheReferencesOfItsTextAreRight() throws {
    try beginDraft()
    let criterion = Self.draft + "psf-1-a/psf-1.1.md"
    try workspace.edit(criterion, "30 days", "30 days, see [PSF-6.9]")
    #expect(try shownRules() == ["unresolved-reference"])
    try workspace.edit(criterion, "[PSF-6.9]", "[PSF-1]")
    #expect(try shownRules() == ["stale-entry"])
  }

  @Test func anIDIsSetBackToTheNameOfItsFile() throws {
    try beginDraft()
    let second = "---\nid: PSF-1.2\ntitle: Logs\n---\nLogs MUST be signed.\n"
    try workspace.write(second, to: Self.draft + "psf-1-a/psf-1.2.md")
    try #require(workspace.psf("revise").status == 0)
    try workspace.edit(
      Self.draft + "revisions/psf-1-2.md",
      "## Rationale\n",
      "## Rationale\nWe need it.\n"
    )
    #expect(try shownRules() == [])
    let criterion = Self.draft + "psf-1-a/psf-1.1.md"
    try workspace.edit(criterion, "id: PSF-1.1", "id: PSF-1.2")
    #expect(try shownRules() == ["duplicate-id"])
    let shown = try workspace.psf("check").output
    #expect(shown.contains("help: write 'PSF-1.1', as the file is called\n"), "\(shown)")
    #expect(shown.contains("\(criterion):2:5: error: "), "\(shown)")
  }

  @Test(.needs(.git)) func aRevisionThatIsGoneComesBackFromGit() throws {
    try beginDraft()
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "Begin")
    let revision = Self.draft + "revisions/longer.md"
    try workspace.remove(revision)
    #expect(try shownRules() == ["vanished-revision"])
    let shown = try workspace.psf("check").output
    #expect(shown.contains("nothing says why PSF-1.1 changed [vanished-revision]\n"), "\(shown)")
    #expect(shown.contains("help: run 'git checkout HEAD -- \(revision)', or where there is"))
    // What Git says is part of the question: no file differs, and the answer does.
    try git.run("commit", "--quiet", "--all", "--message", "Remove")
    #expect(try shownRules() == ["unexplained-change"])
    try git.run("reset", "--quiet", "--hard", "HEAD~1")
    try workspace.remove(revision)
    // A reason that is written anew is as good.
    try #require(workspace.psf("revise").status == 0)
    #expect(try shownRules() == ["missing-rationale"])
    try workspace.remove(Self.draft + "revisions/psf-1-1.md")
    try git.run("checkout", "HEAD", "--", revision)
    #expect(try shownRules() == [])
  }

  /// A draft whose only criterion differs from that of the version before.
  private func beginDraft() throws {
    try workspace.remove("content/standards/psf/1.1.lock")
    try workspace.reopenLastVersion()
    #expect(try shownRules() == [])
  }
}
