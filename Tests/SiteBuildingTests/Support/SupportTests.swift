import Addresses
import Testing

/// The laws must see what they forbid.
@Suite struct SupportTests {
  @Test func readsTagsAttributesAndParts() {
    let page = HTMLPage(
      """
      <!doctype html><html><head><base href="/x/"><link rel="canonical" href="c"></head><body>
      <main id="_main">
      <a href="a?b=1&amp;c=&quot;" id="x">1 < 2</a><br /><img src="s" alt="">
      </main>
      <script type="application/ld+json">{"a":"<b id='no'>"}</script><p id="y"></p>
      </body></html>
      """
    )
    #expect(page.tags.map(\.name).suffix(5) == ["a", "br", "img", "script", "p"])
    #expect(page.ids == ["_main", "x", "y"])
    #expect(page.links == ["a?b=1&c=\"", "s"])
    #expect(page.main.hasPrefix("<a href") && page.main.hasSuffix("alt=\"\">\n"))
    #expect(page.structuredData == ["{\"a\":\"<b id='no'>\"}"])
  }

  @Test func seesEachBreachOfALaw() throws {
    let golden = try #require(GoldenSite.all.first)
    let site = try BuiltSite(content: golden.content)
    let breaches = [
      ("<h1>", "<h1 id=\"_main\">", "the id '_main' stands twice"),
      ("<h1>", "<h1 id=\"more\">", "nobody knows of the id 'more'"),
      ("</h1>", "</h1><a href=\"x/\">x</a>", "'x/' leads nowhere"),
      ("</h1>", "</h1><a href=\"#x\">x</a>", "'#x' names an id that is not there"),
      ("</h1>", "</h1>{{x}}", "a tag of a template is printed"),
      ("</h1>", "</h1><script>x</script>", "there is a script"),
      ("</h1>", "</h1><h1>x</h1>", "2 elements h1"),
      (
        "</h1>", "</h1><a href=\"https://example.org/x\">x</a>",
        "'https://example.org/x' is absolute and would leave a copy of the site"
      ),
    ]
    for (old, new, words) in breaches {
      let page = site.text("index.html").replacing(old, with: new, maxReplacements: 1)
      let broken = site.replacing("index.html", by: page)
      #expect(SiteLaws.violations(in: broken).contains("index.html: \(words)"))
    }
  }
}
