import Foundation
import Testing

@Suite(.needsTheProgram) struct ImportTests {
  private static let catalog = """
    {"catalog": {"metadata": {"title": "Controls", "version": "1.0", "published": "2024-01-02"},
    "groups": [{"id": "ac", "title": "Access", "controls": [
    {"id": "ac-1", "title": "Policy", "links": [{"href": "#gone", "rel": "related"}],
    "parts": [{"name": "statement", "prose": "Have one."}]}]}]}}
    """

  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(catalog, to: "catalog.json")
    return workspace
  }

  @Test func makesContentThatCanBeBuilt() throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.psf("import", "oscal", "catalog.json", "--into", "new/content")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("catalog.json:3:"))
    #expect(outcome.errors.contains("'#gone' leads to nothing in this catalog [dangling-link]"))
    #expect(
      outcome.output.hasPrefix(
        "new/content: controls@1.0, 1 groups, 1 controls in force, 0 withdrawn, 0 references; 5 files, 1 warning."
      )
    )
    let build = try workspace.psf("build", "--content", "new/content", "--output", "new/site")
    #expect(build.errors == "")
    #expect(build.status == 0)
    #expect(try workspace.text("new/site/controls/1.0/ac-1/index.html").contains("Have one."))
  }

  @Test func addsAVersionThatFollowsTheLastOne() throws {
    let workspace = try Self.workspace()
    _ = try workspace.psf("import", "oscal", "catalog.json", "--into", "c")
    let before = try workspace.state(of: "c")
    try workspace.edit("catalog.json", "Have one.", "Have one, and read it.")
    let again = try workspace.psf(
      "import",
      "oscal",
      "catalog.json",
      "--into",
      "c",
      "--label",
      "2.0"
    )
    #expect(again.status == 0)
    #expect(try workspace.text("c/standards/controls/2.0/version.yml").contains("follows: \"1.0\""))
    let after = try workspace.state(of: "c")
    for (name, state) in before where [".md", ".yml"].contains(where: name.hasSuffix) {
      #expect(after[name] == state, "\(name)")
    }
    #expect(try workspace.psf("check", "--content", "c").status == 0)
    let third = try workspace.psf("import", "oscal", "catalog.json", "--into", "c")
    #expect(third.status == 2)
    #expect(third.errors.contains("c holds controls@1.0 already"))
    #expect(try workspace.state(of: "c") == after)
  }

  @Test func addsAStandardToContentThatIsThere() throws {
    let workspace = try Self.workspace()
    let before = try workspace.text("content/site.yml")
    let outcome = try workspace.psf("import", "oscal", "catalog.json", "--into", "content")
    #expect(outcome.status == 0)
    #expect(try workspace.text("content/site.yml") == before)
    #expect(try workspace.psf("check").status == 0)
  }

  @Test func writesNothingOfACatalogWithErrors() throws {
    let workspace = try Self.workspace()
    try workspace.edit("catalog.json", "\"id\": \"ac-1\", ", "")
    let outcome = try workspace.psf("import", "oscal", "catalog.json", "--into", "c")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("/catalog/groups/0/controls/0: the control has no 'id'"))
    #expect(outcome.errors.hasSuffix("1 error. Nothing was written.\n"))
    #expect(try workspace.state(of: "c").isEmpty)
  }

  @Test func leavesOtherFoldersAlone() throws {
    let workspace = try Self.workspace()
    try workspace.write("mine", to: "other/letter.txt")
    let outcome = try workspace.psf("import", "oscal", "catalog.json", "--into", "other")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: other is not empty and holds no content; name a new folder\n")
    #expect(try workspace.text("other/letter.txt") == "mine")
  }
}
