import Foundation
import Testing

@Suite(.needsTheProgram) struct VerifyTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try #require(try workspace.psf("build").status == 0)
    for (path, name) in [
      ("psf/1.1/psf-v1.1.bib", "psf-v1.1.bib"), ("psf/1.1/psf-v1.1.ris", "renamed.txt"),
      ("psf/1.0/psf-v1.0.bib", "psf-v1.0.bib"),
    ] {
      try workspace.write(workspace.text("site/" + path), to: name)
    }
    try workspace.write("x", to: "unknown.pdf")
    try workspace.write("x", to: "altered/psf-v1.1.bib")
  }

  /// By the content, a site and its register alike.
  private static let registers = [
    [], ["--register", "site"], ["--register", "site/downloads.json"],
  ]

  @Test(arguments: registers) func knowsWhatIsGenuineAndCurrent(_ register: [String]) throws {
    let outcome = try workspace.psf(["verify", "psf-v1.1.bib", "renamed.txt"] + register)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "Genuine: BibTeX of PSF 1.1, edition 1. https://example.org/psf/1.1/psf-v1.1.bib\n"
      )
    )
    #expect(outcome.output.contains("Genuine: RIS of PSF 1.1, edition 1. "))
    #expect(outcome.output.split(separator: "\n").count { $0 == "  Current." } == 2)
  }

  @Test(arguments: registers) func leadsFromAnOldFileToWhatChanged(_ register: [String]) throws {
    let outcome = try workspace.psf(["verify", "psf-v1.0.bib"] + register)
    #expect(outcome.status == 4)
    #expect(
      outcome.output.contains("Not current: PSF 1.1 took its place, https://example.org/psf/1.1/\n")
    )
    #expect(
      outcome.output.contains("What changed since: https://example.org/psf/compare/1.0/1.1/\n")
    )
  }

  @Test(arguments: registers) func refusesWhatIsNotGenuine(_ register: [String]) throws {
    let outcome = try workspace.psf(
      ["verify", "altered/psf-v1.1.bib", "unknown.pdf", "psf-v1.0.bib"] + register
    )
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "Not genuine: it has the name of https://example.org/psf/1.1/psf-v1.1.bib"
      )
    )
    #expect(outcome.output.contains("Unknown: "))
  }

  @Test func tellsProgramsTheSame() throws {
    let outcome = try workspace.psf(
      "verify",
      "psf-v1.0.bib",
      "--register",
      "site",
      "--format",
      "json"
    )
    #expect(outcome.status == 4)
    #expect(
      outcome.output.contains("\"verdict\":\"genuine\",\"current\":false,\"signature\":\"missing\"")
    )
    #expect(outcome.output.contains("\"changes\":\"https://example.org/psf/compare/1.0/1.1/\""))
  }

  @Test func readsAListOfChecksums() throws {
    let list = "site/psf/1.1/psf-v1.1-SHA256SUMS"
    #expect(try workspace.psf("verify", "renamed.txt", "--register", list).status == 0)
    #expect(try workspace.psf("verify", "psf-v1.0.bib", "--register", list).status == 1)
  }

  @Test func knowsEveryEdition() throws {
    _ = try workspace.psf("freeze", "psf@1.0")
    _ = try workspace.psf("freeze", "psf@1.1")
    let kept = try workspace.psf("edition", "psf@1.1")
    #expect(kept.status == 0, "\(kept.errors)")
    try workspace.edit("content/site.yml", "publisher: Example", "publisher: Another")
    _ = try workspace.psf("edition", "psf@1.1", "--reason", "x", "--as-of", "2026-12-01")
    let outcome = try workspace.psf("verify", "psf-v1.1.bib")
    #expect(outcome.status == 4)
    #expect(
      outcome.output.contains(
        "There is a later edition of it: https://example.org/psf/1.1/psf-v1.1-e2.bib"
      )
    )
  }

  @Test func checksASignatureBesideTheFile() throws {
    let made = try workspace.psf("keys", "new", "key").output
    try workspace.write(workspace.text("content/site.yml") + made, to: "content/site.yml")
    #expect(try workspace.psf("build", "--signing-key", "key").status == 0)
    let signature = try workspace.text("site/psf/1.1/psf-v1.1.bib.minisig")
    try workspace.write(signature, to: "psf-v1.1.bib.minisig")
    let good = try workspace.psf("verify", "psf-v1.1.bib")
    #expect(good.status == 0)
    #expect(good.output.contains("Signed by the publisher: file:psf-v1.1.bib "))
    try workspace.write(signature, to: "renamed.txt.minisig")
    let wrong = try workspace.psf("verify", "renamed.txt")
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("not one of this file"))
  }

  @Test(arguments: [
    ["verify"], ["verify", "psf-v1.1.bib", "--register", "none"],
    ["verify", "psf-v1.1.bib", "--register", "unknown.pdf"],
    ["verify", "psf-v1.1.bib", "--key", "x"],
    ["verify", "psf-v1.1.bib", "--content", "none"],
  ])
  func refusesAWrongCall(_ arguments: [String]) throws {
    let outcome = try workspace.psf(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  @Test func saysWhichFileCannotBeRead() throws {
    let outcome = try workspace.psf("verify", "none.pdf", "psf-v1.1.bib")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("none.pdf: "))
    #expect(outcome.output.contains("Genuine"))
  }
}
