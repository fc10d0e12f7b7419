import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct ChangePageTests {
  private static let site = Result { try BuiltSite(ChangingStandard.files) }

  @Test func keepsTheLawsOfAllSites() throws {
    #expect(SiteLaws.violations(in: try Self.site.get()) == [])
  }

  @Test func showsEachChangeWithItsClassAndItsReason() throws {
    let page = try page("psf/compare/1.0/1.1/")
    let entry = try #require(page.main.components(between: "<li id=\"_psf-1.1\"", "<li id=").first)
    #expect(entry.contains("data-class=\"breaking\" data-group=\"psf-1\""))
    #expect(entry.contains("[deleted: </span>30"))
    #expect(entry.contains("Traces are kept longer</a>"))
    #expect(entry.contains("Traces were gone."))
    // The paragraph that names the criterion, not the first one, and nothing of the other section.
    #expect(
      entry.contains(
        "is the second; see <a href=\"../../../../psf/1.1/revisions/#longer_alternatives\">"
      )
    )
    #expect(!entry.contains("The first paragraph"))
    #expect(!entry.contains("A list about"))
    #expect(!entry.contains("None for"))
  }

  @Test func showsAReplacedRequirementWhole() throws {
    let redline = """
      <p><del><span class="said">[deleted: </span>A key MUST be kept by a team.\
      <span class="said">]</span></del></p>
      <p><ins><span class="said">[inserted: </span>A log MUST be read by a team.\
      <span class="said">]</span></ins></p>
      """
    for address in ["psf/compare/1.0/1.1/", "psf/compare/1.0/1.1/psf-1.4/"] {
      let page = try page(address)
      #expect(page.main.contains(">Replaced: the old text whole, then the new.</p>"))
      #expect(page.main.contains(redline))
    }
  }

  @Test func addsUpByClassAndByDomain() throws {
    let page = try page("psf/compare/1.0/1.1/")
    let entries = page.tags.filter { $0.attributes["data-group"] != nil }
    #expect(
      page.main.contains(
        "<th scope=\"row\">all</th><td class=\"align-right\">\(entries.count)</td>"
      )
    )
    for (name, key) in [("class", "data-class"), ("group", "data-group")] {
      let radios = page.tags.filter { $0.attributes["name"] == name && $0.name == "input" }
      let values = Set(entries.compactMap { $0.attributes[key] })
      let ids = Set(radios.compactMap { $0.attributes["id"] })
      #expect(ids == Set(["_\(name)-"] + values.map { "_\(name)-\($0)" }))
      #expect(radios.filter { $0.attributes["checked"] != nil }.count == 1)
      for value in values {
        #expect(page.source.contains("main:has([id=\"_\(name)-\(value)\"]:checked)"))
      }
    }
  }

  @Test func tellsOfEachSentenceWhereItComesFrom() throws {
    let page = try page("psf/psf-1.1/")
    #expect(page.main.contains("<p>Since PSF 1.0</p>"))
    #expect(page.main.contains("<p>Since PSF 1.0; reworded in PSF 1.1 by <cite>"))
    #expect(page.main.contains("Changed in PSF 1.1"))
    let moved = try self.page("psf/psf-2.1/")
    #expect(moved.main.contains("<p>Since PSF 1.0, then in PSF-1.2</p>"))
  }

  @Test(arguments: ["psf/psf-1.2/", "psf/1.1/psf-1.2/"])
  func leadsFromAMovedIdToTheNewOne(_ address: String) throws {
    let page = try page(address)
    let refresh = page.attribute("content", of: "meta", where: "http-equiv", is: "refresh")
    let target = address.contains("1.1/") ? "psf/1.1/psf-2.1/" : "psf/psf-2.1/"
    #expect(refresh?.hasSuffix(target) ?? false)
    let canonical = page.attribute("href", of: "link", where: "rel", is: "canonical")
    #expect(canonical == "https://example.org/\(target)")
    #expect(page.main.contains("In PSF 1.1, PSF-1.2 is moved to <a href="))
  }

  @Test(arguments: ["psf/psf-1.3/", "psf/1.1/psf-1.3/"])
  func saysWhyAWithdrawnIdIsGone(_ address: String) throws {
    let page = try page(address)
    #expect(!page.source.contains("http-equiv=\"refresh\""))
    #expect(page.main.contains("In PSF 1.1, PSF-1.3 is withdrawn; <a href="))
    #expect(page.main.contains("Nobody keeps books."))
    #expect(page.source.contains("noindex"))
  }

  @Test func showsTheClassBesideWhatChanged() throws {
    let criterion = try page("psf/1.1/psf-1.1/")
    #expect(
      criterion.main.contains("<p class=\"changed\"><span class=\"class\" data-class=\"breaking\">")
    )
    let version = try page("psf/1.1/")
    #expect(version.main.contains("since PSF 1.0"))
    #expect(version.links.contains("../../psf/compare/1.0/1.1/"))
  }

  @Test func feedsEachChangeOfAVersionOnce() throws {
    let site = try Self.site.get()
    let feed = site.text("feeds/psf.xml")
    #expect(feed.contains("<id>tag:example.org,2026-04-01:psf/1.1/psf-1.1</id>"))
    #expect(feed.contains("href=\"https://example.org/psf/compare/1.0/1.1/psf-1.1/\""))
    #expect(feed.contains("<category term=\"breaking\"/>"))
    let domain = site.text("feeds/psf/psf-2.xml")
    #expect(domain.contains("<id>tag:example.org,2026-04-01:psf/1.1/psf-2.1</id>"))
    #expect(!domain.contains("psf/1.1/psf-1.1"))
    #expect(domain.contains("2 changes in PSF-2."))
    #expect(site.text("psf/1.1/psf-2.1/index.html").contains("feeds/psf/psf-2.xml"))
  }

  private func page(_ address: String) throws -> HTMLPage {
    let site = try Self.site.get()
    #expect(site.files[address + "index.html"] != nil)
    return HTMLPage(site.text(address + "index.html"))
  }
}

extension String {
  /// What stands between a text and the next other one, or the end.
  fileprivate func components(between start: String, _ end: String) -> [Substring] {
    ranges(of: start).map { range in
      let rest = self[range.upperBound...]
      return rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
    }
  }
}
