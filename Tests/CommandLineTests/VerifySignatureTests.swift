import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram) struct VerifySignatureTests {
  private let workspace: Workspace
  private let name = "psf-v1.1.bib"

  /// A signed site, and one of its files with its signature.
  init() throws {
    workspace = try Workspace()
    let made = try workspace.psf("keys", "new", "key").output
    try workspace.write(workspace.text("content/site.yml") + made, to: "content/site.yml")
    try #require(try workspace.psf("build", "--signing-key", "key").status == 0)
    for name in ["psf-v1.1.bib", "psf-v1.1.bib.minisig"] {
      try workspace.write(workspace.text("site/psf/1.1/" + name), to: name)
    }
  }

  private var keyName: String {
    get throws {
      let file = try workspace.text("site/minisign.pub")
      return String(try #require(file.split(whereSeparator: \.isWhitespace).dropFirst(5).first))
    }
  }

  private func verify(_ arguments: String...) throws -> Outcome {
    let key = arguments.contains("--key") ? [] : ["--key", "site/minisign.pub"]
    return try workspace.psf(["verify"] + arguments + ["--register", "site"] + key)
  }

  @Test func namesTheKeyAndWhereItComesFrom() throws {
    let key = try keyName
    let given = try verify(name, "--key", "site/minisign.pub")
    #expect(given.status == 0)
    #expect(given.output.contains("valid, by the key \(key) (given by --key)"))
    let content = try workspace.psf("verify", name)
    #expect(content.output.contains("(listed in site.yml)"))
  }

  /// As a draft of last week has it.
  @Test func saysThatASignedFileIsNotOffered() throws {
    try workspace.edit("content/site.yml", "publisher: Example", "publisher: Another")
    #expect(try workspace.psf("build", "--signing-key", "key").status == 0)
    try workspace.write(workspace.text(name), to: "other.bib")
    try workspace.write(workspace.text(name + ".minisig"), to: "other.bib.minisig")
    let outcome = try verify(name)
    #expect(outcome.status == 5)
    #expect(outcome.output.contains("Signed by the key that --key gives, but not proved to be"))
    let json = try verify(name, "--format", "json")
    #expect(json.status == 5)
    #expect(json.output.contains(#""verdict":"signed","current":false,"signature":"valid""#))
    // What is signed is signed under its name.
    let renamed = try verify("other.bib")
    #expect(renamed.status == 1)
    #expect(renamed.output.contains("it was signed as \(name). Give it that name"))
  }

  @Test func failsWhereTheSignatureIsOfOtherBytes() throws {
    try workspace.write(workspace.text("site/psf/1.1/psf-v1.1.ris"), to: "psf-v1.1.ris")
    try workspace.write(workspace.text(name + ".minisig"), to: "psf-v1.1.ris.minisig")
    let outcome = try verify("psf-v1.1.ris")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Not verified: psf-v1.1.ris.minisig names the key"))
    #expect(!outcome.output.contains("Genuine"))
    #expect(!outcome.output.contains("Current"))
    try workspace.write("x", to: "psf-v1.1.ris.minisig")
    let unreadable = try verify("psf-v1.1.ris")
    #expect(unreadable.status == 1)
    #expect(unreadable.output.contains("is no signature that this program reads"))
  }

  @Test func failsWhereTheGivenKeySignedNothing() throws {
    let made = try workspace.psf("keys", "new", "other").output
    let other = String(
      try #require(made.split(whereSeparator: { "[]".contains($0) }).dropFirst().first)
    )
    let outcome = try verify(name, "--key", other)
    #expect(outcome.status == 6)
    #expect(
      outcome.output.contains("it is signed by the key \(try keyName), which is not given by")
    )
    #expect(!outcome.output.contains("Genuine"))
    try workspace.remove(name + ".minisig")
    #expect(try verify(name).status == 0, "the register is signed")
    let missing = try workspace.psf("verify", name, "--key", "site/minisign.pub")
    #expect(missing.status == 1, "the content is not")
    #expect(missing.output.contains("there is neither psf-v1.1.bib.minisig nor"))
  }

  /// By default minisign signs a digest; with `-l` the bytes.
  @Test(
    .needs(.minisign),
    arguments: [[], ["-l"]]
  )
  func verifiesWhatMinisignSigns(_ options: [String]) throws {
    for arguments in [
      ["-G", "-W", "-p", "other.pub", "-s", "other"], ["-S", "-s", "other", "-m", name] + options,
    ] {
      let made = try workspace.run("minisign", arguments, in: ".")
      try #require(made.status == 0, "\(made.output)")
    }
    #expect(try workspace.text(name + ".minisig").contains(options.isEmpty ? "\nRU" : "\nRW"))
    let genuine = try workspace.psf("verify", name, "--key", "other.pub")
    #expect(genuine.status == 0, "\(genuine.output)")
    // The register is not by that key.
    #expect(try verify(name, "--key", "other.pub").status == 5)
    #expect(genuine.output.contains("Signature: valid, by the key"))
    try workspace.edit(name, "Example", "Another")
    let altered = try verify(name, "--key", "other.pub")
    #expect(altered.status == 1)
    #expect(altered.output.contains("is no signature of these bytes"))
  }

  /// As they stand, in a folder of files that were saved from the site.
  @Test func printsCommandsThatWork() throws {
    let manager = FileManager.default
    let site = workspace.folder.appending(path: "site")
    let saved = workspace.folder.appending(path: "saved")
    try manager.createDirectory(at: saved, withIntermediateDirectories: true)
    for path in try manager.subpathsOfDirectory(atPath: site.path()) {
      let file = path.split(separator: "/").last.map { String($0) } ?? path
      let isSaved =
        file.hasPrefix("psf-v1.1") || file.hasPrefix("psf-v1.0-to-v1.1")
        || ["SHA256SUMS", "SHA256SUMS.minisig", "downloads.json", "downloads.json.minisig"]
          .contains(path)
      guard isSaved else { continue }
      let target = saved.appending(path: file)
      try manager.copyItem(at: site.appending(path: path), to: target)
    }
    for page in ["verify", "downloads", "psf/1.1/downloads"] {
      let commands = try Self.commands(on: workspace.text("site/\(page)/index.html"))
      #expect(commands.count >= 3)
      for command in commands
      where !command.hasPrefix("minisign") || Requirement.minisign.path != nil {
        let outcome = try run(command)
        #expect(outcome.status == 0, "\(command)\n\(outcome.output)")
        #expect(!outcome.output.isEmpty)
      }
    }
    let list = try run("sha256sum --ignore-missing -c psf-v1.1-SHA256SUMS")
    #expect(list.output.contains("psf-v1.0-to-v1.1.json: OK"))
  }

  private func run(_ command: String) throws -> (output: String, status: Int32) {
    guard command.hasPrefix("psf ") else {
      return try workspace.run("sh", ["-c", command], in: "saved")
    }
    let program = try #require(BuiltProgram.found)
    let words = command.split(separator: " ").dropFirst().map { String($0) }
    let outcome = try program.run(words, in: workspace.folder.appending(path: "saved"))
    return (outcome.output + outcome.errors, outcome.status)
  }

  private static func commands(on page: String) -> [String] {
    page.split(separator: "<pre tabindex=\"0\"><code>").dropFirst().compactMap { part in
      part.split(separator: "</code>").first.map {
        String($0).replacing("&lt;", with: "<").replacing("&quot;", with: "\"")
      }
    }
  }

}
