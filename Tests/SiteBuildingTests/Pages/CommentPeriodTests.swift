import Testing

@testable import SiteBuilding

/// Until when a draft is open for comment.
@Suite struct CommentPeriodTests {
  private static let words = "Rückmeldungen bis 30. September 2026"

  @Test func isNamedWhereverReadersMeetTheDraft() throws {
    let golden = try #require(GoldenSite.all.first { $0.name == "bare" })
    let site = try BuiltSite(content: golden.content)
    for address in ["", "one/", "one/next/", "one/next/one-1.1/", "one/next/full/"] {
      let page = HTMLPage(site.text(address + "index.html"))
      #expect(page.body.contains(Self.words), "\(address)")
    }
    #expect(!HTMLPage(site.text("search/index.html")).body.contains(Self.words))
  }

  @Test func isNotNamedOfADraftWithoutOne() throws {
    let site = try BuiltSite(
      RequirementTests.files("It MUST hold.").merging([
        "standards/psf/next/version.yml": "number: \"1.1\"\nfollows: \"1.0\"\nsummary: A draft.\n"
      ]) { $1 }
    )
    for address in ["", "psf/", "psf/next/"] {
      let page = HTMLPage(site.text(address + "index.html"))
      #expect(page.body.contains("PSF 1.1"), "\(address)")
      #expect(!page.body.contains("comments until"), "\(address)")
    }
  }
}
