import Addresses
import Foundation
import Standards
import Testing

@testable import SiteBuilding

@Suite struct FeedTests {
  @Test func writesXMLThatIsWellFormed() throws {
    let site = try BuiltSite.real.get()
    let paths = site.files.keys.filter { $0.hasSuffix(".xml") }
    #expect(paths.count >= 3)
    for path in paths { _ = try #require(XMLText(site.text(path)), "\(path)") }
  }

  @Test func listsInTheSitemapWhatIsCurrent() throws {
    let site = try BuiltSite.real.get()
    let base = site.publication.site.baseURL + "/"
    let sitemap = try #require(XMLText(site.text("sitemap.xml")))
    let listed = sitemap["loc"]
    #expect(Set(listed).count == listed.count)
    for url in listed {
      let id = try #require(site.map.page(at: String(url.dropFirst(base.count))))
      let route = site.map[id].route
      let page = HTMLPage(site.text(route.filePath))
      #expect(url.hasPrefix(base))
      let isHidden = page.tags.contains { $0.attributes["content"] == "noindex, follow" }
      #expect(!isHidden, "\(url) is listed and tells search engines to leave it out")
    }
    #expect(listed.contains(base))
    #expect(!listed.contains { $0.hasSuffix("404.html") || $0.contains("/latest/") })
  }

  @Test func givesEachEntryAnAddressOfItsOwn() throws {
    let site = try BuiltSite.real.get()
    let feed = try #require(XMLText(site.text("feeds/insights.xml")))
    #expect(feed["entry"].count == site.publication.articles.count)
    #expect(Set(feed["id"]).count == site.publication.articles.count + 1)
    // The newest entry gives the feed its date.
    #expect(feed["updated"].dropFirst().max() == feed["updated"].first)
  }
}
