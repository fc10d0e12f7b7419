/// A small publication whose texts a test writes.
enum SmallContent {
  /// A site with one article.
  static func article(_ body: String, title: String = "An article") -> [String: String] {
    site.merging(["insights/one.md": text(ofArticle: body, title: title)]) { $1 }
  }

  static func text(ofArticle body: String, title: String = "An article") -> String {
    """
    ---
    title: "\(title)"
    published: 2026-04-01
    dek: What it is about.
    about: []
    control-read: What it means.
    takeaways: [One.]
    domains: []
    faq: []
    sources: []
    next-step: []
    ---
    \(body)

    """
  }

  static let site = [
    "site.yml": """
    title: Example
    base-url: https://example.org
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    feedback: "mailto:x@example.org"

    """
  ]

  /// A site with a standard of one domain and one criterion in two versions.
  static func standard(
    _ criterion: String,
    before: String = "Traces MUST be kept for 30 days.",
    title: String = "Retention"
  ) -> [String: String] {
    var files = site
    files["standards/psf/standard.yml"] = """
      id: psf
      title: Production Safety Framework
      short-title: PSF
      description: A standard.
      labels: {domain: Domain, criterion: Criterion}
      ids: {domain: "PSF-#", criterion: "PSF-#.#"}

      """
    files["standards/psf/1.0/version.yml"] = """
      number: "1.0"
      published: 2026-01
      summary: The first.

      """
    files["standards/psf/next/version.yml"] = """
      number: "1.1"
      status: draft
      follows: "1.0"
      summary: The second.

      """
    for (version, body) in [("1.0", before), ("next", criterion)] {
      let folder = "standards/psf/\(version)/psf-1-traces"
      files["\(folder)/index.md"] = "---\nid: PSF-1\ntitle: Traces\n---\nAll of it.\n"
      files["\(folder)/psf-1.1.md"] = "---\nid: PSF-1.1\ntitle: \(title)\n---\n\(body)\n"
    }
    return files
  }
}
