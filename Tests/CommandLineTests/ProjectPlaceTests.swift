import Foundation
import Testing

/// A call finds the project from anywhere in it.
@Suite(.needsTheProgram) struct ProjectPlaceTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write("---\ntitle: Page\n---\nSee [PSF-9].\n", to: "content/pages/a.md")
  }

  private func psf(_ arguments: String..., in folder: String) throws -> Outcome {
    let program = try #require(BuiltProgram.found)
    return try program.run(arguments, in: workspace.folder.appending(path: folder))
  }

  @Test(arguments: ["content", "content/pages", "content/standards/psf/1.0/psf-1-a", "templates"])
  func checksTheWholeProjectFromAFolderInIt(folder: String) throws {
    let up = String(repeating: "../", count: folder.split(separator: "/").count)
    let outcome = try psf("check", "--format", "line", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("\(up)content/pages/a.md:4:"), "\(outcome.output)")
  }

  @Test func writesASingleFileFromWithinTheContent() throws {
    let outcome = try psf("new", "page", "B", in: "content/pages")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Written: ../../content/pages/b.md\n"))
  }

  @Test func saysWhereThereIsNoProject() throws {
    try workspace.remove("content")
    let outcome = try psf("check", in: "templates")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no folder 'content'"))
  }

  // MARK: What is there

  @Test func tellsWhatItWorksWith() throws {
    let outcome = try psf("doctor", in: "content")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("content    ../content\n"))
    #expect(outcome.output.contains("is in no repository\n"))
  }

  @Test func failsWhereSomethingNeededIsMissing() throws {
    try workspace.remove("content/site.yml")
    let outcome = try workspace.psf("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("there is no content/site.yml\n"))
  }

  @Test func offersTheVersionsThatThereAre() throws {
    // As a shell asks for the words of an argument.
    let outcome = try workspace.psf(
      "---completion",
      "freeze",
      "--",
      "version",
      "2",
      "0",
      environment: ["SAP_SHELL": "bash"]
    )
    #expect(outcome.output.split(separator: "\n") == ["psf@1.0", "psf@1.1"])
  }
}
