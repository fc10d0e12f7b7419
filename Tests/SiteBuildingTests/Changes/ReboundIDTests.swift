import Addresses
import Changes
import Standards
import Testing

@testable import SiteBuilding

/// A version without revisions that has another requirement under an old id.
@Suite struct ReboundIDTests {
  private static let site = Result {
    var files = ChangingStandard.files.filter { !$0.key.contains("/revisions/") }
    files["standards/psf/1.1/psf-1-a/psf-1.4.md"] = """
      ---
      id: PSF-1.4
      title: Alarms at night
      ---
      Somebody MUST be woken when more than one in twenty answers is refused.

      """
    return try BuiltSite(files)
  }

  private static let log = "psf/compare/1.0/1.1/"

  @Test func keepsTheLawsOfAllSites() throws {
    #expect(SiteLaws.violations(in: try Self.site.get()) == [])
  }

  @Test func hasAPageForEachRequirement() throws {
    let now = try page(Self.log + "psf-1.4/")
    #expect(now.main.contains("Alarms at night"))
    #expect(now.main.contains("<span class=\"what\">added</span>"))
    #expect(!now.main.contains("A key MUST"))
    let before = try page(Self.log + "psf-1.4/before/")
    #expect(before.main.contains("Title of PSF-1.4"))
    #expect(before.main.contains("<span class=\"what\">withdrawn</span>"))
    #expect(!before.main.contains("MUST be woken"))
  }

  @Test func leadsFromTheLogAndFromPageToPage() throws {
    let log = try page(Self.log)
    #expect(log.ids.filter { $0.hasSuffix("psf-1.4") } == ["_psf-1.4", "__psf-1.4"])
    #expect(Set(log.ids).count == log.ids.count)
    for address in ["psf-1.4/", "psf-1.4/before/"] {
      #expect(log.links.contains("../../../../" + Self.log + address))
    }
  }

  @Test func namesEachChangeOnceInTheFeed() throws {
    let feed = try Self.site.get().text("feeds/psf.xml")
    for address in ["psf-1.4/", "psf-1.4/before/"] {
      #expect(feed.ranges(of: Self.log + address + "&quot;").count == 1)
    }
  }

  private func page(_ address: String) throws -> HTMLPage {
    let site = try Self.site.get()
    #expect(site.files[address + "index.html"] != nil)
    return HTMLPage(site.text(address + "index.html"))
  }
}
