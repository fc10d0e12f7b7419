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

  @Test func meansTheDraftOfTheStandardThatTheOtherVersionNames() throws {
    let workspace = try drafted()
    for name in ["standard.yml", "1.0/version.yml", "next/version.yml"] {
      let text = try workspace.text("content/standards/psf/\(name)")
      try workspace.write(text.replacing("psf", with: "sup"), to: "content/standards/sup/\(name)")
    }
    let outcome = try workspace.psf("diff", "psf@1.1", "next")
    #expect(outcome.output.contains("{+SHOULD+}"), "\(outcome.errors)")
    let open = try workspace.psf("diff", "1.0", "next")
    #expect(
      open.errors.contains("'1.0' may be psf@1.0 or sup@1.0\nhelp: write which"),
      "\(open.errors)"
    )
  }

  @Test func saysWhereThereIsNoDraft() throws {
    let outcome = try Workspace().psf("diff")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no working draft that follows a version"))
  }
}
