import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct SigningTests {
  private let workspace: Workspace
  private let key: String

  /// The key is named in site.yml.
  init() throws {
    workspace = try Workspace()
    let outcome = try workspace.psf("keys", "new", "key")
    try #require(outcome.status == 0, "\(outcome.errors)")
    try workspace.write(workspace.text("content/site.yml") + outcome.output, to: "content/site.yml")
    key = String(
      try #require(outcome.output.split(whereSeparator: { "[]".contains($0) }).dropFirst().first)
    )
  }

  @Test func signsEachDownload() throws {
    let outcome = try workspace.psf("build", "--signing-key", "key")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("Not signed"))
    for path in [
      "SHA256SUMS", "psf/1.1/psf-v1.1.bib", "psf/1.1/psf-v1.1-SHA256SUMS", "psf/latest/psf.ris",
    ] {
      #expect(try workspace.text("site/\(path).minisig").contains("\ntrusted comment: file:"))
    }
    #expect(try workspace.text("site/minisign.pub").hasSuffix("\n\(key)\n"))
    #expect(try workspace.text("site/psf/1.1/downloads/index.html").contains("-P \(key)"))
  }

  @Test(.needs(.minisign))
  func satisfiesMinisign() throws {
    _ = try workspace.psf("build", "--signing-key", "key")
    for name in ["psf-v1.1.bib", "psf-v1.1-SHA256SUMS"] {
      let check = ["-V", "-m", name, "-P", key]
      let good = try workspace.run("minisign", check, in: "site/psf/1.1")
      #expect(good.status == 0, "\(good.output)")
      let file = "site/psf/1.1/" + name
      try workspace.write(
        workspace.text(file).replacing("1", with: "2", maxReplacements: 1),
        to: file
      )
      let changed = try workspace.run("minisign", check, in: "site/psf/1.1")
      #expect(changed.status != 0)
    }
    let file = try workspace.run(
      "minisign",
      ["-V", "-m", "SHA256SUMS", "-p", "minisign.pub"],
      in: "site"
    )
    #expect(file.status == 0, "\(file.output)")
  }

  @Test(.needs(.minisign))
  func takesAKeyOfMinisignWithoutAPassword() throws {
    let made = try workspace.run(
      "minisign",
      ["-G", "-W", "-p", "other.pub", "-s", "other"],
      in: "."
    )
    try #require(made.status == 0, "\(made.output)")
    let other = try workspace.text("other.pub").split(separator: "\n")[1]
    try workspace.edit("content/site.yml", key, "\(other), \(key)")
    let build = try workspace.psf("build", "--signing-key", "other")
    #expect(build.status == 0, "\(build.errors)")
    let check = try workspace.run(
      "minisign",
      ["-V", "-m", "SHA256SUMS", "-p", "../other.pub"],
      in: "site"
    )
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func givesTheSameBytesInTwoBuilds() throws {
    _ = try workspace.psf("build", "--signing-key", "key")
    let secret = try workspace.text("key")
    let second = try workspace.psf("build", environment: ["PSF_SIGNING_KEY": secret])
    #expect(second.output.contains("nothing changed"))
  }

  @Test func refusesAKeyThatNobodyCanCheck() throws {
    try workspace.edit("content/site.yml", "signing-keys: [\(key)]\n", "")
    let outcome = try workspace.psf("build", "--signing-key", "key")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[unlisted-key]"))
    #expect(outcome.errors.contains("signing-keys: [\(key)]"))
  }

  @Test(arguments: [
    ["build", "--signing-key", "no"], ["build", "--signing-key", "content/site.yml"],
  ])
  func refusesWhatIsNoKey(_ arguments: [String]) throws {
    let outcome = try workspace.psf(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }

  @Test func neverOverwritesAKey() throws {
    let before = try workspace.text("key")
    let outcome = try workspace.psf("keys", "new", "key")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is there already"))
    #expect(try workspace.text("key") == before)
  }

  @Test func makesNoFolderForAKey() throws {
    let outcome = try workspace.psf("keys", "new", "none/key")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no folder"))
  }

  @Test func publishesUnsignedOnlyWhereThatIsMeant() throws {
    let empty = ["PSF_SIGNING_KEY": ""]
    let outcome = try workspace.psf("build", environment: empty)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("PSF_SIGNING_KEY is set and holds nothing"))
    let meant = try workspace.psf("build", "--unsigned", environment: empty)
    #expect(meant.status == 0, "\(meant.errors)")
    #expect(meant.output.contains("Not signed"))
  }

  /// The keys and digests of the register are as good as the list that is signed.
  @Test func listsTheRegisterInTheSignedChecksums() throws {
    _ = try workspace.psf("build", "--signing-key", "key")
    #expect(try workspace.text("site/SHA256SUMS").contains("  downloads.json\n"))
  }

  @Test(arguments: ["repository", "my repository", "Normenausschüsse", "50%20"])
  func putsNoKeyIntoARepository(_ name: String) throws {
    try workspace.write("", to: "\(name)/.git/HEAD")
    try workspace.write("", to: "\(name)/a/file")
    let link = workspace.folder.appending(path: "elsewhere").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(name)/a")
    for file in ["\(name)/a/key", "elsewhere/key"] {
      let outcome = try workspace.psf("keys", "new", file)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("would stand in the repository"))
      #expect(outcome.errors.contains(name))
    }
    #expect(try workspace.files(in: name).keys.allSatisfy { !$0.hasSuffix("key") })
  }

  @Test func makesAKeyInAFolderOfAnyName() throws {
    try workspace.write("", to: "Schlüssel 1/file")
    #expect(try workspace.psf("keys", "new", "Schlüssel 1/key").status == 0)
    #expect(try workspace.text("Schlüssel 1/key").hasPrefix("psf"))
  }

  @Test func letsNobodyElseReadTheKey() throws {
    let path = workspace.folder.appending(path: "key").path()
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
