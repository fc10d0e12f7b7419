import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram, .needs(.rclone)) struct PublishTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(isLocked: true)
    try #require(workspace.psf("build", "--no-cache").status == 0)
  }

  // MARK: What goes up

  @Test func putsTheWholeSiteIntoAFolder() throws {
    let outcome = try workspace.psf("publish", "www")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("  new assets: "))
    #expect(try published() == site())
    let again = try workspace.psf("publish", "www")
    #expect(again.output.hasSuffix("files are online as they are in site.\n"))
  }

  @Test func uploadsOnlyWhatDiffers() throws {
    try #require(workspace.psf("publish", "www").status == 0)
    let before = try workspace.state(of: "www")
    try workspace.write("---\ntitle: About\n---\nText.\n", to: "content/pages/about.md")
    try #require(workspace.psf("build", "--no-cache").status == 0)
    let outcome = try workspace.psf("publish", "www", "--format", "json")
    let report = try Report(outcome.output)
    #expect(report.files(of: "new-pages") == ["about/index.html", "about/index.md"])
    #expect(report.files(of: "lists").contains("sitemap.xml"))
    #expect(try published() == site())
    let after = try workspace.state(of: "www")
    #expect(after["psf/1.0/psf-v1.0.json"] == before["psf/1.0/psf-v1.0.json"])
    #expect(after["sitemap.xml"] != before["sitemap.xml"])
  }

  @Test func doesNothingInADryRun() throws {
    let outcome = try workspace.psf("publish", "www", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("files would be uploaded"))
    #expect(outcome.output.contains("\n    psf/1.0/index.html\n"))
    #expect(throws: (any Error).self) { try workspace.text("www/index.html") }
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path() + "/www"))
  }

  @Test func leavesTheFilesOfOthersAlone() throws {
    try workspace.write("example.org", to: "www/CNAME")
    try workspace.write("ref", to: "www/.git/HEAD")
    let outcome = try workspace.psf("publish", "www")
    #expect(outcome.output.contains("not published by psf, and left alone: 1\n"))
    #expect(try workspace.text("www/CNAME") == "example.org")
    #expect(try workspace.text("www/.git/HEAD") == "ref")
  }

  // MARK: What goes away

  @Test func removesWithItsFolderWhatTheSiteNoLongerHas() throws {
    try workspace.write("---\ntitle: About\n---\nText.\n", to: "content/pages/about.md")
    try #require(workspace.psf("build", "--no-cache").status == 0)
    try #require(workspace.psf("publish", "www").status == 0)
    try workspace.remove("content/pages")
    try #require(workspace.psf("build", "--no-cache").status == 0)
    let noted = try workspace.psf("publish", "www")
    #expect(noted.output.contains("no longer in the site, to be removed after "))
    #expect(try workspace.text("www/about/index.html").contains("About"))
    let removed = try workspace.psf("publish", "www", "--remove-after", "0")
    #expect(removed.output.contains("  removed: 2\n"))
    #expect(try published() == site())
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path() + "/www/about"))
  }

  // MARK: Interruptions

  /// rclone fails at each of its calls in turn; what readers get is whole each time, and the next run goes on.
  @Test(arguments: 1...12) func goesOnWhereItWasInterrupted(_ failing: Int) throws {
    try #require(workspace.psf("publish", "www").status == 0)
    try workspace.edit("content/site.yml", "title: Example", "title: Sample")
    try workspace.write("---\ntitle: About\n---\nText.\n", to: "content/pages/about.md")
    try #require(workspace.psf("build", "--no-cache").status == 0)
    let rclone = try #require(Requirement.rclone.path)
    let script = """
      #!/bin/sh
      echo >> calls
      [ $(wc -l < calls) -eq \(failing) ] && echo broken line >&2 && exit 1
      exec \(rclone) "$@"
      """
    try workspace.write(script, to: "bin/rclone")
    let program = workspace.folder.path() + "/bin/rclone"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let environment = ["PATH": "\(workspace.folder.path())/bin:\(path)"]
    let outcome = try workspace.psf("publish", "www", environment: environment)
    let calls = try workspace.bytes("calls").count
    if calls < failing {
      #expect(outcome.status == 0)
    } else {
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("rclone says:\n  broken line\n"))
      for (name, bytes) in try published() { #expect(!bytes.isEmpty, "\(name)") }
      #expect(try workspace.psf("publish", "www").status == 0)
    }
    #expect(try published() == site())
  }

  // MARK: Refusals

  @Test func refusesOtherBytesOfAPublishedVersionUnlessTheyAreNamed() throws {
    try #require(workspace.psf("publish", "www").status == 0)
    let before = try workspace.files(in: "www")
    try workspace.edit("content/standards/psf/standard.yml", "Framework", "Frame")
    try #require(workspace.psf("build", "--no-cache").status == 0)
    let outcome = try workspace.psf("publish", "www")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("psf/1.0/psf-v1.0.json"))
    #expect(try workspace.files(in: "www") == before)
    #expect(try workspace.psf("publish", "www", "--replace", "psf@1.0").status == 2)
    let named = try workspace.psf("publish", "www", "--replace", "psf@1.0", "--replace", "psf@1.1")
    #expect(named.status == 0, "\(named.errors)")
    #expect(try published() == site())
  }

  @Test(arguments: ["site", ".", "content", "templates/x", "site/psf"])
  func refusesAFolderOfTheProject(_ folder: String) throws {
    let before = try workspace.state(of: ".")
    let outcome = try workspace.psf("publish", folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("are one in the other"))
    #expect(try workspace.state(of: ".") == before)
  }

  @Test func refusesAFolderThatABuildWrites() throws {
    try #require(workspace.psf("build", "--no-cache", "--output", "other").status == 0)
    let outcome = try workspace.psf("publish", "other")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("other is written by psf build"))
  }

  @Test(arguments: [
    ("site/psf/index.html", "x", "psf/index.html has other bytes than SHA256SUMS says"),
    ("site/extra.html", "x", "extra.html is not in SHA256SUMS"),
    ("site/psf/index.html", nil, "psf/index.html is missing"),
    ("site/.psf-site", nil, "site is not a site that psf built"),
  ])
  func refusesASiteThatIsNotAsItWasBuilt(_ file: String, _ text: String?, _ words: String) throws {
    if let text { try workspace.write(text, to: file) } else { try workspace.remove(file) }
    let outcome = try workspace.psf("publish", "www")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains("\nhelp: run psf build"))
  }

  @Test func saysWhatRcloneSays() throws {
    let outcome = try workspace.psf("publish", "nowhere:x")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("didn't find section in config file"))
  }

  @Test func saysHowToGetRclone() throws {
    let outcome = try workspace.psf("publish", "www", environment: ["PATH": "/none"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\nhelp: apt-get install rclone"))
  }

  // MARK: Files

  private func site() throws -> [String: [UInt8]] {
    try workspace.files(in: "site").filter { $0.key != ".psf-site" }
  }

  private func published() throws -> [String: [UInt8]] {
    try workspace.files(in: "www").filter { !$0.key.hasPrefix(".psf-published-") }
  }
}

/// The members of a report that these tests look at.
private struct Report: Decodable {
  struct Phase: Decodable {
    let phase: String
    let files: [String]
  }

  let uploads: [Phase]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
  }

  func files(of phase: String) -> [String] {
    uploads.first { $0.phase == phase }?.files ?? []
  }
}
