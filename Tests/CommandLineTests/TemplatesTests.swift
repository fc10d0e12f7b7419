import Testing

/// The templates come with the program; a file of the project replaces the one of the same name.
@Suite(.needsTheProgram) struct TemplatesTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(isLocked: true)
    try workspace.remove("templates")
  }

  private func build() throws -> Outcome {
    try workspace.psf("build", "--no-pdf", "--no-cache")
  }

  @Test func buildsAProjectThatHasNone() throws {
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.text("site/psf/1.1/psf-1.1/index.html").contains("<main id=\"_main\">"))
    #expect(try workspace.files(in: "site/assets").keys.contains { $0.hasSuffix(".woff2") })
  }

  @Test func takesAFileOfTheProjectInPlaceOfItsOwn() throws {
    try workspace.write("<p>Ours: {{publisher}}</p>\n", to: "templates/footer.mustache")
    try #require(build().status == 0)
    let page = try workspace.text("site/index.html")
    #expect(page.contains("<p>Ours: Example</p>"))
    #expect(page.contains("<header class=\"top\">"))
  }

  @Test func saysWhereATemplateOfTheProjectIsWrong() throws {
    try workspace.write("\n{{publishr}}\n", to: "templates/footer.mustache")
    let outcome = try workspace.psf("check", "--format", "line")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("templates/footer.mustache:2:1: error: "), "\(outcome.output)")
  }

  @Test func refusesAFolderThatIsNamedAndNotThere() throws {
    let outcome = try workspace.psf("check", "--templates", "theme")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no folder 'theme'"))
  }

  @Test func setsNoPDFsWhereTheirTemplateIsEmpty() throws {
    for name in ["documents", "share"] {
      try workspace.write("", to: "templates/pdf/\(name).typ")
    }
    let outcome = try workspace.psf("build", "--no-cache")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.files(in: "site").keys.allSatisfy { !$0.hasSuffix(".pdf") })
  }

  @Test func tellsWhoseTemplatesThereAre() throws {
    #expect(try workspace.psf("doctor").output.contains("templates  those of the program\n"))
    try workspace.write("{{publisher}}\n", to: "templates/footer.mustache")
    #expect(try workspace.psf("doctor").output.contains("templates  templates, 1 file\n"))
  }
}
