import Addresses
import Standards
import Testing

@testable import SiteBuilding

/// The pictures of pages where others link to them.
@Suite struct ShareImageTests {
  private static let site = Result { try BuiltSite(ChangingStandard.files, hasImages: true) }

  /// What a page says of its picture, by the name of the property.
  private static func tags(of address: String, in site: BuiltSite) -> [String: String] {
    let tags = HTMLPage(site.text(address + "index.html")).tags.filter { $0.name == "meta" }
    let pairs = tags.compactMap { tag in
      (tag.attributes["property"] ?? tag.attributes["name"]).map {
        ($0, tag.attributes["content"] ?? "")
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      .filter { $0.key.hasPrefix("og:image") || $0.key.hasPrefix("twitter") }
  }

  @Test func namesThePictureOfItsDomainWithItsSizeAndWords() throws {
    #expect(
      Self.tags(of: "psf/1.1/psf-2.1/", in: try Self.site.get()) == [
        "og:image": "https://example.org/psf/1.1/psf-2/share.png", "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "PSF 1.1: PSF-2 Title of PSF-2. In force since April 2026",
        "twitter:card": "summary_large_image",
      ]
    )
  }

  @Test(
    arguments: [
      (
        "psf/", "psf/share.png",
        "Standard: Production Safety Framework. PSF 1.1: in force since April 2026"
      ),
      (
        "psf/psf-1.1/", "psf/share.png",
        "Standard: Production Safety Framework. PSF 1.1: in force since April 2026"
      ),
      (
        "psf/1.0/full/", "psf/1.0/share.png",
        "Production Safety Framework: PSF 1.0. Superseded in April 2026"
      ),
      (
        "psf/compare/1.0/1.1/", "psf/1.1/share.png",
        "Production Safety Framework: PSF 1.1. In force since April 2026"
      ),
    ]
  )
  func namesThePictureOfWhatItIsPartOf(_ address: String, _ image: String, _ words: String) throws {
    let tags = Self.tags(of: address, in: try Self.site.get())
    #expect(tags["og:image"] == "https://example.org/" + image)
    #expect(tags["og:image:alt"] == words)
  }

  @Test func namesNoneWhereNoneIsMade() throws {
    let site = try BuiltSite(ChangingStandard.files)
    for address in ["psf/", "psf/1.1/", "psf/1.1/psf-2.1/"] {
      #expect(Self.tags(of: address, in: site) == [:], "\(address)")
    }
    #expect(Self.tags(of: "search/", in: try Self.site.get()) == [:])
  }
}
