import Addresses
import Foundation
import Testing

@testable import SiteBuilding

@Suite struct EscapingTests {
  @Test func escapesWhatEditorsWriteAndNothingElse() throws {
    let site = try BuiltSite(NastyContent.files)
    #expect(SiteLaws.violations(in: site) == [])
    var seen = 0
    for (path, bytes) in site.files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      // The HTML in a feed is escaped once more.
      let text = withoutContent(String(decoding: bytes, as: UTF8.self))
      #expect(!text.contains("<script>"), "\(path)")
      #expect(!text.contains("</script> &"), "\(path)")
      #expect(!text.contains("alert(\"1\")"), "\(path)")
      #expect(!text.contains("&amp;amp;"), "\(path)")
      #expect(!text.contains("&amp;lt;"), "\(path)")
      if text.contains("&lt;script&gt;") { seen += 1 }
    }
    #expect(seen > 15)
    for (route, page) in site.pages {
      for tag in page.tags {
        #expect(!tag.attributes.keys.contains { $0.contains("'") || $0.contains("\"") })
        #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(route.address)")
      }
    }
  }

  @Test func escapesTheHTMLInFeedsAsAWhole() throws {
    let site = try BuiltSite(NastyContent.files)
    let feed = try #require(XMLText(site.text("feeds/insights.xml")))
    let content = try #require(feed["content"].first)
    #expect(!content.contains("<script>"))
    #expect(content.contains("&lt;script&gt;"))
    #expect(!content.contains("&amp;amp;"))
    #expect(!content.contains("&amp;lt;"))
  }

  /// A feed without the HTML that it carries.
  private func withoutContent(_ text: String) -> String {
    var rest = text[...]
    var kept = ""
    while let start = rest.firstRange(of: "<content type=\"html\">"),
      let end = rest.firstRange(of: "</content>")
    {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  @Test func leavesNoTagInDescriptionsAndFeeds() throws {
    let site = try BuiltSite(NastyContent.files)
    let page = HTMLPage(site.text("insights/a/index.html"))
    let description = page.attribute("content", of: "meta", where: "name", is: "description")
    #expect(description == "A dek with emphasis & \"quotes\" <script>.")
    #expect(
      site.text("feeds/insights.xml")
        .contains("<summary>A dek with emphasis &amp; &quot;quotes&quot; &lt;script&gt;.</summary>")
    )
  }

  @Test func keepsStructuredDataWhole() throws {
    let site = try BuiltSite(NastyContent.files)
    let page = HTMLPage(site.text("faq/index.html"))
    let data = try #require(page.structuredData.first)
    let json = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
    let first = (json?["mainEntity"] as? [[String: Any]])?.first
    #expect(first?["name"] as? String == NastyContent.text)
  }

  @Test func keepsWordsApartFromCodeBelowThem() throws {
    var files = NastyContent.files
    files["faq/a.md"] = "---\ntitle: How?\ngroup: All\n---\n- Call\n\n  ```\n  a()\n  ```\n"
    let page = HTMLPage(try BuiltSite(files).text("faq/index.html"))
    #expect(page.structuredData.first?.contains("\"text\":\"Call a()\"") == true)
  }
}
