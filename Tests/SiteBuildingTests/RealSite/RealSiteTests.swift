import Addresses
import Foundation
import Standards
import Testing

@testable import SiteBuilding

@Suite struct RealSiteTests {
  @Test func keepsTheLawsOfAllSites() throws {
    let site = try BuiltSite.real.get()
    #expect(site.pages.count > 100)
    #expect(site.pages.flatMap(\.page.links).count > 5_000)
    #expect(site.pages.flatMap(\.page.ids).count > 1_000)
    #expect(SiteLaws.violations(in: site) == [])
  }

  @Test func keepsTheLawsBelowAPathToo() throws {
    let site = try BuiltSite(
      content: BuiltSite.root.appending(path: "content"),
      baseURL: "https://standards.example.org/a/b"
    )
    #expect(SiteLaws.violations(in: site) == [])
    #expect(site.text("robots.txt").contains("https://standards.example.org/a/b/sitemap.xml"))
    #expect(!site.text("sitemap.xml").contains("productionai.institute"))
    #expect(!site.text("feeds/psf.xml").contains("href=\"https://productionai.institute"))
    #expect(
      site.text("feeds/psf.xml").contains("<id>tag:productionai.institute,2026-04-01:psf/1.1</id>")
    )
  }

  @Test func makesTheSameBytesTwice() throws {
    let first = try BuiltSite.real.get()
    let second = try BuiltSite(content: BuiltSite.root.appending(path: "content"))
    #expect(first.files == second.files)
  }

  @Test func makesEveryRoute() throws {
    let site = try BuiltSite.real.get()
    // The sums are made of the digests of all other files, when these are written.
    let routes = site.map.entries.map(\.route).filter { $0 != .downloads(.checksums) }
    let twins = routes.compactMap { route in
      let path = route.address + "index.md"
      return site.files[path] == nil ? nil : path
    }
    #expect(twins.count > 200)
    #expect(Set(routes.map(\.filePath) + twins) == Set(site.files.keys))
    for (path, bytes) in site.files { #expect(!bytes.isEmpty, "\(path) is empty") }
  }

  @Test func linksTheLatestVersionByARedirect() throws {
    let site = try BuiltSite.real.get()
    let current = try #require(site.publication.standards.first { $0.current != nil })
    let route = Route.latest(current.id)
    let page = HTMLPage(site.text(route.filePath))
    let version = try #require(current.current?.id)
    let refresh = page.attribute("content", of: "meta", where: "http-equiv", is: "refresh")
    #expect(refresh == "0; url=\(route.link(to: .version(version)))")
    let canonical = page.attribute("href", of: "link", where: "rel", is: "canonical")
    #expect(canonical == site.publication.site.baseURL + "/" + Route.version(version).address)
  }
}
