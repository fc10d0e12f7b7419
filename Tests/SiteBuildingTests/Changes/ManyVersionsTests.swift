import Testing

@testable import SiteBuilding

/// A standard with many versions.
@Suite struct ManyVersionsTests {
  @Test func linksFromThePageOfEachPairToAsManyOthersHoweverManyVersionsThereAre() throws {
    let (some, many) = try (mostLinks(of: 16), mostLinks(of: 32))
    #expect(some.pages == 120)
    #expect(many.pages == 496)
    #expect(some.links == many.links)
    #expect(some.links > 0)
  }

  /// How many pages of pairs there are, and the most links that one of them has.
  private func mostLinks(of count: Int) throws -> (pages: Int, links: Int) {
    let site = try BuiltSite(Self.files(count))
    let pages = site.files.keys.filter {
      $0.hasPrefix("psf/compare/") && $0.hasSuffix("/index.html")
        && $0.split(separator: "/").count == 5
    }
    let links = pages.map { site.text($0).split(separator: "<a ").count - 1 }
    return (pages.count, links.max() ?? 0)
  }

  private static func files(_ count: Int) -> [String: String] {
    var files = ChangingStandard.files.filter { !$0.key.contains("/1.") }
    for number in 1...count {
      let folder = "standards/psf/\(number).0"
      files["\(folder)/version.yml"] = """
        number: "\(number).0"
        published: \(1970 + number)-04
        summary: A version.
        \(number > 1 ? "follows: \"\(number - 1).0\"" : "")

        """
      files["\(folder)/psf-1-a/index.md"] = """
        ---
        id: PSF-1
        title: One
        principle: All.
        ---
        All of it.

        """
      files["\(folder)/psf-1-a/psf-1.1.md"] = """
        ---
        id: PSF-1.1
        title: Keeping
        ---
        Traces MUST be kept for \(number) days.

        """
    }
    return files
  }
}
