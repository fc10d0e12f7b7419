import Foundation
import Testing

@Suite(.needsTheProgram) struct FreezeTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private static let lock = "content/standards/psf/1.0.lock"
  private static let criterion = "content/standards/psf/1.0/psf-1-a/psf-1.1.md"

  @Test func writesALockThatChangesAreHeldAgainst() throws {
    let outcome = try workspace.psf("freeze", "psf@1.0", "--as-of", "2026-06-01")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("content/standards/psf/1.0.lock: 3 files of psf@1.0"))
    #expect(try workspace.text(Self.lock).contains("# frozen: 2026-06-01 by psf "))
    #expect(try workspace.psf("check").status == 0)
    try workspace.edit(Self.criterion, "7 days", "8 days")
    for command in ["check", "build"] {
      let refused = try workspace.psf(command)
      #expect(refused.status == 1)
      #expect((refused.output + refused.errors).contains("was changed after psf@1.0 was published"))
    }
  }

  @Test func leavesNothingBesideTheLock() throws {
    let before = try workspace.state(of: "content")
    _ = try workspace.psf("freeze", "1.0")
    var after = try workspace.state(of: "content")
    #expect(after.removeValue(forKey: "standards/psf/1.0.lock") != nil)
    #expect(after.filter { !$0.key.hasSuffix("psf") && before[$0.key] != $0.value }.isEmpty)
  }

  @Test func renewsALockWithItsReason() throws {
    _ = try workspace.psf("freeze", "1.0")
    try workspace.edit(Self.criterion, "7 days", "6 days")
    #expect(try workspace.psf("freeze", "1.0").status == 2)
    let outcome = try workspace.psf(
      "freeze",
      "1.0",
      "--renew",
      "--reason",
      "it was 6",
      "--as-of",
      "2026-07-01"
    )
    #expect(outcome.status == 0)
    #expect(try workspace.text(Self.lock).contains("# renewed: 2026-07-01 by psf"))
    #expect(try workspace.text(Self.lock).contains(": it was 6\n"))
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func recordsTheClassesOfTheChangesAndKeepsThem() throws {
    let lock = "content/standards/psf/1.1.lock"
    _ = try workspace.psf("freeze", "1.1")
    #expect(try workspace.text(lock).contains("\n# change: PSF-1.1 breaking\n"))
    #expect(!(try workspace.psf("check").output).contains("was published as"))
    // As an earlier program would have seen it, and written it without a seal.
    let lines = try workspace.text(lock).split(separator: "\n").filter {
      !$0.hasPrefix("# seal") && !$0.hasPrefix("# declares")
    }
    try workspace.write(lines.joined(separator: "\n") + "\n", to: lock)
    try workspace.edit(lock, "# psf-lock: 2", "# psf-lock: 1")
    try workspace.edit(lock, "PSF-1.1 breaking", "PSF-1.1 relaxing")
    let check = try workspace.psf("check", "--format", "line")
    #expect(check.status == 0)
    let both = "the change of PSF-1.1 was published as relaxing, and is computed as breaking"
    #expect(check.output.contains("\(lock):5:1: note: \(both)"), "\(check.output)")
    let diff = try workspace.psf("diff", "1.0", "1.1")
    #expect(diff.output.contains("1 change (1 relaxing)"))
    #expect(diff.output.contains("published as relaxing, computed as breaking now"))
    #expect(try workspace.psf("build").status == 0)
    let page = try workspace.text("site/psf/compare/1.0/1.1/index.html")
    #expect(page.contains("data-class=\"relaxing\""))
    let change = try workspace.text("site/psf/compare/1.0/1.1/psf-1.1/index.html")
    #expect(change.contains("This change was published as relaxing, computed as breaking now."))
    let file = try workspace.text("site/psf/compare/1.0/1.1/changes.json")
    #expect(file.contains(#""class":"relaxing","published":"relaxing","computed":"breaking""#))
  }

  /// Versions 1.1 and 1.2 without any revision, as if they had been published before the program.
  private func makeOldVersions() throws {
    try workspace.remove("content/standards/psf/1.1/revisions")
    let folder = workspace.folder.appending(path: "content/standards/psf")
    try FileManager.default.copyItem(
      at: folder.appending(path: "1.1"),
      to: folder.appending(path: "1.2")
    )
    let header = "number: \"1.2\"\npublished: 2026-06\nfollows: \"1.1\"\nsummary: Three.\n"
    try workspace.write(header, to: "content/standards/psf/1.2/version.yml")
    try workspace.edit("content/standards/psf/1.2/psf-1-a/psf-1.1.md", "30 days", "60 days")
    try workspace.edit("content/standards/psf/1.2/psf-1-a/index.md", "Scope.", "Another scope.")
  }

  @Test func locksOldVersionsOneByOne() throws {
    try makeOldVersions()
    #expect(try workspace.psf("check").status == 1)
    for version in ["1.0", "1.1", "1.2"] {
      let outcome = try workspace.psf("freeze", version)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("do not concern psf@\(version)") == (version != "1.2"))
    }
    #expect(try workspace.psf("check").status == 0)
    let lock = try workspace.text("content/standards/psf/1.2.lock")
    #expect(lock.contains("# change: PSF-1.1 breaking\n"))
  }

  @Test func locksNoVersionBeforeThoseThatItFollows() throws {
    try makeOldVersions()
    let outcome = try workspace.psf("freeze", "1.2")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("PSF-1.1 differs from psf@1.0"))
    #expect(!outcome.errors.contains("psf@1.2 "))
    #expect(outcome.errors.contains("No lock was written"))
  }

  @Test(arguments: [
    ("psf/1.0/psf-1-a/psf-1.1.md", "7 days", "7 days; see [PSF-9]"),
    ("psf/1.0/psf-1-a/index.md", "principle", "principal"),
    ("psf/standard.yml", "description: A standard.", "description: See [PSF-9.9]."),
  ])
  func refusesForWhatConcernsTheVersion(_ path: String, _ old: String, _ new: String) throws {
    try workspace.edit("content/standards/" + path, old, new)
    let outcome = try workspace.psf("freeze", "1.0")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("standards/" + path))
  }

  @Test func locksAVersionWhateverIsWrongElsewhere() throws {
    try workspace.write("---\ntitle: A\n---\n[PSF-9.9](/nowhere/)\n", to: "content/pages/a.md")
    // Its disappearance is reported where it would be.
    try workspace.remove("content/standards/psf/1.1/psf-1-a/psf-1.1.md")
    let check = try workspace.psf("check", "--format", "line")
    #expect(check.output.contains("psf/1.1/psf-1-a/psf-1.1.md:"))
    #expect(try workspace.psf("freeze", "1.0").status == 0)
    #expect(try workspace.psf("freeze", "1.1").status == 1)
  }

  @Test func locksNothingWhereAnythingIsWrong() throws {
    try workspace.edit("content/standards/psf/1.1/psf-1-a/index.md", "Scope.", "Another scope.")
    let outcome = try workspace.psf("freeze", "1.1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no revision says so"))
    #expect(outcome.errors.contains("No lock was written"))
    let lock = workspace.folder.appending(path: "content/standards/psf/1.1.lock").path()
    #expect(!FileManager.default.fileExists(atPath: lock))
  }

  @Test func judgesARenewalAsIfThereWereNoLock() throws {
    _ = try workspace.psf("freeze", "1.1")
    try workspace.edit("content/standards/psf/1.1/psf-1-a/index.md", "Scope.", "Another scope.")
    let old = try workspace.text("content/standards/psf/1.1.lock")
    let outcome = try workspace.psf(
      "freeze",
      "1.1",
      "--renew",
      "--reason",
      "x",
      "--as-of",
      "2026-07"
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no revision says so"))
    #expect(try workspace.text("content/standards/psf/1.1.lock") == old)
  }

  @Test(arguments: [
    ["freeze"], ["freeze", "2.0"], ["freeze", "psf@next"], ["freeze", "1.0", "--renew"],
    ["freeze", "1.0", "--reason", "x"], ["freeze", "1.0", "--as-of", "soon"],
    ["freeze", "1.0", "--renew", "--reason", "x", "--as-of", "2026-07"],
    ["freeze", "1.0", "--renew", "--reason", "a\nb", "--as-of", "2026-07"],
  ])
  func refusesAWrongCall(_ arguments: [String]) throws {
    let program = try #require(BuiltProgram.found)
    let outcome = try program.run(arguments, in: workspace.folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }

  @Test func saysWhenTheDiskRefuses() throws {
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: ".content.psf-lock").path,
      withDestinationPath: "elsewhere"
    )
    let outcome = try workspace.psf("freeze", "1.0")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error: cannot lock "))
  }
}
