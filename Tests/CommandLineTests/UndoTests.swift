import Foundation
import Testing

@Suite(.needsTheProgram) struct UndoTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.reopenLastVersion("status: draft\n")
    try workspace.remove(".psf-cache")
  }

  private func release() throws {
    try #require(workspace.psf("release", "psf", "--as-of", "2026-12-01").status == 0)
  }

  @Test func takesAReleaseBack() throws {
    let before = try workspace.files(in: "content")
    try release()
    let outcome = try workspace.psf("undo")
    #expect(outcome.output == "Taken back: the release of psf@1.1.\n")
    #expect(outcome.status == 0)
    #expect(try workspace.files(in: "content") == before)
    let again = try workspace.psf("undo")
    #expect(again.status == 2)
    #expect(again.errors.contains("there is nothing to take back in 'content'"))
  }

  @Test func takesBackOneChangeAfterTheOther() throws {
    try release()
    let released = try workspace.files(in: "content")
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    let list = try workspace.psf("undo", "--list").output.split(separator: "\n")
    let pattern = /20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z {2}(.+) \(.+ and [0-9]+ more\)/
    let titles = list.compactMap { try? pattern.wholeMatch(in: $0)?.1 }
    #expect(titles == ["draft of psf 1.2", "release of psf@1.1"], "\(list)")
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.files(in: "content") == released)
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.text("content/standards/psf/next/version.yml").contains("status: draft"))
  }

  @Test func changesNothingWhereAFileWasEditedSince() throws {
    try release()
    try workspace.edit("content/standards/psf/1.1/version.yml", "Two.", "Two, edited.")
    let before = try workspace.files(in: "content")
    let outcome = try workspace.psf("undo")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("content/standards/psf/1.1/version.yml"))
    #expect(try workspace.files(in: "content") == before)
  }

  @Test func forgetsAChangeThatWasTakenBackByOtherMeans() throws {
    try #require(workspace.psf("new", "page", "One").status == 0)
    let first = try workspace.files(in: "content")
    try #require(workspace.psf("new", "page", "Two").status == 0)
    try workspace.edit("content/pages/two.md", "title:", "description: Mine.\ntitle:")
    #expect(try workspace.psf("undo").errors.contains("'psf undo --forget'"))
    let outcome = try workspace.psf("undo", "--forget")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("Forgotten: the "), "\(outcome)")
    #expect(try workspace.psf("undo").status == 0)
    let expected = first.keys.filter { $0 != "pages/one.md" } + ["pages/two.md"]
    #expect(try Set(workspace.files(in: "content").keys) == Set(expected))
  }

  @Test func leavesWhatSomebodyWroteBesideIt() throws {
    try release()
    try workspace.write("---\ntitle: Mine\n---\nMine.\n", to: "content/pages/mine.md")
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.text("content/pages/mine.md").contains("Mine."))
  }

  @Test func doesNothingInADryRun() throws {
    try release()
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("undo", "--dry-run")
    #expect(outcome.output == "This would take back the release of psf@1.1.\n")
    #expect(try workspace.state(of: "content") == before)
    #expect(try workspace.psf("undo").status == 0)
  }

  @Test func stopsAtAChangeThatIsNotInTheFiles() throws {
    let before = try workspace.files(in: "content")
    try release()
    try workspace.remove("content")
    for (path, bytes) in before { try workspace.write(bytes, to: "content/" + path) }
    #expect(try workspace.psf("undo").errors.contains("is not in the files any more"))
    #expect(try workspace.psf("undo").errors.contains("there is nothing to take back"))
    #expect(try workspace.files(in: "content") == before)
  }

  // MARK: In a repository

  @Test func takesNoReleaseBackThatAnotherRepositoryHas() throws {
    let git = Git(workspace.folder)
    try git.run("init", "--initial-branch=main")
    try git.run("add", "content")
    try git.run("commit", "--message=draft")
    try release()
    try git.run("add", "content")
    try git.run("commit", "--message=release")
    try git.run("update-ref", "refs/remotes/origin/main", "HEAD")
    let outcome = try workspace.psf("undo")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the release of psf@1.1 is in origin/main"))
    try git.run("update-ref", "-d", "refs/remotes/origin/main")
    #expect(try workspace.psf("undo").status == 0)
  }

  @Test func releasesNothingThatIsNotCommitted() throws {
    let git = Git(workspace.folder)
    try git.run("init", "--initial-branch=main")
    try git.run("add", "content")
    try git.run("commit", "--message=draft")
    try workspace.write("---\ntitle: Mine\n---\nMine.\n", to: "content/pages/mine.md")
    let refused = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("what is not committed: content/pages/mine.md\n"))
    let call = ["release", "psf", "--as-of", "2026-12-01", "--allow-dirty"]
    let allowed = try workspace.psf(call)
    #expect(allowed.status == 0)
    #expect(allowed.output.contains("  Not committed before:\n    content/pages/mine.md\n"))
  }

  @Test func refusesToReplaceTheFolderThatTheTerminalIsIn() throws {
    let program = try #require(BuiltProgram.found)
    let before = try workspace.files(in: "content")
    let outcome = try program.run(
      ["release", "psf", "--as-of", "2026-12-01", "--content", ".", "--templates", "../templates"],
      in: workspace.folder.appending(path: "content")
    )
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the terminal is in content/"))
    #expect(try workspace.files(in: "content") == before)
  }
}
