import Addresses
import Standards
import Testing

@testable import SiteBuilding

@Suite struct MarkdownTwinTests {
  private static let site = Result {
    var files = ChangingStandard.files
    files["standards/psf/1.1/terms.md"] = """
      ## Trace
      What a call left[^1].

      [^1]: All of it.

      Also: record

      """
    files["insights/a.md"] = """
      ---
      title: Of <traces>
      published: 2026-05-02
      author: Åsa Öst
      dek: See [PSF-1.1].
      about: [psf@1.1]
      control-read: It is about [the rest](#rest).
      takeaways: [Keep them.]
      faq: [{question: Why?, answer: "[Because](/psf/)."}]
      sources: [{title: A law, url: "https://law.example"}]
      ---
      A text.

      ## Rest

      More.

      """
    return try BuiltSite(files)
  }

  private static func text(_ path: String) throws -> String { try site.get().text(path) }

  @Test func holdsTheTextOfACriterion() throws {
    #expect(
      try Self.text("psf/1.1/psf-2.1/index.md") == """
        # PSF-2.1 Title of PSF-2.1

        Criterion of [PSF 1.1](https://example.org/psf/1.1/) (in force, published 2026-04): \
        <https://example.org/psf/1.1/psf-2.1/>

        A name MUST be given to each.

        """
    )
  }

  @Test func listsTheCriteriaOfADomain() throws {
    #expect(
      try Self.text("psf/1.0/psf-1/index.md") == """
        # PSF-1 Title of PSF-1

        Domain of [PSF 1.0](https://example.org/psf/1.0/) (superseded, published 2026-01): \
        <https://example.org/psf/1.0/psf-1/>

        All.

        All of it.

        ## Criteria

        - [PSF-1.1 Title of PSF-1.1](https://example.org/psf/1.0/psf-1.1/)
        - [PSF-1.2 Title of PSF-1.2](https://example.org/psf/1.0/psf-1.2/)
        - [PSF-1.3 Title of PSF-1.3](https://example.org/psf/1.0/psf-1.3/)
        - [PSF-1.4 Title of PSF-1.4](https://example.org/psf/1.0/psf-1.4/)

        """
    )
  }

  @Test func holdsAWholeVersionWithItsTerms() throws {
    let text = try Self.text("psf/1.1/full/index.md")
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      headings == [
        "# Production Safety Framework 1.1", "## PSF-1 Title of PSF-1",
        "### PSF-1.1 Title of PSF-1.1", "### PSF-1.4 Title of PSF-1.4", "## PSF-2 Title of PSF-2",
        "### PSF-2.1 Title of PSF-2.1", "## Terms and definitions", "### Trace",
      ]
    )
    // Footnotes of several texts have labels of their own.
    #expect(text.contains("left[^term-trace-1]"))
    #expect(text.hasSuffix("Also: record\n"))
  }

  @Test func holdsAnArticleWithWholeAddresses() throws {
    #expect(
      try Self.text("insights/a/index.md") == """
        # Of \\<traces\\>

        Åsa Öst, 2026-05-02: <https://example.org/insights/a/>

        See [PSF-1.1](https://example.org/psf/1.1/psf-1.1/).

        ## Control read

        It is about [the rest](https://example.org/insights/a/#rest).

        ## Key takeaways

        - Keep them.

        A text.

        ## Rest

        More.

        ## FAQ

        ### Why?

        [Because](https://example.org/psf/).

        ## Sources

        - [A law](https://law.example)

        """
    )
  }

  @Test func holdsAnExamWithItsObjectives() throws {
    let text = try Self.golden("exams/aida/index.md")
    #expect(
      text == """
        # AIDA – AI Deployment Associate

        <https://example.org/ai/exams/aida/>

        What [PSF-1](https://example.org/ai/psf/1.1/psf-1/) means in practice.

        - Examines: [PSF 1.1](https://example.org/ai/psf/1.1/)
        - Questions: 2, from a bank of 4
        - Pass mark: 1 of 2 (50 %)
        - Fee: free
        - Valid for: 2 years
        - Wait before a retake: 72 hours
        - Bank last reviewed: May 2026
        - [What the exam covers, criterion by criterion](https://example.org/ai/exams/aida/coverage/)

        ## PSF-1 Input

        ### AIDA-1.1 Keep traces

        apply, 2 questions, tests [PSF-1.1](https://example.org/ai/psf/1.1/psf-1.1/)

        Says for how long a trace is kept.

        """
    )
  }

  @Test func holdsACrosswalkWithItsEntries() throws {
    let text = try Self.golden("crosswalks/law/index.md")
    #expect(
      text == """
        # To a law

        <https://example.org/ai/crosswalks/law/>

        What the law asks too.

        - From: [PSF 1.1](https://example.org/ai/psf/1.1/)
        - To: [A law of 2024](https://law.example/act), as amended
        - Last reviewed: 2026-05

        ## How it was made

        By reading [PSF-1](https://example.org/ai/psf/1.1/psf-1/).

        ## PSF-1.1 Trace retention

        - Article 19 Logs (overlaps, confidence: high): The law asks for six \
        months, [PSF-1.1](https://example.org/ai/psf/1.1/psf-1.1/) for less & of more systems.

        """
    )
  }

  private static func golden(_ path: String) throws -> String {
    let site = try #require(GoldenSite.all.first { $0.name == "whole" })
    return try BuiltSite(content: site.content).text(path)
  }

  @Test func isNamedByItsPage() throws {
    for address in ["psf/1.1/psf-2.1/", "insights/a/", "psf/1.1/terms/"] {
      let page = HTMLPage(try Self.text(address + "index.html"))
      #expect(page.attribute("href", of: "link", where: "type", is: "text/markdown") == "index.md")
    }
    let comparison = HTMLPage(try Self.text("psf/compare/1.0/1.1/index.html"))
    #expect(
      comparison.attribute("href", of: "link", where: "type", is: "text/markdown")
        == "../../../../psf/compare/1.0/1.1/changes.md"
    )
    for address in ["", "psf/latest/", "psf/next/", "psf/compare/1.0/1.1/psf-1.1/"] {
      let page = HTMLPage(try Self.text(address + "index.html"))
      #expect(page.attribute("href", of: "link", where: "type", is: "text/markdown") == nil)
      #expect(try Self.site.get().files[address + "index.md"] == nil)
    }
  }

  @Test func leadsFromTheRealSiteByWholeAddressesAlone() throws {
    let site = try BuiltSite.real.get()
    let twins = site.files.keys.filter { $0.hasSuffix("/index.md") }
    #expect(twins.count > 200)
    for path in twins {
      let text = site.text(path)
      for start in ["](/", "](.", "](#"] { #expect(!text.contains(start), "\(path)") }
      #expect(text.hasPrefix("# "), "\(path)")
    }
  }

  @Test func tellsModelsWhereTheTextsAre() throws {
    #expect(
      try Self.text("llms.txt") == """
        # Example

        > An example.

        ## Production Safety Framework

        - [PSF 1.1](https://example.org/psf/1.1/full/index.md): in force, the whole text. A version.
        - [PSF 1.0](https://example.org/psf/1.0/full/index.md): superseded, the whole text. A version.
        - [What changed from PSF 1.0 to PSF 1.1](https://example.org/psf/compare/1.0/1.1/changes.md): each change with its class

        ## Articles

        - [Of \\<traces\\>](https://example.org/insights/a/index.md): See PSF-1.1.

        """
    )
  }
}
