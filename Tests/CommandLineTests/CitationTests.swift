import Foundation
import Testing

@Suite(.needsTheProgram) struct CitationTests {
  private static let article = """
    ---
    title: "A title: with 'quotes' } and { braces, 100 % & <b> \\\"c\\\" # 日本"
    published: 2026-05-02
    dek: A.
    control-read: B.
    author: Åsa Öst
    ---
    Text.

    """

  @Test func offersRecordsForEachVersionAndProvision() throws {
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
        "meet PSF-1.1 of PSF 1.1 (Example, 2026-05): https://example.org/psf/1.1/psf-1.1/<"
      )
    )
  }

  @Test func spendsNoFileOnTheCitationsOfAnArticle() throws {
    let workspace = try Workspace()
    try workspace.write(Self.article, to: "content/insights/one.md")
    #expect(try workspace.psf("build").status == 0)
    let files = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.appending(path: "site/insights/one").path()
    )
    #expect(Set(files) == ["index.html", "index.md"])
    for list in ["downloads.json", "SHA256SUMS"] {
      #expect(try !workspace.text("site/" + list).contains("insights/one/one."))
    }
    let page = try workspace.text("site/insights/one/index.html")
    #expect(page.contains("download=\"one.ris\">RIS</a>"))
    #expect(page.contains("download=\"one.csl.json\">CSL-JSON</a>"))
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
    try workspace.write(Self.article, to: "content/insights/one.md")
    let build = try workspace.psf("build")
    #expect(build.status == 0, "\(build.errors)")
    let site = workspace.folder.appending(path: "site").path()
    let (output, status) = try PythonProgram.run("check-citations.py", [site])
    #expect(status == 0, "\(output)")
    #expect(output.contains("7 works on 8 pages, 7 files of BibTeX, 0 complaints"))
  }
}
