/// A content folder with a standard whose provisions move, split and go.
enum ChangingStandard {
  static let files = [
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
    "standards/psf/1.0/version.yml": version("1.0", "2026-01"),
    "standards/psf/1.0/psf-1-a/index.md": provision("PSF-1", "All of it."),
    "standards/psf/1.0/psf-1-a/psf-1.1.md": provision(
      "PSF-1.1",
      kept + " Traces MUST be kept for 30 days."
    ),
    "standards/psf/1.0/psf-1-a/psf-1.2.md": provision("PSF-1.2", "A name MUST be given to each."),
    "standards/psf/1.0/psf-1-a/psf-1.3.md": provision("PSF-1.3", "A book MUST be kept by hand."),
    "standards/psf/1.0/psf-1-a/psf-1.4.md": provision("PSF-1.4", "A key MUST be kept by a team."),
    "standards/psf/1.1/psf-1-a/psf-1.4.md": provision("PSF-1.4", "A log MUST be read by a team."),
    "standards/psf/1.1/version.yml": version("1.1", "2026-04") + "follows: \"1.0\"\n",
    "standards/psf/1.1/psf-1-a/index.md": provision("PSF-1", "All of it."),
    "standards/psf/1.1/psf-1-a/psf-1.1.md": provision(
      "PSF-1.1",
      kept + " Traces MUST be kept for 60 days."
    ),
    "standards/psf/1.1/psf-2-b/index.md": provision("PSF-2", "The rest."),
    "standards/psf/1.1/psf-2-b/psf-2.1.md": provision("PSF-2.1", "A name MUST be given to each."),
    "standards/psf/1.1/revisions/longer.md": """
    ---
    title: Traces are kept longer
    changes:
      - {modified: PSF-1.1, class: breaking}
      - {added: PSF-2}
      - {moved: PSF-1.2, to: PSF-2.1}
      - {replaced: PSF-1.4}
      - {withdrawn: PSF-1.3, by: [PSF-1.1], reason: Nobody keeps books.}
    drivers:
      - {kind: incident-analysis, summary: Traces were gone.}
    ---
    ## Rationale

    The first paragraph is about no criterion.

    The one about [PSF-1.1] is the second; see [below](#alternatives).

    - A list about [PSF-1.1].

    ## Alternatives

    None for [PSF-1.1].

    """,
  ]

  private static let kept = "Traces MUST be kept."

  private static func version(_ number: String, _ date: String) -> String {
    "number: \"\(number)\"\npublished: \(date)\nsummary: A version.\n"
  }

  private static func provision(_ id: String, _ words: String) -> String {
    "---\nid: \(id)\ntitle: Title of \(id)\n" + (id.contains(".") ? "" : "principle: All.\n")
      + "---\n\(words)\n"
  }
}
