import Foundation
import Testing

@testable import SiteBuilding

@Suite struct ErrataPageTests {
  private static let site = Result {
    var files = RequirementTests.files("When it runs it MUST be kept in a [log][term-log].")
    files["standards/psf/errata/1.0/comma.md"] = """
      ---
      id: E1
      provision: PSF-1.1
      date: 2026-05-01
      status: verified
      old: When it runs it MUST be kept in a [log][term-log].
      new: When it runs, it MUST be kept in a [log][term-log].
      ---
      The comma was missing.

      """
    return try BuiltSite(files)
  }

  private static func page(_ address: String) throws -> HTMLPage {
    HTMLPage(try site.get().text(address + "index.html"))
  }

  @Test func showsTheWordsThatDifferInTheirSentence() throws {
    let main = try Self.page("psf/1.0/errata/").main
    let inserted =
      "<ins><span class=\"said\">[inserted: </span>,<span class=\"said\">]</span></ins>"
    #expect(
      main.contains(
        "<p>When it runs\(inserted) it MUST be kept in a <span class=\"link\">log</span>.</p>"
      )
    )
    #expect(!main.contains("<del>"))
  }

  @Test func saysWhatItMeansForConformance() throws {
    for address in ["psf/1.0/errata/", "psf/1.0/psf-1.1/"] {
      let main = try Self.page(address).main
      #expect(main.contains("data-class=\"editorial\""))
      #expect(main.contains("Conformance to PSF 1.0 is not affected."))
    }
  }

  @Test func asksForFurtherErrors() throws {
    #expect(try Self.page("psf/1.0/errata/").links.contains("mailto:x@example.org"))
  }

  @Test func leadsFromTheTopOfEachPageThatShowsIt() throws {
    for (address, link) in [
      ("psf/1.0/", "../../psf/1.0/errata/"), ("psf/1.0/full/", "../../../psf/1.0/errata/"),
    ] {
      let main = try Self.page(address).main
      let notice = "<p class=\"notice\"><a href=\"\(link)\">1 correction</a> since publication"
      let place = try #require(main.range(of: notice), "\(address)")
      let first = try #require(main.range(of: "<h2"))
      #expect(place.lowerBound < first.lowerBound, "\(address)")
    }
    #expect(!(try Self.page("psf/1.0/terms/").main.contains("class=\"notice\"")))
  }
}
