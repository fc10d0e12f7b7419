import Testing

@Suite("psf diff without versions")
struct DraftDiffTests {
  private func drafted() throws -> Workspace {
    let workspace = try Workspace()
    try #require(workspace.psf("draft", "psf", "1.2").status == 0)
    try workspace.edit("content/standards/psf/next/psf-1-a/psf-1.1.md", "MUST", "SHOULD")
    return workspace
  }

  @Test func comparesTheDraftWithTheVersionThatItFollows() throws {
    let workspace = try drafted()
    let alone = try workspace.psf("diff")
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(alone.output.contains("{+SHOULD+}"), "\(alone.output)")
    #expect(alone.output == (try workspace.psf("diff", "psf@1.1", "psf@next").output))
  }

  @Test func comparesWhileAPageIsBroken() throws {
    let workspace = try drafted()
    let before = try workspace.psf("diff").output
    try workspace.write("---\ntitle: [A\n---\nText.\n", to: "content/pages/broken.md")
    let outcome = try workspace.psf("diff")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == before)
    try workspace.edit("content/standards/psf/next/psf-1-a/psf-1.1.md", "title:", "title [")
    #expect(try workspace.psf("diff").status == 1)
  }

  @Test func saysWhereThereIsNoDraft() throws {
    let outcome = try Workspace().psf("diff")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no working draft that follows a version"))
  }
}
