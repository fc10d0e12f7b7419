import Addresses
import Foundation
import Testing

@testable import SiteBuilding

@Suite struct GoldenPageTests {
  @Test func hasGoldenSites() {
    #expect(GoldenSite.all.count >= 2)
  }

  @Test(arguments: GoldenSite.all)
  func makesThePagesThatAreExpected(_ golden: GoldenSite) throws {
    let site = try BuiltSite(content: golden.content)
    let pages = Dictionary(
      uniqueKeysWithValues: site.pages.map { ($0.route.filePath, withoutDigests($0.page.main)) }
    )
    #expect(pages.values.allSatisfy { !$0.isEmpty })
    let expected = golden.expectedPages
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1", pages != expected {
      return try golden.record(pages)
    }
    #expect(pages.keys.sorted() == expected.keys.sorted())
    for (path, main) in pages.sorted(by: { $0.key < $1.key }) {
      #expect(main == expected[path], "\(path)")
    }
  }

  /// What a page shows, whatever the files of the theme hold.
  private func withoutDigests(_ main: String) -> String {
    main.replacing(/(\/assets\/[a-z]+)\.[0-9a-f]{8}\./) { "\($0.1)." }
  }

  @Test(arguments: GoldenSite.all)
  func keepsTheLawsOfAllSites(_ golden: GoldenSite) throws {
    let site = try BuiltSite(content: golden.content)
    #expect(SiteLaws.violations(in: site) == [])
  }

  @Test(arguments: GoldenSite.all)
  func makesTheSameBytesTwice(_ golden: GoldenSite) throws {
    let first = try BuiltSite(content: golden.content)
    let second = try BuiltSite(content: golden.content)
    #expect(first.files == second.files)
  }

  @Test func leadsFromTheMissingPageAtAnyDepth() throws {
    for base in ["https://example.org", "https://example.org/a/b"] {
      let golden = try #require(GoldenSite.all.first)
      let site = try BuiltSite(content: golden.content, baseURL: base)
      let page = HTMLPage(site.text("404.html"))
      let path = String(base.dropFirst("https://example.org".count)) + "/"
      #expect(page.tags.first { $0.name == "base" }?.attributes["href"] == path)
      // Behind `base`, a link to an id of this page leads to the first page.
      #expect(!page.links.contains { $0.hasPrefix("#") })
      #expect(page.links.contains { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
      #expect(page.tags.contains { $0.attributes["content"] == "noindex, follow" })
    }
  }
}
