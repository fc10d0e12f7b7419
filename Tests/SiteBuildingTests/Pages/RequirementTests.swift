import Addresses
import Changes
import Foundation
import Standards
import Testing

@testable import SiteBuilding

/// The marks that pages put into normative texts, and that they change no character of them.
@Suite struct RequirementTests {
  @Test func setsOffKeyWordsAndNumbersSentences() throws {
    let statement = try Self.statement(
      """
      [Logs][term-log] **MUST** NOT be *lost* & may `MUST` go. ~~They MUST stay.~~ *They* SHOULD
      not move.[^1]

      - one part, which MAY be empty

      [^1]: That MUST hold.
      """
    )
    #expect(
      statement == """
        <p>\(Self.link(1))<a href="../../../psf/1.0/terms/#term-log">Logs</a> <strong><b>MUST</b></strong><b> NOT</b> \
        be <em>lost</em> &amp; may <code>MUST</code> go. <del>They MUST stay.</del> \(Self.link(2))<em>They</em> \
        <b>SHOULD</b>
        not move.<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup></p>
        <ul>
        <li>\(Self.link(3))one part, which <b>MAY</b> be empty</li>
        </ul>
        <section class="footnotes">
        <ol>
        <li id="fn1">
        <p>\(Self.link(4))That <b>MUST</b> hold. <a href="#fnref1" class="footnote-backref">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func putsNoNumberBesideTheOnlySentence() throws {
    let statement = try Self.statement("It MUST hold.")
    #expect(statement == "<p><span id=\"s1\"></span>It <b>MUST</b> hold.</p>\n")
  }

  @Test func countsCellsAndLinesOfCodeWithoutShowingANumber() throws {
    let statement = try Self.statement(
      "It MUST hold. So:\n\n| A |\n|---|\n| MUST |\n\n```\nMUST\n```"
    )
    #expect(
      HTMLPage(statement).tags.compactMap { $0.attributes["id"] } == ["s1", "s2", "s3", "s4", "s5"]
    )
    #expect(HTMLPage(statement).tags.compactMap { $0.attributes["data-n"] } == ["1", "2"])
    #expect(statement.contains("<td><span id=\"s4\"></span><b>MUST</b></td>"))
    #expect(statement.contains("<pre><span id=\"s5\"></span><code>MUST"))
  }

  @Test func leavesAnIDToTheHeadingThatHasIt() throws {
    let page = try Self.page("One MUST. Two MUST.\n\n## S2\n\nMore.")
    #expect(page.ids.filter { $0.hasPrefix("s") } == ["s1", "s2"])
    #expect(page.tags.first { $0.attributes["id"] == "s2" }?.name == "h2")
  }

  @Test func takesNoLinkApart() throws {
    let statement = try Self.statement("See [it. All](https://example.org/) MUST hold.")
    #expect(
      statement == """
        <p>\(Self.link(1))See <a href="https://example.org/">it. <span id="s2"></span>All</a> <b>MUST</b> hold.</p>

        """
    )
  }

  @Test func marksWhatWasPublishedWhereAnErratumCorrectsIt() throws {
    var files = Self.files("It MUST hold firm. It MAY end.")
    files["standards/psf/errata/1.0/word.md"] = """
      ---
      id: E1
      provision: PSF-1.1
      date: 2026-05-01
      status: verified
      old: hold firm.
      new: hold. It SHOULD last.
      ---
      Why.

      """
    let page = try HTMLPage(BuiltSite(files).text("psf/1.0/psf-1.1/index.html"))
    #expect(page.tags.compactMap { $0.attributes["data-n"] } == ["1", "2"])
    #expect(page.main.contains("It <b>MUST</b> <del>"))
    #expect(!page.main.contains("<b>SHOULD</b>"))
  }

  @Test func marksNothingOutsideOfNormativeText() throws {
    let page = try Self.page("It MUST hold.\n\n## Guidance\n\nIt MUST help. So it MUST.")
    #expect(page.tags.count { $0.name == "b" } == 1)
  }

  @Test func numbersTheRealSentencesAsTheirVersionDoes() throws {
    let site = try BuiltSite.real.get()
    var count = 0
    for version in site.publication.standards.flatMap(\.versions) {
      let reader = RequirementReader(of: version)
      let whole = HTMLPage(site.text(Route.fullText(version.id).filePath)).ids
      for criterion in version.provisions where criterion.kind == .criterion && criterion.isLive {
        let route = Route.provision(version.id, criterion.id)
        let expected = reader.sentences(of: criterion).indices.map { "s\($0 + 1)" }
        let ids = HTMLPage(site.text(route.filePath)).ids
        #expect(ids.filter(expected.contains) == expected, "\(version.id) \(criterion.id)")
        let anchor = PageTexts.anchor(of: criterion.id, in: version.id.standard)
        let addresses = expected.map { "\(anchor)_\($0)" }
        #expect(whole.filter(addresses.contains) == addresses, "\(version.id) \(criterion.id)")
        #expect(Set(expected).isSubset(of: PageTexts(of: site.publication).ids(on: route)))
        count += 1
      }
    }
    #expect(count > 100)
  }

  private static func link(_ number: Int) -> String {
    "<a class=\"s\" id=\"s\(number)\" href=\"#s\(number)\" data-n=\"\(number)\" "
      + "aria-label=\"Sentence \(number) of PSF-1.1\"></a>"
  }

  private static func page(_ text: String) throws -> HTMLPage {
    try HTMLPage(BuiltSite(files(text)).text("psf/1.0/psf-1.1/index.html"))
  }

  /// What stands in the section of the requirement, below its heading.
  private static func statement(_ text: String) throws -> String {
    let page = try page(text)
    let start = try #require(page.main.range(of: "<h2 id=\"_statement\">Requirement</h2>\n"))
    let end = try #require(page.main.range(of: "</section>\n<ul class=\"actions\">"))
    return String(page.main[start.upperBound..<end.lowerBound].dropLast())
  }

  static func files(_ text: String) -> [String: String] {
    [
      "site.yml": """
      title: Example
      base-url: https://example.org
      language: en
      description: An example.
      publisher: Example
      licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
      feedback: "mailto:x@example.org"

      """,
      "standards/psf/standard.yml": """
      id: psf
      title: Production Safety Framework
      short-title: PSF
      description: A standard.
      labels: {domain: Domain, criterion: Criterion}
      ids: {domain: "PSF-#", criterion: "PSF-#.#"}

      """,
      "standards/psf/1.0/version.yml": "number: \"1.0\"\npublished: 2026-04\nsummary: A version.\n",
      "standards/psf/1.0/terms.md": "## Log\n\nWords.\n",
      "standards/psf/1.0/psf-1-a/index.md":
        "---\nid: PSF-1\ntitle: A\nprinciple: All.\n---\nIt MUST not be marked.\n",
      "standards/psf/1.0/psf-1-a/psf-1.1.md":
        "---\nid: PSF-1.1\ntitle: B\n---\n\(text)\n",
    ]
  }
}
