import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct ChangePageTests {
  private static let site = Result { try BuiltSite(ChangingStandard.files) }

  @Test func keepsTheLawsOfAllSites() throws {
    #expect(SiteLaws.violations(in: try Self.site.get()) == [])
  }

  @Test func listsEachChangeUnderItsClassWithWhatItMeans() throws {
    let page = try page("psf/compare/1.0/1.1/")
    let breaking = try #require(
      page.main.components(between: "<h2 id=\"_breaking\"", "</section>").first
    )
    let row = try #require(
      String(breaking).components(between: "<tr id=\"_psf-1.1\"", "</tr>").first
    )
    #expect(
      row.contains("href=\"../../../../psf/compare/1.0/1.1/psf-1.1/\"><span class=\"id\">PSF-1.1")
    )
    #expect(row.contains("<td>reworded</td>"))
    #expect(row.contains("Doing just what was required before (30 days) is no longer enough."))
    #expect(!page.main.contains("<del>"))
    #expect(
      page.main.contains("4 criteria: 1 kept, 1 moved, 1 replaced, 1 withdrawn. None is missing.")
    )
  }

  @Test func showsAChangeWithItsReason() throws {
    let page = try page("psf/compare/1.0/1.1/psf-1.1/")
    let name = "<span class=\"id\">PSF-1.1</span>"
    #expect(page.main.contains("<h1>Change to \(name) Title of \(name)</h1>"))
    #expect(page.main.contains("[deleted: </span>30"))
    #expect(page.main.contains("Traces are kept longer</a>"))
    #expect(page.main.contains("Traces were gone."))
    // The paragraph that names the criterion, not the first one, and nothing of the other section.
    #expect(
      page.main.contains(
        "is the second; see <a href=\"../../../../../psf/1.1/revisions/#longer_alternatives\">"
      )
    )
    #expect(!page.main.contains("The first paragraph"))
    #expect(!page.main.contains("A list about"))
    #expect(!page.main.contains("None for"))
  }

  @Test func showsAReplacedRequirementSideBySide() throws {
    let page = try page("psf/compare/1.0/1.1/psf-1.4/")
    let (old, new) = (
      "<p>A key MUST be kept by a team.</p>", "<p>A log MUST be read by a team.</p>"
    )
    let before = try #require(page.main.firstRange(of: "<h3>Before</h3>\n\(old)"))
    let now = try #require(page.main.firstRange(of: "<h3>Now</h3>\n\(new)"))
    let marked = try #require(page.main.firstRange(of: "<summary>Marked in one text</summary>"))
    #expect(before.upperBound < now.lowerBound && now.upperBound < marked.lowerBound)
    #expect(
      page.main.contains(
        """
        <p><del><span class="said">[deleted: </span>A key MUST be kept by a team.\
        <span class="said">]</span></del></p>
        <p><ins><span class="said">[inserted: </span>A log MUST be read by a team.\
        <span class="said">]</span></ins></p>
        """
      )
    )
  }

  @Test func tellsOfEachSentenceWhereItComesFrom() throws {
    let page = try page("psf/psf-1.1/")
    #expect(page.main.contains("<p>Added in PSF 1.0</p>"))
    #expect(page.main.contains("<p>Added in PSF 1.0. Reworded in PSF 1.1. Reason: <cite>"))
    #expect(page.main.contains("Changed in PSF 1.1"))
    let moved = try self.page("psf/psf-2.1/")
    #expect(moved.main.contains("<p>Added in PSF 1.0, as PSF-1.2</p>"))
  }

  @Test(arguments: ["psf/psf-1.2/", "psf/1.1/psf-1.2/"])
  func leadsFromAMovedIdToTheNewOne(_ address: String) throws {
    let page = try page(address)
    let refresh = page.attribute("content", of: "meta", where: "http-equiv", is: "refresh")
    let target = address.contains("1.1/") ? "psf/1.1/psf-2.1/" : "psf/psf-2.1/"
    #expect(refresh?.hasSuffix(target) ?? false)
    let canonical = page.attribute("href", of: "link", where: "rel", is: "canonical")
    #expect(canonical == "https://example.org/\(target)")
    #expect(page.main.contains("Moved to <a href="))
  }

  @Test(arguments: ["psf/psf-1.3/", "psf/1.1/psf-1.3/"])
  func saysWhyAWithdrawnIdIsGone(_ address: String) throws {
    let page = try page(address)
    #expect(!page.source.contains("http-equiv=\"refresh\""))
    #expect(page.main.contains("Withdrawn in version 1.1. <a href="))
    #expect(page.main.contains("Nobody keeps books."))
    #expect(page.source.contains("noindex"))
  }

  @Test func showsTheClassBesideWhatChanged() throws {
    let criterion = try page("psf/1.1/psf-1.1/")
    let mark =
      "<a class=\"class\" data-class=\"breaking\" href=\"../../../psf/changes/#_class-breaking\">"
    #expect(criterion.main.contains(mark))
    let version = try page("psf/1.1/")
    #expect(version.links.contains("../../psf/compare/1.0/1.1/psf-1.1/"))
    #expect(version.links.contains("../../psf/compare/1.0/1.1/"))
  }

  @Test func feedsEachChangeOfAVersionOnce() throws {
    let site = try Self.site.get()
    let feed = site.text("feeds/psf.xml")
    #expect(feed.ranges(of: "https://example.org/psf/compare/1.0/1.1/psf-1.1/").count == 1)
    #expect(feed.contains("<category term=\"breaking\"/>"))
    let domain = site.text("feeds/psf/psf-2.xml")
    #expect(domain.ranges(of: "https://example.org/psf/compare/1.0/1.1/psf-2.1/").count == 1)
    #expect(!domain.contains("1.1/psf-1.1"))
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
