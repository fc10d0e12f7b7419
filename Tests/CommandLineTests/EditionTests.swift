import Foundation
import Testing

@Suite(.needsTheProgram) struct EditionTests {
  private let workspace: Workspace
  private static let folder = "content/standards/psf/1.0.downloads/"

  init() throws {
    workspace = try Workspace()
    try #require(try workspace.psf("freeze", "psf@1.0").status == 0)
  }

  @Test func keepsTheDownloadsOfAPublishedVersion() throws {
    _ = try workspace.psf("build")
    let rendered = try workspace.text("site/psf/1.0/psf-v1.0.bib")
    let outcome = try workspace.psf("edition", "psf@1.0")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.text(Self.folder + "psf-v1.0.bib") == rendered)
    let check = try workspace.run("sha256sum", ["-c", "downloads.lock"], in: Self.folder)
    #expect(check.status == 0, "\(check.output)")
    let build = try workspace.psf("build").output
    #expect(build.contains("they are not kept: the downloads of psf@1.1."))
    #expect(
      try workspace.text("site/psf/1.0/downloads/index.html").contains(
        "kept as they were first rendered"
      )
    )
  }

  /// Whatever a later program, or another name of the publisher, would make of it.
  @Test func publishesWhatIsKeptAndRendersNothing() throws {
    _ = try workspace.psf("edition", "psf@1.0")
    let before = try workspace.text(Self.folder + "psf-v1.0-psf-1.1.ris")
    try workspace.edit("content/site.yml", "publisher: Example", "publisher: Another")
    #expect(try workspace.psf("build").status == 0)
    #expect(try workspace.text("site/psf/1.0/psf-1.1/psf-v1.0-psf-1.1.ris") == before)
    #expect(try workspace.text("site/psf/1.1/psf-v1.1.ris").contains("PB  - Another"))
  }

  @Test func putsANewEditionBesideTheOld() throws {
    _ = try workspace.psf("edition", "psf@1.0")
    let before = try workspace.text(Self.folder + "psf-v1.0.bib")
    try workspace.edit("content/site.yml", "publisher: Example", "publisher: Another")
    let outcome = try workspace.psf(
      "edition",
      "1.0",
      "--reason",
      "New name",
      "--as-of",
      "2026-12-01"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.text(Self.folder + "psf-v1.0.bib") == before)
    #expect(try workspace.text(Self.folder + "psf-v1.0-e2.bib").contains("Another"))
    let lock = try workspace.text(Self.folder + "downloads.lock")
    #expect(lock.contains("# edition: 2 2026-12-01 by psf 0.1.0: New name\n"))
    #expect(try workspace.psf("build").status == 0)
    let page = try workspace.text("site/psf/1.0/downloads/index.html")
    let editions = page.split(separator: "psf-v1.0").map { $0.prefix(8) }
    let newest = try #require(editions.firstIndex { $0.hasPrefix("-e2.bib") })
    let oldest = try #require(editions.firstIndex { $0.hasPrefix(".bib") })
    #expect(newest < oldest)
    #expect(page.contains("Edition 2, 2026-12-01: New name"))
    #expect(try workspace.text("site/psf/1.0/index.html").contains("psf-v1.0-e2.bib"))
    #expect(try workspace.text("site/psf/1.0/psf-v1.0.bib") == before)
  }

  @Test func makesNoEditionWhereNothingDiffers() throws {
    _ = try workspace.psf("edition", "psf@1.0")
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("edition", "psf@1.0", "--reason", "x", "--as-of", "2026-12-01")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("there is no new edition"))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func refusesAnEditionWithoutAReason() throws {
    _ = try workspace.psf("edition", "psf@1.0")
    for arguments in [[], ["--reason", "x"], ["--as-of", "2026-12-01"]] {
      let outcome = try workspace.psf(["edition", "psf@1.0"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("kept already"))
    }
  }

  @Test func refusesAVersionThatMayStillChange() throws {
    let outcome = try workspace.psf("edition", "psf@1.1")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'psf freeze psf@1.1' locks it"))
  }

  @Test func refusesAKeptFileThatChangedOrIsGone() throws {
    _ = try workspace.psf("edition", "psf@1.0")
    try workspace.edit(Self.folder + "psf-v1.0.bib", "Example", "Another")
    try workspace.remove(Self.folder + "psf-v1.0.ris")
    try workspace.write("", to: Self.folder + "psf-v1.0.txt")
    let outcome = try workspace.psf("build")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "\(Self.folder)psf-v1.0.bib: error: this is not the file that was published"
      )
    )
    #expect(outcome.errors.contains("downloads.lock:"))
    #expect(outcome.errors.contains("'psf-v1.0.ris' was published and is not there"))
    #expect(
      outcome.errors.contains(
        "\(Self.folder)psf-v1.0.txt: error: downloads.lock does not name this file"
      )
    )
  }

  @Test func keepsTheDownloadsOfAReleaseWithIt() throws {
    let folder = workspace.folder.appending(path: "content/standards/psf")
    try FileManager.default.moveItem(
      at: folder.appending(path: "1.1"),
      to: folder.appending(path: "next")
    )
    try workspace.edit("content/standards/psf/next/version.yml", "published: 2026-05\n", "")
    let outcome = try workspace.psf("release", "psf", "--as-of", "2026-12-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "content/standards/psf/1.1.downloads/ keeps its downloads (19 files)."
      )
    )
    let kept = try workspace.text("content/standards/psf/1.1.downloads/psf-v1.1.ris")
    #expect(kept.contains("DA  - 2026/12/01/"))
    #expect(!kept.contains("Working draft"))
    #expect(try workspace.psf("build").status == 0)
    #expect(try workspace.text("site/psf/1.1/psf-v1.1.ris") == kept)
  }
}
