/// A content folder whose plain values hold what could break out of a page.
enum NastyContent {
  /// What an editor may write in any plain value, and what none of it may become.
  static let text = #"<script>alert("1")</script> & 'q' </title>"#

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  private static let value = quoted(text)

  static let files = [
    "site.yml": """
    title: \(value)
    base-url: https://example.org
    language: en
    description: \(value)
    publisher: \(value)
    notice: 'A notice & "more" \\<script>.'
    licence: {title: \(value), url: "https://example.com/?a=b&c='d"}
    feedback: "mailto:x@example.org?subject='{kind}'&body={id}"
    navigation:
      - {title: \(value), to: psf}

    """,
    "standards/psf/standard.yml": """
    id: psf
    title: \(value)
    short-title: \(value)
    aliases: [\(value)]
    description: '"A" & \\<b>'
    labels: {domain: '<b>"', criterion: "<i>'"}
    ids: {domain: "PSF-#", criterion: "PSF-#.#"}

    """,
    "standards/psf/1.0/version.yml": version("1.0"),
    "standards/psf/1.1/version.yml": version("1.1") + "follows: \"1.0\"\n",
    "standards/psf/1.0/terms.md": "## A \\<script> & \"term\"\n\nIts & `<b>`.\n",
    "standards/psf/1.1/terms.md": "## A \\<script> & \"term\"\n\nIts & `<b>`.\n",
    "standards/psf/1.0/psf-1-a/index.md": provision("PSF-1", title: value),
    "standards/psf/1.1/psf-1-a/index.md": provision(
      "PSF-1",
      title: "'<script>alert(\"2\")</script>'"
    ),
    "standards/psf/1.0/psf-1-a/psf-1.1.md": provision("PSF-1.1", title: value),
    "standards/psf/1.1/psf-1-a/psf-1.1.md": provision("PSF-1.1", title: value, "more <i>"),
    "standards/psf/1.1/revisions/why.md": """
    ---
    title: \(value)
    changes:
      - {renamed: PSF-1}
      - {modified: PSF-1.1, class: clarifying}
    drivers:
      - {kind: incident-analysis, summary: 'A & \\<b>'}
    ---
    Words & `<b>`.

    """,
    "insights/a.md": """
    ---
    title: \(value)
    kicker: \(value)
    published: 2026-04
    dek: 'A dek with *emphasis* & "quotes" \\<script>.'
    about: [psf@1.1]
    control-read: '& \\<b>'
    takeaways: ['& \\<b> "']
    domains: [PSF-1]
    faq:
      - {question: '& \\<b> "?', answer: '& \\<b> "'}
    sources:
      - {title: \(value), url: "https://example.com/?a=b&c='d"}
    next-step:
      - {role: \(value), text: '& \\<b>', to: /faq/}
    author: \(value)
    ---
    Words & \\<script>.

    """,
    "faq/a.md": "---\ntitle: \(value)\ngroup: \(value)\n---\nWords & \\<script>.\n",
    "pages/a.md": "---\ntitle: \(value)\n---\nWords & \\<script>.\n",
    "credentials/a.md": "---\ncode: \(value)\ntitle: \(value)\ndek: '& \\<b>'\n---\nWords.\n",
    "exams/x/exam.yml": """
    id: x
    code: X
    title: \(value)
    examines: psf@1.1
    questions: 1
    bank: 1
    pass-mark: 1
    fee: \(value)
    validity: \(value)
    retake-after: \(value)
    reviewed: 2026-04
    summary: '& \\<b>'

    """,
    "exams/x/objectives/x-1.md": """
    ---
    id: X-1
    title: \(value)
    domain: PSF-1
    criteria: [PSF-1.1]
    level: apply
    weight: 1
    ---
    Words.

    """,
  ]

  private static func version(_ number: String) -> String {
    """
    number: "\(number)"
    published: 2026-04
    summary: '& \\<script>'
    notice: '& \\<script>'

    """
  }

  private static func provision(_ id: String, title: String, _ words: String = "") -> String {
    "---\nid: \(id)\ntitle: \(title)\n"
      + (id.contains(".") ? "" : "principle: '& \\<b>'\n")
      + "---\nIt MUST `<b>` & \"be\" \(words.replacing("<", with: "\\<")).\n"
  }
}
