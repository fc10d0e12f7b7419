import Testing

@testable import SiteBuilding

@Suite struct FileLinksTests {
  private func rewritten(_ page: String) -> String {
    String(decoding: FileLinks.rewritten(Array(page.utf8)), as: UTF8.self)
  }

  @Test(
    arguments: zip(
      [
        "../", "./", "../../psf/1.1/", "../psf/#x", "../search/?q=a", "", "#x", "a.pdf", "index.md",
      ],
      [
        "../index.html", "./index.html", "../../psf/1.1/index.html", "../psf/index.html#x",
        "../search/index.html?q=a", "", "#x", "a.pdf", "index.md",
      ]
    )
  )
  func namesTheFileOfAFolder(_ link: String, _ expected: String) {
    #expect(rewritten("<a href=\"\(link)\">a/</a>") == "<a href=\"\(expected)\">a/</a>")
  }

  @Test(arguments: ["https://example.org/", "https://example.org/a/#b", "mailto:a@b.example/"])
  func leavesOtherSitesAlone(_ link: String) {
    #expect(rewritten("<a href=\"\(link)\"></a>") == "<a href=\"\(link)\"></a>")
  }

  @Test func knowsWhatLeadsOnAndWhatIsAskedFor() {
    #expect(
      rewritten("<meta http-equiv=\"refresh\" content=\"0; url=../psf/\"><form action=\"../s/\">")
        == "<meta http-equiv=\"refresh\" content=\"0; url=../psf/index.html\">"
        + "<form action=\"../s/index.html\">"
    )
  }

  @Test func changesNothingElse() {
    let page = "<p title=\"a/\">href= \"b/\" &lt;a href=&quot;c/&quot;</p><a data-href=\"d/\">"
    #expect(rewritten(page) == page)
  }
}
