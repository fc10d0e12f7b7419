import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct DiffSourceTests {
  @Test func comparesTheNewestVersionsOfTwoFolders() throws {
    let workspace = try twoFolders()
    let outcome = try workspace.psf("diff", "old/", "content/")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("psf@1.1 (old/) → psf@1.1 (content/)\n"))
    #expect(outcome.output.contains("[-30 days-] {+60 days+}"))
  }

  @Test func comparesVersionsOfFoldersThatAreNamed() throws {
    let outcome = try twoFolders().psf("diff", "old/:psf@1.0", "./content:1.1")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("psf@1.0 (old/) → psf@1.1 (./content)\n"))
    #expect(outcome.output.contains("[-7 days-] {+60 days+}"))
  }

  @Test func comparesAFolderWithAVersionOfTheContent() throws {
    let outcome = try twoFolders().psf("diff", "old", "psf@1.1")
    #expect(outcome.output.hasPrefix("psf@1.1 (old) → psf@1.1\n"))
  }

  @Test(arguments: [
    (["nowhere/", "1.1"], "there is no folder 'nowhere/'"),
    (["old/:psf@9", "1.1"], "there is no version 'psf@9' in old/"),
    (["old/", "content/", "--standard", "nist"], "there is no standard 'nist'"),
    (["--rev", "main"], "'content' is in no Git repository"),
    (["--rev", "main", "1.0", "1.1"], "--rev compares the content folder"),
    (["1.0"], "name two versions or folders"),
  ])
  func refusesWhatCannotBeCompared(_ arguments: [String], _ reason: String) throws {
    let outcome = try twoFolders().psf(["diff"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test func takesNoMistakeInAFolderForADeletion() throws {
    let workspace = try twoFolders()
    try workspace.edit("old/standards/psf/1.1/psf-1-a/psf-1.1.md", "title:", "titel:")
    let outcome = try workspace.psf("diff", "old/", "content/")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("old/standards/psf/1.1/psf-1-a/psf-1.1.md:"))
  }

  @Test(.needs(.git)) func comparesTheContentWithARevision() throws {
    let workspace = try Workspace()
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "One")
    let same = try workspace.psf("diff", "--rev", "HEAD", "--exit-code")
    #expect(same.status == 0)
    #expect(same.output == "No changes.\n")
    try workspace.edit("content/standards/psf/1.1/psf-1-a/psf-1.1.md", "30 days", "60 days")
    let outcome = try workspace.psf("diff", "--rev", "HEAD", "--exit-code")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("psf@1.1 (content at HEAD) → psf@1.1 (content)\n"))
    #expect(outcome.output.contains("[-30 days-] {+60 days+}"))
    let twice = try workspace.psf("diff", "--rev", "HEAD", "--rev", "HEAD", "--format", "json")
    #expect(twice.output == "[]\n")
    let unknown = try workspace.psf("diff", "--rev", "no-such")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("there is no revision 'no-such'"))
  }

  @Test(.needs(.git)) func countsTheClassThatAnEntryGivesToJustThatDifference() throws {
    let workspace = try Workspace()
    try workspace.reopenLastVersion("status: draft\n")
    let criterion = "content/standards/psf/next/psf-1-a/psf-1.1.md"
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    // The draft begins with the text of the version before, so that the entry explains all of the difference.
    try workspace.write(
      workspace.text("content/standards/psf/1.0/psf-1-a/psf-1.1.md"),
      to: criterion
    )
    for path in try workspace.files(in: "content/standards/psf/next/revisions").keys {
      try workspace.remove("content/standards/psf/next/revisions/\(path)")
    }
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "One")
    try workspace.edit(criterion, "MUST", "MUST always")
    try #require(workspace.psf("revise").status == 0)
    let revision = "content/standards/psf/next/revisions/psf-1-1.md"
    try workspace.edit(revision, "modified: PSF-1.1", "modified: PSF-1.1, class: clarifying")
    #expect(try workspace.psf("diff", "--rev", "HEAD").output.contains("  clarifying: reworded\n"))
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "Two")
    // What comes later is another difference.
    try workspace.edit(criterion, "MUST always", "MUST often")
    #expect(try !workspace.psf("diff", "--rev", "HEAD").output.contains("  clarifying: reworded\n"))
  }

  @Test(.needs(.git)) func findsADraftAgainUnderItsNumber() throws {
    let workspace = try Workspace()
    try workspace.reopenLastVersion("status: draft\n")
    let header = "content/standards/psf/next/version.yml"
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "One")
    try workspace.edit("content/standards/psf/next/psf-1-a/psf-1.1.md", "30 days", "60 days")
    try #require(workspace.psf("revise", "--confirm").status == 0)
    let release = try workspace.psf("release", "psf", "--as-of", "2026-12-01", "--allow-dirty")
    #expect(release.status == 0)
    let outcome = try workspace.psf("diff", "--rev", "HEAD")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "note: psf@next was published as psf@1.1\n")
    #expect(outcome.output.hasPrefix("psf@next (content at HEAD) → psf@1.1 (content)\n"))
    #expect(outcome.output.contains("[-30 days-] {+60 days+}"))
    // The draft after it is another one.
    try workspace.write(
      "number: \"1.2\"\nstatus: draft\nfollows: \"1.1\"\nsummary: Three.\n",
      to: header
    )
    let again = try workspace.psf("diff", "--rev", "HEAD")
    #expect(again.output == outcome.output)
    #expect(again.errors.contains("note: psf@next is new\n"))
  }

  @Test(.needs(.git)) func judgesFilesOfARevisionLikeThoseOnDisk()
    throws
  {
    let workspace = try Workspace()
    let folder = "content/standards/psf/1.1/psf-1-a/"
    let git = Git(workspace.folder)
    try git.run("init", "--quiet")
    let file = workspace.folder.appending(path: folder + "psf-1.1.md")
    let text = try Data(contentsOf: file)
    try (text + Data([0xFF, 0x0A])).write(to: file)
    let link = workspace.folder.appending(path: folder + "psf-1.3.md").path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
    try git.run("add", "content")
    try git.run("commit", "--quiet", "--message", "One")
    let onDisk = try workspace.psf("check").output
    try text.write(to: file)
    try FileManager.default.removeItem(atPath: link)
    let outcome = try workspace.psf("diff", "--rev", "HEAD")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    let head = "In content at HEAD:\n"
    #expect(outcome.errors.hasPrefix(head))
    let findings = outcome.errors.dropFirst(head.count).split(separator: "\n\n")
    #expect(findings.count == 3, "two findings and their count")
    for finding in findings.dropLast() { #expect(onDisk.contains(finding)) }

  }

  private func twoFolders() throws -> Workspace {
    let workspace = try Workspace()
    for (path, text) in Workspace.content { try workspace.write(text, to: "old/" + path) }
    try workspace.edit("content/standards/psf/1.1/psf-1-a/psf-1.1.md", "30 days", "60 days")
    return workspace
  }
}

@Suite(.needsTheProgram) struct DiffOfCatalogsTests {
  private static func catalog(_ version: String, _ statement: String) -> String {
    """
    {"catalog": {"metadata": {"title": "Controls", "version": "\(version)", "published": "2024-01-02"},
    "groups": [{"id": "ac", "title": "Access", "controls": [
    {"id": "ac-1", "title": "Policy", "parts": [{"name": "statement", "prose": "\(statement)"}]}]}]}}
    """
  }

  @Test func comparesTwoCatalogsWhereThereIsNoContent() throws {
    let workspace = try Workspace()
    try workspace.write(Self.catalog("1.0", "Review access every 6 months."), to: "there/old.json")
    try workspace.write(Self.catalog("2.0", "Review access every 3 months."), to: "there/new.json")
    let program = try #require(BuiltProgram.found)
    let outcome = try program.run(
      ["diff", "old.json", "new.json", "--format", "json"],
      in: workspace.folder.appending(path: "there")
    )
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""relation":"same""#))
    #expect(outcome.output.contains(#""class":"breaking""#))
    #expect(outcome.output.contains(#""pointer":"/catalog/groups/0/controls/0""#))
  }

  @Test func saysWhereACatalogIsBroken() throws {
    let workspace = try Workspace()
    try workspace.write("{\"catalog\": ", to: "old.json")
    try workspace.write(Self.catalog("2.0", "Do it."), to: "new.json")
    let broken = try workspace.psf("diff", "old.json", "new.json")
    #expect(broken.status == 1)
    #expect(broken.errors.hasPrefix("old.json:1:"))
    let missing = try workspace.psf("diff", "gone.json", "new.json")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("gone.json cannot be read"))
  }
}
