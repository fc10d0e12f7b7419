import Testing

@testable import SiteBuilding

/// Texts that stand on pages of others, where their own ids and links must not get in the way.
@Suite struct QuotedTextTests {
  @Test func keepsRevisionsOfOneNameApartInALongComparison() throws {
    var files = Self.files
    for (number, before) in [("1.1", "1.0"), ("1.2", "1.1")] {
      files["standards/psf/\(number)/version.yml"] = Self.version(number, follows: before)
      files["standards/psf/\(number)/psf-1-a/index.md"] = Self.provision("PSF-1", number)
      files["standards/psf/\(number)/psf-1-a/psf-1.1.md"] = Self.provision("PSF-1.1", number)
      files["standards/psf/\(number)/revisions/why.md"] = """
        ---
        title: Why
        changes:
          - {modified: PSF-1}
          - {modified: PSF-1.1}
        ---
        See [below](#reasons).[^1]

        ## Reasons

        [^1]: A note.

        """
    }
    let site = try BuiltSite(files)
    #expect(SiteLaws.violations(in: site) == [])
    let page = HTMLPage(site.text("psf/compare/1.0/1.2/psf-1.1/index.html"))
    for number in ["1.1", "1.2"] {
      #expect(page.links.contains("../../../../../psf/\(number)/revisions/#why"))
    }
  }

  @Test func leadsFromOneTextOfAFileToAnother() throws {
    var files = Self.files
    files["insights/a.md"] = """
      ---
      title: An article
      published: 2026-04
      dek: As told [below](#numbers).
      control-read: Words.
      takeaways: ["See [the numbers](#numbers)."]
      ---
      ## Numbers

      Seven.

      """
    files["standards/psf/1.0/terms.md"] =
      "## Log\n\nA [trace](#term-trace).\n\n## Trace\n\nWords.\n"
    let site = try BuiltSite(files)
    #expect(SiteLaws.violations(in: site) == [])
    // In the list of articles the link leads to the article.
    #expect(HTMLPage(site.text("insights/index.html")).links.contains("../insights/a/#numbers"))
    #expect(HTMLPage(site.text("insights/a/index.html")).links.contains("#numbers"))
    #expect(HTMLPage(site.text("psf/1.0/terms/index.html")).links.contains("#term-trace"))
  }

  private static func version(_ number: String, follows before: String? = nil) -> String {
    """
    number: "\(number)"
    published: 2026-04
    \(before.map { "follows: \"\($0)\"" } ?? "")
    summary: A version.

    """
  }

  private static func provision(_ id: String, _ words: String) -> String {
    "---\nid: \(id)\ntitle: \(id)\n" + (id.contains(".") ? "" : "principle: All.\n")
      + "---\nIt MUST be \(words).[^1]\n\n## Guidance\n\n[^1]: A note.\n"
  }

  private static let files = [
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
    "standards/psf/1.0/version.yml": version("1.0"),
    "standards/psf/1.0/psf-1-a/index.md": provision("PSF-1", "1.0"),
    "standards/psf/1.0/psf-1-a/psf-1.1.md": provision("PSF-1.1", "1.0"),
  ]
}
