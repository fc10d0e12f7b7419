import Foundation
import Testing

/// What an earlier run found or built is told again where all bytes are the same, and nowhere else.
@Suite struct KeptAnswersTests {
  private static let again = "compare with the last build"
  private let build = ["build", "--no-pdf"]

  @Test func buildsNothingWhereNothingDiffers() throws {
    let workspace = try Workspace(isLocked: true)
    let first = try workspace.psf(build)
    #expect(!first.output.contains(Self.again))
    let second = try workspace.psf(build)
    #expect(second.status == 0)
    #expect(second.output.contains(Self.again) && second.output.contains("nothing changed"))
    #expect(second.output.prefix { $0 != ";" } == first.output.prefix { $0 != ";" })
  }

  @Test(arguments: ["content/pages/new.md", "templates/assets/new.css"])
  func buildsWhereAFileIsNew(_ path: String) throws {
    let workspace = try Workspace(isLocked: true)
    _ = try workspace.psf(build)
    let page = "---\ntitle: New\nsummary: A page that is new.\nupdated: 2026-04-30\n---\n\nWords.\n"
    try workspace.write(path.hasSuffix(".md") ? page : "p { margin: 0 }", to: path)
    let outcome = try workspace.psf(build)
    #expect(!outcome.output.contains(Self.again), "\(outcome)")
  }

  /// Whatever became of the site meanwhile, the next build makes it what it has to be.
  @Test func buildsWhereTheSiteDiffers() throws {
    let workspace = try Workspace(isLocked: true)
    _ = try workspace.psf(build)
    let page = workspace.folder.appending(path: "site/index.html")
    let before = try Data(contentsOf: page)
    let stamp = try FileManager.default.attributesOfItem(atPath: page.path())[.modificationDate]
    try Data(before.map { $0 == 0x61 ? 0x62 : $0 }).write(to: page)
    if let stamp {
      // Neither size nor time tells.
      try FileManager.default.setAttributes([.modificationDate: stamp], ofItemAtPath: page.path())
    }
    _ = try workspace.psf(build)
    #expect(try Data(contentsOf: page) == before)
    try FileManager.default.removeItem(at: page)
    _ = try workspace.psf(build)
    #expect(try Data(contentsOf: page) == before)
  }

  @Test func verifiesASiteWithoutWhatIsKept() throws {
    let workspace = try Workspace(isLocked: true)
    let verify = build + ["--verify"]
    #expect(try workspace.psf(verify).status == 2)
    _ = try workspace.psf(build)
    let fine = try workspace.psf(verify)
    #expect(fine.status == 0 && fine.output.contains("each as a build makes it now"), "\(fine)")
    let page = workspace.folder.appending(path: "site/index.html")
    try Data(try Data(contentsOf: page).map { $0 == 0x61 ? 0x62 : $0 }).write(to: page)
    try workspace.remove("site/robots.txt")
    try workspace.write("x", to: "site/x.html")
    let differing = try workspace.psf(verify)
    #expect(differing.status == 1)
    for said in [
      "index.html is not as a build makes it now", "robots.txt is missing", "x.html is there",
    ] {
      #expect(differing.errors.contains("error: site/\(said)"), "\(differing)")
    }
    #expect(try workspace.psf(build).status == 0)
    #expect(try workspace.psf(verify).status == 0)
  }

  @Test func believesNothingThatIsDamaged() throws {
    let workspace = try Workspace(isLocked: true)
    _ = try workspace.psf(build)
    let found = try workspace.psf("check").output.lines(without: "Time")
    let folder = workspace.folder.appending(path: ".psf-cache/answers/entries")
    let entries = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(entries.count == 2)
    for entry in entries {
      let file = folder.appending(path: entry)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: file)
    }
    #expect(try !workspace.psf(build).output.contains(Self.again))
    #expect(try workspace.psf("check").output.lines(without: "Time") == found)
  }

  @Test func findsAgainWhatIsThere() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write("---\ntitle: x\n---\nSee [x](/nowhere/).\n", to: "content/pages/x.md")
    for format in ["text", "line", "json", "sarif", "github"] {
      let first = try workspace.psf("check", "--format", format, "--no-cache")
      _ = try workspace.psf("check")
      let second = try workspace.psf("check", "--format", format)
      #expect(second.status == 1)
      #expect(second.output.lines(without: "Time") == first.output.lines(without: "Time"))
    }
    try workspace.remove("content/pages/x.md")
    #expect(try workspace.psf("check").status == 0)
  }
}

extension String {
  /// Without the account of how long it took.
  fileprivate func lines(without word: String) -> [String] {
    split(separator: "\n").map { $0.split(separator: word + ":").first.map(String.init) ?? "" }
  }
}
