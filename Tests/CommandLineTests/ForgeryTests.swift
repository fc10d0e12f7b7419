import Foundation
import TestRequirements
import Testing

/// What somebody gives to a reader who holds the publisher's key.
@Suite(.needsTheProgram) struct ForgeryTests {
  private let workspace: Workspace
  private static let key = ["--key", "site/minisign.pub"]

  /// A signed site whose version 1.1 is in force, and the files that a reader has saved from it.
  init() throws {
    workspace = try Workspace()
    let made = try workspace.psf("keys", "new", "key").output
    try workspace.write(workspace.text("content/site.yml") + made, to: "content/site.yml")
    let build = try workspace.psf("build", "--signing-key", "key", "--as-of", "2026-11-28")
    try #require(build.status == 0, "\(build.errors)")
    for path in [
      "psf/1.0/psf-v1.0.bib", "psf/1.0/psf-v1.0.bib.minisig", "psf/1.1/psf-v1.1.bib",
      "psf/1.1/psf-v1.1.bib.minisig", "downloads.json", "downloads.json.minisig",
    ] {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      try workspace.write(workspace.bytes("site/" + path), to: "saved/" + name)
    }
  }

  private func verify(
    _ file: String,
    register: String = "saved/downloads.json",
    _ key: [String] = key
  ) throws -> Outcome {
    try workspace.psf(["verify", "saved/\(file)", "--register", register] + key)
  }

  @Test func saysWhatIsProvedAndHowOldThatIs() throws {
    let outcome = try verify("psf-v1.1.bib")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Proved: saved/downloads.json lists these bytes, and the key"))
    #expect(outcome.output.contains("Not proved: what was published after 2026-11-28, the date of"))
  }

  @Test func believesNoRegisterThatNobodyVouchesFor() throws {
    let outcome = try verify("psf-v1.1.bib", [])
    #expect(outcome.status == 6)
    #expect(outcome.output.contains("Unproven: saved/downloads.json lists these bytes"))
    #expect(outcome.output.contains("name the publisher's key with --key"))
    #expect(!outcome.output.contains("Genuine") && !outcome.output.contains("Current"))
    try workspace.remove("saved/downloads.json.minisig")
    let unsigned = try verify("psf-v1.1.bib")
    #expect(unsigned.status == 5, "the file is signed itself")
    try workspace.remove("saved/psf-v1.1.bib.minisig")
    #expect(try verify("psf-v1.1.bib").status == 6)
  }

  /// With a key of its own in the register.
  @Test func believesNoForgedRegister() throws {
    let forged = try Workspace()
    let made = try forged.psf("keys", "new", "key").output
    try forged.write(forged.text("content/site.yml") + made, to: "content/site.yml")
    try forged.edit("content/site.yml", "publisher: Example", "publisher: Forged")
    try #require(try forged.psf("build", "--signing-key", "key").status == 0)
    try workspace.remove("saved/psf-v1.1.bib.minisig")
    for path in ["psf/1.1/psf-v1.1.bib", "downloads.json", "downloads.json.minisig"] {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      try workspace.write(forged.bytes("site/" + path), to: "saved/" + name)
    }
    for key in [[], Self.key] {
      let outcome = try verify("psf-v1.1.bib", key)
      #expect(outcome.status == 6)
      #expect(!outcome.output.contains("Genuine"))
    }
  }

  @Test func refusesARegisterThatWasChanged() throws {
    try workspace.edit("saved/downloads.json", "superseded", "current")
    let outcome = try verify("psf-v1.0.bib")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("downloads.json.minisig is no signature of it"))
  }

  /// An old one calls 1.0 current, and says of which day it is.
  @Test func saysHowOldASignedRegisterIs() throws {
    try workspace.write(workspace.bytes("content/site.yml"), to: "site.yml")
    try workspace.remove("content/standards/psf/1.1")
    try #require(try workspace.psf("build", "--signing-key", "key").status == 0)
    for name in ["downloads.json", "downloads.json.minisig"] {
      try workspace.write(workspace.bytes("site/" + name), to: "saved/" + name)
    }
    let outcome = try verify("psf-v1.0.bib")
    #expect(outcome.output.contains("what was published after 2026-04, the date of"))
  }

  @Test func takesNoOtherSignedFileForARegister() throws {
    for name in ["psf-v1.1.json", "psf-v1.1.json.minisig"] {
      try workspace.write(workspace.bytes("site/psf/1.1/" + name), to: "saved/" + name)
    }
    let outcome = try verify("psf-v1.1.bib", register: "saved/psf-v1.1.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("it was signed as 'psf-v1.1.json', which is no register"))
  }

  @Test(arguments: [true, false]) func refusesAnOldFileUnderANewName(withSignature: Bool) throws {
    try workspace.write(workspace.bytes("saved/psf-v1.0.bib"), to: "saved/psf-v1.1.bib")
    let signature = try workspace.bytes("saved/psf-v1.0.bib.minisig")
    try workspace.remove("saved/psf-v1.1.bib.minisig")
    if withSignature { try workspace.write(signature, to: "saved/psf-v1.1.bib.minisig") }
    let outcome = try verify("psf-v1.1.bib")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Not genuine under this name: its bytes are those of psf-v1.0"))
    // Its own name, or one that is nobody's, is fine.
    try workspace.write(workspace.bytes("saved/psf-v1.0.bib"), to: "saved/psf (2).bib")
    let renamed = try verify("psf (2).bib")
    #expect(renamed.status == 4)
    #expect(renamed.output.contains("Genuine: BibTeX of PSF 1.0"))
  }

  @Test func readsSignaturesWithTheLineEndsOfWindows() throws {
    let text = try workspace.text("saved/psf-v1.1.bib.minisig")
    try workspace.write(text.replacing("\n", with: "\r\n"), to: "saved/psf-v1.1.bib.minisig")
    let outcome = try verify("psf-v1.1.bib")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Signature: valid"))
  }

  @Test func namesNoDayBeforeTheContent() throws {
    let build = try workspace.psf("build", "--as-of", "2026-01-01")
    #expect(build.status == 2)
    #expect(build.errors.contains("--as-of names 2026-01-01, and the content has something of"))
  }

  @Test(arguments: ["psf-v1.2.bib", "psf-v1.0-e2.bib", "PSF-v1.bib"])
  func refusesAFileUnderTheNameOfAVersionThatIsNotKnown(_ name: String) throws {
    try workspace.write(workspace.bytes("saved/psf-v1.0.bib"), to: "saved/" + name)
    let outcome = try verify(name)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Not genuine under this name: its bytes are those of psf-v1.0"))
  }

  /// The sender leaves out what would tell.
  @Test func refusesAnOldFileUnderANewNameByItsOwnList() throws {
    for name in ["psf-v1.0-SHA256SUMS", "psf-v1.0-SHA256SUMS.minisig"] {
      try workspace.write(workspace.bytes("site/psf/1.0/" + name), to: "saved/" + name)
    }
    try workspace.write(workspace.bytes("saved/psf-v1.0.bib"), to: "saved/psf-v1.1.bib")
    try workspace.remove("saved/psf-v1.1.bib.minisig")
    let outcome = try verify("psf-v1.1.bib", register: "saved/psf-v1.0-SHA256SUMS")
    #expect(outcome.status == 1)
    #expect(try verify("psf-v1.0.bib", register: "saved/psf-v1.0-SHA256SUMS").status == 0)
  }

  /// Beside a register that is signed.
  @Test func believesNoListThatNobodyVouchesFor() throws {
    try workspace.write("forged", to: "saved/forged.pdf")
    let files = ["downloads.json", "forged.pdf"].map { "saved/" + $0 }
    let sums = try workspace.run("sha256sum", files, in: ".").output
    try workspace.write(sums.replacing("saved/", with: ""), to: "saved/SHA256SUMS")
    let outcome = try verify("forged.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Unknown"))
    #expect(!outcome.output.contains("Proved"))
  }

  // MARK: In the browser

  /// The page and the program give one answer to each.
  @Test(.needs(.node)) func thePageAnswersAsTheProgramDoes() throws {
    try workspace.write(workspace.bytes("saved/psf-v1.0.bib"), to: "saved/named/psf-v1.1.bib")
    try workspace.write("x", to: "saved/altered/psf-v1.1.bib")
    try workspace.write("x", to: "saved/unknown.pdf")
    try workspace.write(workspace.bytes("saved/psf-v1.1.bib"), to: "saved/free.bib")
    try workspace.write(workspace.bytes("saved/psf-v1.1.bib"), to: "saved/failed/psf-v1.1.bib")
    try workspace.write(
      workspace.bytes("saved/psf-v1.0.bib.minisig"),
      to: "saved/failed/psf-v1.1.bib.minisig"
    )
    let files = [
      "psf-v1.1.bib", "psf-v1.0.bib", "named/psf-v1.1.bib", "altered/psf-v1.1.bib", "unknown.pdf",
      "free.bib", "failed/psf-v1.1.bib", "psf-v1.2.bib", "psf-v1.1 (2).bib", "downloads.json",
    ]
    try workspace.write(workspace.bytes("saved/psf-v1.1.bib"), to: "saved/psf-v1.2.bib")
    try workspace.write(workspace.bytes("saved/psf-v1.1.bib"), to: "saved/psf-v1.1 (2).bib")
    for (isSigned, key) in [(true, Self.key), (false, [])] {
      if !isSigned { try workspace.remove("saved/downloads.json.minisig") }
      var found: Set<String> = []
      for file in files {
        let program = try verify(file, key + ["--format", "json"]).output
        let page = try answer(to: file, key: isSigned)
        #expect(program.contains("\"verdict\":\"\(page)\""), "\(file): \(page), \(program)")
        found.insert(page)
      }
      #expect(found.count >= (isSigned ? 5 : 4), "\(found)")
    }
  }

  private func answer(to file: String, key: Bool) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let line = try workspace.text("site/minisign.pub").split(separator: "\n").last.map(String.init)
    let arguments = [
      root.appending(path: "Scripts/verify-file.js").path,
      root.appending(path: "templates/assets/verify.js").path, "saved/downloads.json",
      "saved/\(file)", key ? line ?? "" : "",
    ]
    let node = BuiltProgram(path: try #require(Requirement.node.path))
    let outcome = try node.run(arguments, in: workspace.folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }
}
