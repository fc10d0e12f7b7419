import ContentLoading
import Diagnostics
import SourceFiles
import Standards
import Testing

@testable import Changes

/// A small publication in which something of each kind rests on a standard with two versions.
enum DependingContent {
  static let old = VersionID(psf, "1.0")
  static let new = VersionID(psf, "1.1")

  private static let loading = Result { try publication(of: files) }

  /// The publication, without a finding.
  static func publication() throws -> Publication { try loading.get() }

  /// What rests on the changes between its two versions.
  static func impact() throws -> Impact {
    let publication = try publication()
    let log = try #require(try log())
    return Impact(of: log, in: publication, DependencyIndex(of: publication))
  }

  /// The changes between its two versions.
  static func log() throws -> ChangeLog? {
    try publication()[psf].flatMap { StandardHistory(of: $0).log(from: old, to: new) }
  }

  private static func publication(of files: [String: String]) throws -> Publication {
    let tree = SourceTree(
      files: files.sorted { $0.key < $1.key }.map { path, text in
        SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
      }
    )
    let loaded = ContentLoader.load(tree)
    #expect(LineRenderer().render(loaded.diagnostics.inOrder()) == "")
    return try #require(loaded.publication)
  }

  // MARK: The standard

  private static func provision(_ id: String, _ title: String, _ text: String) -> String {
    "---\nid: \(id)\ntitle: \(title)\n---\n\(text)\n"
  }

  private static let review = "Logs MUST be reviewed weekly."
  private static let door = "A door MUST be locked, and a [trace][term-trace] kept of who opens it."
  private static let findings = "Findings MUST be tracked by a team."

  private static let standard = [
    "standard.yml": """
    id: psf
    title: Framework
    short-title: PSF
    description: A standard.
    labels: {domain: Domain, criterion: Criterion}
    ids: {domain: "PSF-#", criterion: "PSF-#.#"}

    """,
    "1.0/version.yml": "number: \"1.0\"\npublished: 2026-01\nsummary: One, with [PSF-1.1].\n",
    "1.0/terms.md": "## Trace\nWhat a system writes down.\n",
    "1.0/psf-1-a/index.md": provision("PSF-1", "Logs", "Scope."),
    "1.0/psf-1-a/psf-1.1.md": provision(
      "PSF-1.1",
      "Traces",
      "Traces MUST be kept. They MUST be kept for 30 days."
    ),
    "1.0/psf-1-a/psf-1.2.md": provision("PSF-1.2", "Names", "A name MUST be given to each run."),
    "1.0/psf-1-a/psf-1.3.md": provision("PSF-1.3", "Books", "A book MUST be kept by hand."),
    "1.0/psf-1-a/psf-1.4.md": provision("PSF-1.4", "Review", "\(review) \(findings)"),
    "1.0/psf-1-a/psf-1.6.md": provision("PSF-1.6", "Clocks", "A clock MUST be set."),
    "1.0/psf-2-b/index.md": provision("PSF-2", "Rest", "Scope."),
    "1.0/psf-2-b/psf-2.9.md": provision("PSF-2.9", "Doors", door),
    "1.1/version.yml":
      "number: \"1.1\"\npublished: 2026-04\nfollows: \"1.0\"\nsummary: Two.\n",
    "1.1/terms.md": "## Trace\nWhat a system writes down, and when.\n",
    "1.1/psf-1-a/index.md": provision("PSF-1", "Logs", "Scope."),
    "1.1/psf-1-a/psf-1.1.md": provision(
      "PSF-1.1",
      "Traces",
      "Traces MUST be kept. They MUST be kept for 60 days."
    ),
    "1.1/psf-1-a/psf-1.4.md": provision("PSF-1.4", "Review", review),
    "1.1/psf-1-a/psf-1.5.md": provision("PSF-1.5", "Findings", findings),
    "1.1/psf-1-a/psf-1.6.md": provision("PSF-1.6", "Clocks", "A clock MUST be set."),
    "1.1/psf-2-b/index.md": provision("PSF-2", "The rest", "Scope."),
    "1.1/psf-2-b/psf-2.1.md": provision("PSF-2.1", "Names", "A name MUST be given to each run."),
    "1.1/psf-2-b/psf-2.2.md": provision("PSF-2.2", "Alarms", "An alarm MUST be raised."),
    "1.1/psf-2-b/psf-2.9.md": provision("PSF-2.9", "Doors", door),
    "1.1/revisions/why.md": """
    ---
    title: Why
    changes:
      - {modified: PSF-1.1, class: breaking}
      - {moved: PSF-1.2, to: PSF-2.1}
      - {withdrawn: PSF-1.3, by: [PSF-1.1], reason: Nobody keeps books.}
      - {split: PSF-1.4, to: [PSF-1.4, PSF-1.5]}
      - {renamed: PSF-2}
      - {added: PSF-2.2}
      - {modified: term-trace, class: clarifying}
    ---
    ## Rationale
    It is better.

    """,
  ]

  // MARK: What rests on it

  private static func exam(_ code: String, _ version: String) -> String {
    """
    id: \(code.lowercased())
    code: \(code)
    title: Exam \(code)
    examines: \(version)
    questions: 3
    bank: 5
    pass-mark: 2
    fee: free
    validity: 2 years
    retake-after: 72 hours
    reviewed: 2026-05
    summary: An exam.

    """
  }

  private static func objective(
    _ id: String,
    _ domain: String,
    _ criteria: String,
    _ text: String
  ) -> String {
    """
    ---
    id: \(id)
    title: Title of \(id)
    domain: \(domain)
    criteria: [\(criteria)]
    level: apply
    weight: 1
    ---
    \(text)

    """
  }

  private static func article(_ domain: String, _ text: String) -> String {
    """
    ---
    title: An article
    published: 2026-02
    dek: It says something.
    about: [psf@1.0]
    control-read: Read.
    domains: [\(domain)]
    ---
    \(text)

    """
  }

  /// The fingerprint of a sentence of the older version.
  private static func fingerprint(_ words: String, in text: String) -> String {
    CitedSentence.all(of: criterion("C-1", text)).first { $0.text == words }?.fingerprint ?? ""
  }

  private static func edge(_ from: String, _ to: String, _ fingerprint: String?) -> String {
    """
      - from: \(from)
        to: \(to)
        title: Their title
        relation: intersects
        confidence: high
        rationale: Both ask for it.
    \(fingerprint.map { "    fingerprint: \($0)\n" } ?? "")
    """
  }

  private static let edges: [String] = {
    let traces = "Traces MUST be kept. They MUST be kept for 30 days."
    let split = "\(review) \(findings)"
    return [
      edge("PSF-1.1", "Article 1", fingerprint("Traces MUST be kept.", in: traces)),
      edge("PSF-1.1", "Article 2", fingerprint("They MUST be kept for 30 days.", in: traces)),
      edge("PSF-1.4", "Article 3", fingerprint(findings, in: split)),
      edge("PSF-1.4", "Article 4", nil),
      edge("PSF-1.6", "Article 5", fingerprint("A clock MUST be set.", in: "A clock MUST be set.")),
    ]
  }()

  private static var crosswalk: String {
    """
    ---
    title: A crosswalk
    dek: It leads elsewhere.
    about: [psf@1.0]
    framework: {title: Their act, short-title: Act, edition: "1", url: "https://example.org/act"}
    reviewed: 2026-02
    edges:
    \(edges.joined())
    ---
    How it was made.

    """
  }

  private static let others = [
    "site.yml": """
    title: Example
    base-url: https://example.org
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    feedback: "mailto:x@example.org"

    """,
    "standards/other/standard.yml": """
    id: other
    title: Other
    short-title: Other
    description: Another standard.
    labels: {domain: Domain, criterion: Criterion}
    ids: {domain: "OTH-#", criterion: "OTH-#.#"}

    """,
    "standards/other/1/version.yml":
      "number: \"1\"\npublished: 2026-02\ncites: {psf: \"1.0\"}\nsummary: One.\n",
    "standards/other/1/oth-1-a/index.md": provision("OTH-1", "Audit", "As in [PSF-1.3]."),
    "standards/other/1/oth-1-a/oth-1.1.md": provision("OTH-1.1", "Doors", "As in [PSF-2.9]."),
    "exams/x/exam.yml": exam("X", "psf@1.0"),
    "exams/x/objectives/x-1.1.md": objective(
      "X-1.1",
      "PSF-1",
      "PSF-1.1, PSF-1.6",
      "They know [PSF-1.1] and [trace][psf:term-trace]."
    ),
    "exams/x/objectives/x-1.2.md": objective("X-1.2", "PSF-1", "PSF-1.6", "They set [PSF-1.6]."),
    "exams/x/objectives/x-2.1.md": objective("X-2.1", "PSF-2", "PSF-2.9", "They lock."),
    "exams/y/exam.yml": exam("Y", "psf@1.1"),
    "exams/y/objectives/y-1.1.md": objective(
      "Y-1.1",
      "PSF-1",
      "PSF-1.1, PSF-1.5, PSF-1.4, PSF-1.6",
      "They keep."
    ),
    "exams/y/objectives/y-1.2.md": objective("Y-1.2", "PSF-1", "PSF-1.6", "They set."),
    "exams/y/objectives/y-2.1.md": objective("Y-2.1", "PSF-2", "PSF-2.1, PSF-2.2", "They name."),
    "credentials/x.md":
      "---\ncode: X\ntitle: Holder\ndek: One who knows.\nexam: x\n---\nText.\n",
    "credentials/y.md":
      "---\ncode: Y\ntitle: Holder\ndek: One who knows.\nexam: y\n---\nText.\n",
    "crosswalks/act.md": crosswalk,
    "insights/by-domain.md": article("Logs", "It names nothing."),
    "insights/direct.md": article("PSF-1", "See [PSF-1.1], and [PSF-1.1] again."),
    "insights/elsewhere.md": article("PSF-2", "See [PSF-1.1@1.1]."),
    "faq/books.md":
      "---\ntitle: Books?\ngroup: Old\nabout: [psf@1.0]\n---\nSee [PSF-1.3].\n",
    "pages/new.md": "---\ntitle: New\nabout: [psf@1.1]\n---\nSee [PSF-1.1] and [PSF-1.4].\n",
  ]

  static var files: [String: String] {
    var files = others
    for (path, text) in standard { files["standards/psf/" + path] = text }
    return files
  }
}
