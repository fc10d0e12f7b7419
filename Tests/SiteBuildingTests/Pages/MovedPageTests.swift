import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct MovedPageTests {
  private static func site(at baseURL: String = "https://example.org") throws -> BuiltSite {
    var files = ChangingStandard.files
    files["site.yml"] = (files["site.yml"] ?? "").replacing(
      "base-url: https://example.org",
      with: "base-url: \(baseURL)"
    )
    files["site.yml"]? += """
      moved:
        - {from: /old/page.html, to: psf}
        - {from: /words, to: "PSF-1.1@1.0"}
        - {from: /article/, to: "/insights/new/#rest"}

      """
    files["insights/new.md"] = """
      ---
      title: New
      published: 2026-05-02
      dek: A dek.
      control-read: C.
      formerly: [first, second]
      ---
      A text.

      ## Rest

      More.

      """
    return try BuiltSite(files)
  }

  @Test(
    arguments: zip(
      ["old/page.html", "words/index.html", "article/index.html", "insights/second/index.html"],
      ["../psf/", "../psf/1.0/psf-1.1/", "../insights/new/#rest", "../../insights/new/"]
    )
  )
  func leadsOnFromAnOldAddress(_ path: String, _ target: String) throws {
    let page = HTMLPage(try Self.site().text(path))
    let refresh = page.attribute("content", of: "meta", where: "http-equiv", is: "refresh")
    #expect(refresh == "0; url=\(target)")
    #expect(page.main.contains("<a href=\"\(target)\">"))
    #expect(page.attribute("content", of: "meta", where: "name", is: "robots") == "noindex, follow")
  }

  @Test func listsOldAddressesForServers() throws {
    #expect(
      try Self.site(at: "https://example.org/a").text("_redirects") == """
        # Old address, new address, status
        /a/article/ /a/insights/new/#rest 301
        /a/insights/first/ /a/insights/new/ 301
        /a/insights/second/ /a/insights/new/ 301
        /a/old/page.html /a/psf/ 301
        /a/psf/latest/ /a/psf/1.1/ 302
        /a/words/ /a/psf/1.0/psf-1.1/ 301

        """
    )
  }

  @Test func knowsARenamedArticleInTheFeedByItsFirstName() throws {
    let feed = try #require(XMLText(Self.site().text("feeds/insights.xml")))
    #expect(feed["id"].last == "https://example.org/insights/first/")
  }

  @Test func keepsTheLawsOfAllSites() throws {
    let site = try Self.site()
    #expect(SiteLaws.violations(in: site) == [])
    #expect(!site.text("sitemap.xml").contains("/words/"))
  }
}
