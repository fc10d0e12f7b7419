import Foundation
import Testing

/// A publication that was begun in an empty folder.
@Suite(.needsTheProgram) struct InitTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func psf(_ arguments: String..., in place: String = "") throws -> Outcome {
    try #require(BuiltProgram.found).run(arguments, in: folder.appending(path: place))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: ["en", "de"])
  func isSoundAndBuildsAtOnce(language: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let begun = try psf(
      "init",
      "new",
      "--title",
      "Network \"Safety\" \\ #1",
      "--language",
      language
    )
    #expect(begun.status == 0, "\(begun.errors)")
    let check = try psf("check", in: "new")
    #expect(check.status == 0)
    #expect(check.output.contains("no findings"), "\(check.output)")
    let built = try psf("build", "--no-pdf", in: "new")
    #expect(built.status == 0, "\(built.errors)")
    let page = try text("new/site/index.html")
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(page.contains("<h1>Network &quot;Safety&quot; \\ #1</h1>"))
  }

  /// A site does not say any longer than it is true that nothing is in force.
  @Test(arguments: ["en", "de"])
  func losesItsNoticeWithTheFirstRelease(language: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(
      psf("init", "new", "--title", "Network Safety", "--language", language).status == 0
    )
    let before = try text("new/content/site.yml")
    #expect(before.contains("\nnotice: "))
    let day = "2026-12-01"
    let trial = try psf("release", "ns", "--as-of", day, "--no-pdf", "--dry-run", in: "new")
    let words = "content/site.yml loses the notice that nothing is in force yet."
    #expect(trial.output.contains(words), "\(trial.output)\(trial.errors)")
    #expect(try text("new/content/site.yml") == before)
    #expect(try psf("release", "ns", "--as-of", day, "--no-pdf", in: "new").status == 0)
    let notice = try #require(before.firstMatch(of: /notice: .*\n/))
    #expect(try text("new/content/site.yml") == before.replacing(notice.output, with: ""))
    #expect(try psf("undo", in: "new").status == 0)
    #expect(try text("new/content/site.yml") == before)
  }

  @Test func keepsANoticeOfItsOwn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(psf("init", "new", "--title", "Network Safety").status == 0)
    let path = folder.appending(path: "new/content/site.yml")
    let own = try text("new/content/site.yml")
      .replacing(/notice: .*\n/, with: "notice: The office is closed in August.\n")
    try own.write(to: path, atomically: true, encoding: .utf8)
    let outcome = try psf("release", "ns", "--as-of", "2026-12-01", "--no-pdf", in: "new")
    #expect(outcome.status == 0 && !outcome.output.contains("loses the notice"))
    #expect(try text("new/content/site.yml") == own)
  }

  @Test func takesEveryNameFromTheCall() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try psf(
      "init",
      ".",
      "--title",
      "Titles",
      "--name",
      "abc",
      "--publisher",
      "A Body",
      "--address",
      "https://abc.example",
      "--contact",
      "us@abc.example",
      "--namespace",
      "https://ns.example"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Written:\n  content/pages/about.md\n"), "\(outcome.output)")
    let site = try text("content/site.yml")
    for line in [
      "title: \"Titles\"", "format: 1", "base-url: \"https://abc.example\"",
      "namespace: \"https://ns.example\"", "publisher: \"A Body\"",
    ] {
      #expect(site.contains(line + "\n"))
    }
    #expect(site.contains("mailto:us@abc.example?"))
    #expect(try text("content/standards/abc/standard.yml").contains("domain: \"ABC-#\""))
    #expect(try text(".gitignore").contains("/site/\n"))
  }

  @Test func makesARepositoryWhereThatIsAskedFor() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(psf("init", "a", "--title", "Network Safety").status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "a/.git").path()))
    try #require(psf("init", "b", "--title", "Network Safety", "--git").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "b/.git").path()))
  }

  @Test func leavesAFolderThatIsNotEmptyAsItIs() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(psf("init", "new", "--title", "Network Safety").status == 0)
    try Data("mine".utf8).write(to: folder.appending(path: "new/content/site.yml"))
    let outcome = try psf("init", "new", "--title", "Network Safety")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("new is not empty: it holds .gitignore"), "\(outcome.errors)")
    #expect(try text("new/content/site.yml") == "mine")
  }

  @Test(arguments: [
    ([], "a publication needs a title"),
    (["--title", "***"], "no short name can be made of the title"),
    (["--title", "A B", "--name", "A B"], "'A B' cannot be the name of a standard"),
    (["--title", "A B", "--language", "fr"], "there are no words for the language 'fr'"),
    (
      ["--title", "A B", "--address", "x y"], "'x y' is not an address such as https://example.org"
    ),
  ])
  func refuses(options: [String], reason: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try #require(BuiltProgram.found)
    let outcome = try program.run(["init", "new"] + options, in: folder)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "new").path()))
  }
}
