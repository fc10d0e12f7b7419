import Foundation
import Testing

@Suite(.needsTheProgram) struct CitationTests {
  @Test func offersRecordsForEachVersionProvisionAndArticle() throws {
    let workspace = try Workspace()
    #expect(try workspace.psf("build").status == 0)
    for path in [
      "psf/1.1/psf-v1.1", "psf/1.1/psf-1/psf-v1.1-psf-1", "psf/1.0/psf-1.1/psf-v1.0-psf-1.1",
    ] {
      for ending in [".bib", ".ris", ".csl.json"] {
        #expect(try !workspace.text("site/" + path + ending).isEmpty)
      }
    }
    let page = try workspace.text("site/psf/1.1/psf-1.1/index.html")
    #expect(page.contains("href=\"../../../psf/1.1/psf-1.1/psf-v1.1-psf-1.1.ris\""))
    #expect(
      page.contains(
        "meet PSF-1.1 of PSF 1.1 (Example, 2026-05), https://example.org/psf/1.1/psf-1.1/."
      )
    )
  }

  @Test(.needsPython) func offersRecordsThatOthersRead() throws {
    let workspace = try Workspace()
    for version in ["1.0", "1.1"] {
      try workspace.edit(
        "content/standards/psf/\(version)/psf-1-a/psf-1.1.md",
        "title: Traces",
        "title: '100 % of {A}_b & \"c\" <d> $ # ^ ~ \\ ü 日本 ×'"
      )
    }
    try workspace.edit("content/site.yml", "publisher: Example", "publisher: \"Müller & Søn {AI}\"")
    try workspace.write(
      "---\ntitle: A title: with 'quotes'\npublished: 2026-05-02\ndek: A.\ncontrol-read: B.\nauthor: Åsa Öst\n---\nText.\n"
        .replacing("A title: with 'quotes'", with: "\"A title: with 'quotes' } and { braces\""),
      to: "content/insights/one.md"
    )
    let build = try workspace.psf("build")
    #expect(build.status == 0, "\(build.errors)")
    let site = workspace.folder.appending(path: "site").path()
    let (output, status) = try PythonProgram.run("check-citations.py", [site])
    #expect(status == 0, "\(output)")
    #expect(output.contains("8 works"))
  }
}
