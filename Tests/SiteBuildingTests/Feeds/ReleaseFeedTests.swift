import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct ReleaseFeedTests {
  private static func feed(
    _ path: String = "feeds/psf.xml",
    site: String = "",
    at baseURL: String? = nil
  ) throws -> XMLText {
    var files = ChangingStandard.files
    files["site.yml"]? += site
    if let baseURL {
      files["site.yml"] = files["site.yml"]?.replacing(
        "base-url: https://example.org",
        with: "base-url: \(baseURL)"
      )
    }
    return try #require(XMLText(BuiltSite(files).text(path)))
  }

  @Test func tellsOfEachReleaseOnce() throws {
    let feed = try Self.feed()
    #expect(feed["title"] == ["Production Safety Framework", "PSF 1.1", "PSF 1.0"])
    #expect(
      feed["id"] == [
        "https://example.org/feeds/psf.xml", "tag:example.org,2026-04-01:psf/1.1",
        "tag:example.org,2026-01-01:psf/1.0",
      ]
    )
  }

  @Test func holdsTheChangesOfARelease() throws {
    let compare = "https://example.org/psf/compare/1.0/1.1"
    let reason = "Reason: Traces are kept longer."
    #expect(
      try Self.feed()["content"] == [
        """
        <p>A version.</p>
        <p>5 changes, 1 provision unchanged. \
        <a href="\(compare)/">All changes, PSF 1.0 to PSF 1.1</a></p>
        <ul>
        <li><a href="\(compare)/psf-1.1/">PSF-1.1 Title of PSF-1.1</a>: reworded (breaking). \(reason)</li>
        <li><a href="\(compare)/psf-1.3/">PSF-1.3 Title of PSF-1.3</a>: withdrawn (relaxing). \(reason)</li>
        <li><a href="\(compare)/psf-1.4/">PSF-1.4 Title of PSF-1.4</a>: replaced (breaking). \(reason)</li>
        <li><a href="\(compare)/psf-2/">PSF-2 Title of PSF-2</a>: added (clarifying). \(reason)</li>
        <li><a href="\(compare)/psf-2.1/">PSF-2.1 Title of PSF-2.1</a>: moved, renamed (clarifying). \(reason)</li>
        </ul>

        """,
        "<p>A version.</p>\n",
      ]
    )
  }

  @Test func tellsADomainOfItsOwnChanges() throws {
    let feed = try Self.feed("feeds/psf/psf-2.xml")
    #expect(feed["id"].contains("tag:example.org,2026-04-01:psf/1.1?in=PSF-2"))
    #expect(feed["content"].first?.contains("PSF-1.1") == false)
    #expect(feed["content"].first?.contains("PSF-2.1 Title of PSF-2.1") == true)
  }

  @Test func keepsIDsWhereTheSiteMoves() throws {
    let before = try Self.feed()
    let after = try Self.feed(
      site: "feed-ids: https://example.org\n",
      at: "https://standards.example.net/a"
    )
    #expect(after["id"] == before["id"])
    #expect(after["content"].first?.contains("https://standards.example.net/a/psf/") == true)
    #expect(after["content"].first?.contains("https://example.org") == false)
  }
}

@Suite struct ArticleFeedTests {
  @Test func holdsTheWholeArticleWithWholeAddresses() throws {
    var files = ChangingStandard.files
    files["insights/a.md"] = """
      ---
      title: Of traces
      published: 2026-05-02
      author: Åsa Öst
      dek: See [PSF-1.1].
      about: [psf@1.1]
      control-read: It is about [the rest](#rest).
      takeaways: [Keep them.]
      faq: [{question: Why?, answer: "[Because](/psf/)."}]
      ---
      A text.

      ## Rest

      More < less.

      """
    let feed = try #require(XMLText(BuiltSite(files).text("feeds/insights.xml")))
    #expect(feed["name"] == ["Example", "Åsa Öst"])
    #expect(feed["id"].last == "https://example.org/insights/a/")
    #expect(
      feed["content"] == [
        """
        <p>See <a href="https://example.org/psf/1.1/psf-1.1/"><span class="id">PSF-1.1</span></a>.</p>
        <h2>Control read</h2>
        <p>It is about <a href="https://example.org/insights/a/#rest">the rest</a>.</p>
        <h2>Key takeaways</h2>
        <ul>
        <li>Keep them.</li>
        </ul>
        <p>A text.</p>
        <h2 id="rest">Rest</h2>
        <p>More &lt; less.</p>

        <h2>FAQ</h2>
        <h3>Why?</h3>
        <p><a href="https://example.org/psf/">Because</a>.</p>

        """
      ]
    )
  }
}
