import Testing

/// The format that content is written in.
@Suite(.needsTheProgram) struct UpgradeTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func name(_ format: String) throws {
    try workspace.edit("content/site.yml", "title: Example", "format: \(format)\ntitle: Example")
  }

  @Test func namesTheFormatWhereNoneIsNamed() throws {
    let before = try workspace.files(in: "content")
    let trial = try workspace.psf("upgrade", "--dry-run")
    #expect(trial.output.contains("\n title: Example\n+format: 1\n"), "\(trial.output)")
    #expect(trial.errors.contains("Would be written:\n  content/site.yml\n"), "\(trial.errors)")
    #expect(try workspace.files(in: "content") == before)
    try #require(workspace.psf("upgrade").status == 0)
    #expect(try workspace.text("content/site.yml").hasPrefix("title: Example\nformat: 1\n"))
    #expect(try workspace.psf("check").status == 0)
    #expect(try workspace.psf("upgrade").output == "The content is of format 1 already.\n")
    try #require(workspace.psf("undo").status == 0)
    #expect(try workspace.files(in: "content") == before)
  }

  @Test func saysOfANewerFormatNothingButThat() throws {
    try name("2")
    try workspace.write("---\nnew-key: x\n---\nText.\n", to: "content/pages/a.md")
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    #expect(
      outcome.output
        == "content/site.yml:1:9: error: the content is of format 2, and this program reads format 1; "
        + "use a newer psf: it says its version with psf --version [content-format]\n"
    )
    let upgrade = try workspace.psf("upgrade")
    #expect(upgrade.status == 2)
    #expect(upgrade.errors.contains("this program writes 1"))
  }

  @Test(arguments: ["one", "0", "1.5"])
  func refusesAFormatThatIsNoNumber(format: String) throws {
    try name(format)
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(
      outcome.output.contains("content/site.yml:1:9: error: '\(format)' is not a whole number")
    )
  }
}
