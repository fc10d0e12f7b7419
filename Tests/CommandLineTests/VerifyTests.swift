import Foundation
import Testing

@Suite(.needsTheProgram) struct VerifyTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let made = try workspace.psf("keys", "new", "key").output
    try workspace.write(workspace.text("content/site.yml") + made, to: "content/site.yml")
    try #require(try workspace.psf("build", "--signing-key", "key").status == 0)
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
    [], ["--register", "site", "--key", "site/minisign.pub"],
    ["--register", "site/downloads.json", "--key", "site/minisign.pub"],
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
      "--key",
      "site/minisign.pub",
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
    let proof = ["--register", list, "--key", "site/minisign.pub"]
    #expect(try workspace.psf(["verify", "renamed.txt"] + proof).status == 0)
    #expect(try workspace.psf(["verify", "psf-v1.0.bib"] + proof).status == 1)
  }

  @Test func knowsEveryEdition() throws {
    _ = try workspace.psf("freeze", "psf@1.0")
    _ = try workspace.psf("freeze", "psf@1.1")
    let kept = try workspace.psf("edition", "psf@1.1", "--as-of", "2026-11-01")
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

  /// What the site publishes beside its downloads.
  @Test func knowsTheOtherFilesOfTheSite() throws {
    let schema = "site/schemas/version-1.json"
    for register in Self.registers {
      let outcome = try workspace.psf(["verify", "site/downloads.json", schema] + register)
      #expect(outcome.status == 5, "\(outcome.output)")
      let words = "A file of the site, and no document of a standard: https://example.org/schemas/"
      #expect(outcome.output.contains(words + "version-1"))
    }
    let list = try workspace.psf(["verify", "site/SHA256SUMS"] + Self.registers[1])
    #expect(list.status == 5 && list.output.contains("https://example.org/SHA256SUMS"))
  }

  @Test(arguments: [
    ("empty", "it is empty"), ("templates", "a folder without downloads.json"),
    ("https://example.org/downloads.json", "psf has no network"),
  ])
  func saysWhyARegisterIsNone(_ register: String, _ reason: String) throws {
    try workspace.write("", to: "empty")
    let outcome = try workspace.psf("verify", "psf-v1.1.bib", "--register", register)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason))
  }

  /// What the program cannot render it does not judge.
  @Test func givesNoVerdictOnWhatCouldNotBeRendered() throws {
    let workspace = try Workspace(withPDFs: true)
    let environment = ["PSF_TYPST": "/none/typst"]
    try #require(try workspace.psf("build", "--no-pdf").status == 0)
    try workspace.write("%PDF-", to: "psf-v1.1.pdf")
    let file = "site/psf/1.1/psf-v1.1.bib"
    let known = try workspace.psf("verify", file, environment: environment)
    #expect(known.status == 0, "\(known.output)\(known.errors)")
    let outcome = try workspace.psf("verify", "psf-v1.1.pdf", environment: environment)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("No verdict: not all downloads could be rendered (the PDFs"))
    #expect(outcome.output.contains("--register"))
    #expect(!outcome.output.contains("Unknown"))
  }

  @Test func saysWhatToCompareWithWhereThereIsNoContent() throws {
    let outcome = try workspace.psf("verify", "psf-v1.1.bib", "--content", "none")
    #expect(outcome.errors.contains("--register downloads.json"))
  }

  /// Neither is waited for.
  @Test func refusesAPipeAndAFolder() throws {
    _ = try workspace.run("mkfifo", ["pipe"], in: ".")
    let outcome = try workspace.psf("verify", "pipe", "altered", "--register", "site")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("pipe: it is no regular file"))
    #expect(outcome.errors.contains("altered: it is a folder"))
  }

  @Test(arguments: [
    ["verify"], ["verify", "psf-v1.1.bib", "--register", "none"],
    ["verify", "psf-v1.1.bib", "--register", "unknown.pdf"],
    ["verify", "psf-v1.1.bib", "--key", "x"],
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
