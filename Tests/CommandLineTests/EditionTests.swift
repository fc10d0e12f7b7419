import Foundation
import TestRequirements
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
    let outcome = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.text(Self.folder + "psf-v1.0.bib") == rendered)
    let check = try workspace.run("sha256sum", ["-c", "downloads.lock"], in: Self.folder)
    #expect(check.status == 0, "\(check.output)")
    let build = try workspace.psf("build").output
    #expect(build.contains("they are not kept: the downloads of psf@1.1."))
    #expect(
      try workspace.text("site/psf/1.0/downloads/index.html").contains(
        "These files do not change."
      )
    )
  }

  /// Whatever a later program, or another name of the publisher, would make of it.
  @Test func publishesWhatIsKeptAndRendersNothing() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    let before = try workspace.text(Self.folder + "psf-v1.0-psf-1.1.ris")
    try workspace.edit("content/site.yml", "publisher: Example", "publisher: Another")
    #expect(try workspace.psf("build").status == 0)
    #expect(try workspace.text("site/psf/1.0/psf-1.1/psf-v1.0-psf-1.1.ris") == before)
    #expect(try workspace.text("site/psf/1.1/psf-v1.1.ris").contains("PB  - Another"))
  }

  @Test func putsANewEditionBesideTheOld() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
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
    #expect(page.contains("Edition 2, 1 December 2026: New name"))
    #expect(try workspace.text("site/psf/1.0/index.html").contains("psf-v1.0-e2.bib"))
    #expect(try workspace.text("site/psf/1.0/psf-v1.0.bib") == before)
  }

  @Test func makesNoEditionWhereNothingDiffers() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    let before = try workspace.state(of: "content")
    let outcome = try workspace.psf("edition", "psf@1.0", "--reason", "x", "--as-of", "2026-12-01")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("there is no new edition"))
    #expect(try workspace.state(of: "content") == before)
  }

  @Test func refusesAnEditionWithoutAReason() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    for arguments in [[], ["--reason", "x"], ["--as-of", "2026-12-01"]] {
      let outcome = try workspace.psf(["edition", "psf@1.0"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("kept already"))
    }
  }

  @Test(arguments: [
    ("2026-03-31", "before psf@1.0 was published"), ("2026-03", "before psf@1.0 was published"),
  ])
  func refusesADayBeforeThePublication(_ date: String, _ reason: String) throws {
    let outcome = try workspace.psf("edition", "psf@1.0", "--as-of", date)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason))
  }

  @Test func refusesADayBeforeTheLastEditionAndNoDayAtAll() throws {
    let without = try workspace.psf("edition", "psf@1.0")
    #expect(without.status == 2)
    #expect(without.errors.contains("--as-of DATE says it"))
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    let before = try workspace.psf("edition", "psf@1.0", "--reason", "x", "--as-of", "2026-05-31")
    #expect(before.status == 2)
    #expect(before.errors.contains("before the last edition"))
  }

  @Test func keepsDownloadsWithoutPDFsWhereThatIsAsked() throws {
    let workspace = try Workspace(withPDFs: true)
    _ = try workspace.psf("freeze", "psf@1.0")
    let environment = ["PSF_TYPST": "/none/typst"]
    let call = ["edition", "psf@1.0", "--as-of", "2026-06-01"]
    let without = try #require(BuiltProgram.found)
      .run(call, in: workspace.folder, environment: environment)
    #expect(without.status == 1)
    #expect(without.errors.contains("[no-typst]"))
    let outcome = try workspace.psf(call + ["--no-pdf"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Without PDFs: "))
    #expect(try !workspace.text(Self.folder + "downloads.lock").contains(".pdf"))
    #expect(try workspace.psf("check").status == 0)
  }

  /// PDFs stay where they hold the same text, and are not left behind where they do not.
  @Test(.needs(.typstModule)) func keepsPDFsOfTheSameTextAlone() throws {
    let workspace = try Workspace(withPDFs: true)
    let environment = ["PSF_TYPST": Requirement.typstModule.path ?? ""]
    func edition(_ options: [String]) throws -> Outcome {
      try #require(BuiltProgram.found)
        .run(["edition", "psf@1.0"] + options, in: workspace.folder, environment: environment)
    }
    _ = try workspace.psf("freeze", "psf@1.0")
    try #require(edition(["--as-of", "2026-06-01"]).status == 0)
    let kept = try workspace.files(in: Self.folder)
    #expect(kept.keys.contains { $0.hasSuffix(".pdf") })
    let next = ["--reason", "E1", "--as-of", "2026-06-02"]
    #expect(try edition(next + ["--no-pdf"]).status == 0)
    #expect(try workspace.files(in: Self.folder) == kept)
    try workspace.write(Self.erratum, to: "content/standards/psf/errata/1.0/e1.md")
    let refused = try edition(next + ["--no-pdf"])
    #expect(refused.status == 2 && refused.errors.contains("leave --no-pdf out"), "\(refused)")
    #expect(try workspace.files(in: Self.folder) == kept)
    let help = try edition(["--help"]).output.split(whereSeparator: \.isWhitespace)
    #expect(help.joined(separator: " ").contains("Refused where PDFs are kept and the text"))
    #expect(try edition(next).status == 0)
  }

  @Test func saysThatAnEditionIsDueWhereAnErratumCame() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    #expect(try !workspace.psf("check").output.contains("stale-download"))
    try workspace.write(Self.erratum, to: "content/standards/psf/errata/1.0/e1.md")
    for command in ["check", "build"] {
      let outcome = try workspace.psf(command)
      #expect(outcome.status == 0)
      let said = outcome.output + outcome.errors
      #expect(said.contains("[stale-download]"))
      #expect(said.contains("the errata of psf@1.0 are not those"))
    }
    let due = try workspace.psf("edition", "psf@1.0", "--reason", "E1", "--as-of", "2026-06-02")
    #expect(due.status == 0, "\(due.errors)")
    #expect(try !workspace.psf("check").output.contains("stale-download"))
  }

  @Test func saysThatAnEditionIsDueWhereALockWasRenewed() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    let text = "content/standards/psf/1.0/psf-1-a/psf-1.1.md"
    try workspace.edit(text, "7 days", "8 days")
    let renewed = try workspace.psf(
      ["freeze", "psf@1.0", "--renew", "--reason", "x", "--as-of", "2026-06-02"]
    )
    #expect(renewed.status == 0, "\(renewed.errors)")
    #expect(renewed.output.contains("a new edition is due"))
    let build = try workspace.psf("build")
    #expect(build.status == 1)
    #expect(build.errors.contains("made of another text"))
    let due = try workspace.psf("edition", "psf@1.0", "--reason", "x", "--as-of", "2026-06-02")
    #expect(due.status == 0, "\(due.errors)")
    #expect(try workspace.psf("build").status == 0)
  }

  /// One that an earlier program wrote.
  @Test func acceptsALockThatDoesNotSayWhatWasRendered() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    let lock = try workspace.text(Self.folder + "downloads.lock").split(separator: "\n")
    let old = lock.filter { !$0.hasPrefix("# text: ") && !$0.hasPrefix("# errata: ") }
    #expect(old.count == lock.count - 2)
    try workspace.write(old.map { $0 + "\n" }.joined(), to: Self.folder + "downloads.lock")
    try workspace.write(Self.erratum, to: "content/standards/psf/errata/1.0/e1.md")
    let check = try workspace.psf("check")
    #expect(check.status == 0)
    #expect(!check.output.contains("stale-download"))
  }

  private static let erratum = """
    ---
    id: E1
    provision: PSF-1
    date: 2026-06-01
    status: verified
    old: "Scope."
    new: "The scope."
    ---
    It was meant so.

    """

  @Test func refusesAVersionThatMayStillChange() throws {
    let outcome = try workspace.psf("edition", "psf@1.1", "--as-of", "2026-06-01")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'psf freeze psf@1.1' locks it"))
  }

  @Test func refusesAKeptFileThatChangedOrIsGone() throws {
    _ = try workspace.psf("edition", "psf@1.0", "--as-of", "2026-06-01")
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
    try workspace.reopenLastVersion()
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
