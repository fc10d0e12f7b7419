import Addresses
import Foundation
import Standards
import Testing

@testable import SiteBuilding

@Suite struct HeadTests {
  private static let site = Result {
    var files = ChangingStandard.files
    files["standards/psf/next/version.yml"] = "number: \"1.2\"\nfollows: \"1.1\"\nsummary: New.\n"
    files["standards/psf/next/psf-1-a/index.md"] =
      "---\nid: PSF-1\ntitle: A\nprinciple: B.\n---\nC.\n"
    files["standards/psf/errata/1.1/comma.md"] = """
      ---
      id: E1
      provision: PSF-2.1
      date: 2026-05-18
      status: verified
      old: A name
      new: The name
      ---
      It is known which one.

      """
    return try BuiltSite(files)
  }

  private static func page(_ address: String) throws -> HTMLPage {
    HTMLPage(try site.get().text(address + "index.html"))
  }

  /// The typed links of a page, each as its relation and its address.
  private static func typedLinks(of address: String) throws -> [String] {
    let relations = ["cite-as", "predecessor-version", "successor-version", "latest-version"]
    return try page(address).tags.filter { $0.name == "link" }.compactMap { tag in
      let relation = tag.attributes["rel"] ?? ""
      return relations.contains(relation) ? "\(relation) \(tag.attributes["href"] ?? "")" : nil
    }
  }

  @Test(
    arguments: zip(
      ["psf/1.0/", "psf/1.1/", "psf/1.1/full/", "psf/next/", "psf/"],
      [
        [
          "cite-as https://example.org/psf/1.0/", "successor-version ../../psf/1.1/",
          "latest-version ../../psf/1.1/",
        ],
        [
          "cite-as https://example.org/psf/1.1/", "predecessor-version ../../psf/1.0/",
          "latest-version ../../psf/1.1/",
        ],
        [
          "cite-as https://example.org/psf/1.1/", "predecessor-version ../../../psf/1.0/full/",
          "latest-version ../../../psf/1.1/full/",
        ],
        ["predecessor-version ../../psf/1.1/", "latest-version ../../psf/1.1/"],
        [],
      ]
    )
  )
  func saysWhereAVersionStandsAmongOthers(_ address: String, _ expected: [String]) throws {
    #expect(try Self.typedLinks(of: address) == expected)
  }

  @Test(
    arguments: zip(
      ["psf/1.0/psf-1.2/", "psf/1.1/psf-2.1/", "psf/1.0/psf-1.4/", "psf/1.1/psf-1.4/"],
      [
        [
          "cite-as https://example.org/psf/1.0/psf-1.2/",
          "successor-version ../../../psf/1.1/psf-2.1/", "latest-version ../../../psf/1.1/psf-2.1/",
        ],
        [
          "cite-as https://example.org/psf/1.1/psf-2.1/",
          "predecessor-version ../../../psf/1.0/psf-1.2/",
          "latest-version ../../../psf/1.1/psf-2.1/",
        ],
        ["cite-as https://example.org/psf/1.0/psf-1.4/"],
        [
          "cite-as https://example.org/psf/1.1/psf-1.4/",
          "latest-version ../../../psf/1.1/psf-1.4/",
        ],
      ]
    )
  )
  func followsARequirementAndNotItsID(_ address: String, _ expected: [String]) throws {
    #expect(try Self.typedLinks(of: address) == expected)
  }

  @Test func describesAProvisionAsATermOfItsVersion() throws {
    let data = try Self.page("psf/1.1/psf-2.1/").structuredData
    #expect(
      data == [
        "{\"@context\":\"https://schema.org\",\"@type\":\"DefinedTerm\","
          + "\"@id\":\"https://example.org/psf/1.1/psf-2.1/\",\"termCode\":\"PSF-2.1\","
          + "\"name\":\"Title of PSF-2.1\",\"description\":\"A name MUST be given to each.\","
          + "\"inDefinedTermSet\":{\"@type\":\"DefinedTermSet\","
          + "\"@id\":\"https://example.org/psf/1.1/\",\"name\":\"PSF 1.1\"}}",
        "{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":["
          + "{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Home\",\"item\":\"https://example.org/\"},"
          + "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"PSF\",\"item\":\"https://example.org/psf/\"},"
          + "{\"@type\":\"ListItem\",\"position\":3,\"name\":\"PSF 1.1\","
          + "\"item\":\"https://example.org/psf/1.1/\"},"
          + "{\"@type\":\"ListItem\",\"position\":4,\"name\":\"PSF-2 Title of PSF-2\","
          + "\"item\":\"https://example.org/psf/1.1/psf-2/\"},"
          + "{\"@type\":\"ListItem\",\"position\":5,\"name\":\"PSF-2.1 Title of PSF-2.1 – PSF 1.1\","
          + "\"item\":\"https://example.org/psf/1.1/psf-2.1/\"}]}",
      ]
    )
  }

  @Test func describesAVersionAsASetOfTerms() throws {
    let first = try #require(Self.page("psf/1.1/").structuredData.first)
    #expect(
      first == "{\"@context\":\"https://schema.org\",\"@type\":\"DefinedTermSet\","
        + "\"@id\":\"https://example.org/psf/1.1/\",\"name\":\"Production Safety Framework 1.1\","
        + "\"version\":\"1.1\",\"description\":\"A version.\",\"creativeWorkStatus\":\"in force\","
        + "\"datePublished\":\"2026-04\",\"exampleOfWork\":{\"@type\":\"CreativeWork\","
        + "\"@id\":\"https://example.org/psf/\"},\"inLanguage\":\"en\","
        + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Example\"},"
        + "\"license\":\"https://creativecommons.org/publicdomain/zero/1.0/\"}"
    )
  }

  @Test func tellsNetworksWhatAPageIs() throws {
    let page = try Self.page("psf/1.1/psf-2.1/")
    let properties = page.tags.compactMap { tag in
      tag.attributes["property"].map { "\($0): \(tag.attributes["content"] ?? "")" }
    }
    #expect(
      properties == [
        "og:title: PSF-2.1 Title of PSF-2.1 – PSF 1.1", "og:type: website",
        "og:url: https://example.org/psf/1.1/psf-2.1/",
        "og:description: A name MUST be given to each.", "og:site_name: Example",
      ]
    )
  }

  @Test func leavesDraftsAndTheirComparisonsOutOfSearch() throws {
    for address in ["psf/next/", "psf/next/psf-1/", "psf/compare/1.1/next/"] {
      let robots = try Self.page(address).attribute(
        "content",
        of: "meta",
        where: "name",
        is: "robots"
      )
      #expect(robots == "noindex, follow", "\(address)")
    }
    for address in ["psf/1.0/", "psf/1.0/psf-1.2/", "psf/compare/1.0/1.1/"] {
      let robots = try Self.page(address).attribute(
        "content",
        of: "meta",
        where: "name",
        is: "robots"
      )
      #expect(robots == nil, "\(address)")
    }
  }

  @Test func datesPagesInTheSitemapByTheContent() throws {
    let lines = try Self.site.get().text("sitemap.xml").split(separator: "\n")
    func line(_ address: String) -> Substring? {
      lines.first { $0.contains("<loc>https://example.org/\(address)</loc>") }
    }
    #expect(line("psf/1.0/psf-1.2/")?.contains("<lastmod>2026-01-01</lastmod>") == true)
    #expect(line("psf/1.1/psf-1.1/")?.contains("<lastmod>2026-04-01</lastmod>") == true)
    // An erratum was found since.
    #expect(line("psf/1.1/psf-2.1/")?.contains("<lastmod>2026-05-18</lastmod>") == true)
    #expect(line("psf/1.1/")?.contains("<lastmod>2026-05-18</lastmod>") == true)
    #expect(line("psf/") == "<url><loc>https://example.org/psf/</loc></url>")
    #expect(line("psf/next/") == nil)
    #expect(line("psf/compare/1.1/next/") == nil)
  }
}
