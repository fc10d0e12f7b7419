import Foundation
import Testing

@Suite(.needsTheProgram) struct NewTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.reopenLastVersion("status: draft\n")
  }

  private static let draft = "content/standards/psf/next/"

  /// A kind, what it belongs to, and the file that it becomes.
  private static let kinds: [(kind: String, container: String?, path: String)] = [
    ("standard", nil, "content/standards/a-title/standard.yml"),
    ("domain", "psf", draft + "psf-2-a-title/index.md"),
    ("criterion", "PSF-1", draft + "psf-1-a/psf-1.2.md"),
    ("clause", "psf", draft + "frame/a-title.md"),
    ("revision", "psf", draft + "revisions/a-title.md"),
    ("erratum", "psf@1.0", "content/standards/psf/errata/1.0/a-title.md"),
    ("exam", nil, "content/exams/a-title/exam.yml"),
    ("article", nil, "content/insights/a-title.md"),
    ("question", nil, "content/faq/a-title.md"),
    ("credential", nil, "content/credentials/a-title.md"),
    ("crosswalk", nil, "content/crosswalks/a-title.md"),
    ("signal", nil, "content/signals/a-title.md"),
    ("page", nil, "content/pages/a-title.md"),
  ]

  @Test(arguments: kinds)
  func writesAFileThatCheckRefusesUntilItIsFilledIn(
    kind: String,
    container: String?,
    path: String
  ) throws {
    let place = container.map { ["--in", $0] } ?? []
    let before = try workspace.files(in: "content")
    let outcome = try workspace.psf(["new", kind, "A Title"] + place)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Written: \(path)\n"), "\(outcome.output)")
    let check = try workspace.psf("check", "--format", "line")
    #expect(check.status == 1)
    #expect(check.output.contains("\(path):"), "\(check.output)")
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.files(in: "content") == before)
  }

  @Test func putsInTheValuesThatAreGiven() throws {
    let call = ["new", "erratum", "A \"lost\" word", "--in", "psf@1.0", "--print"]
    let values = ["provision=PSF-1.1", "date=2026-06-01", "status=reported", "old=7 days", "new=8"]
    let outcome = try workspace.psf(call + values.flatMap { ["--set", $0] })
    #expect(
      outcome.output == """
        ---
        id: E1
        provision: "PSF-1.1"
        date: 2026-06-01
        status: reported
        old: "7 days"
        new: "8"
        # May be added: misspelt
        ---
        TODO write the text.

        """
    )
  }

  @Test func neverGivesANumberTwice() throws {
    let criterion = Self.draft + "psf-1-a/psf-1.1.md"
    let text = try workspace.text(criterion)
    let old = "content/standards/psf/1.0/psf-1-a/psf-1.7.md"
    try workspace.write(text.replacing("PSF-1.1", with: "PSF-1.7"), to: old)
    try #require(workspace.psf("new", "criterion", "B", "--in", "psf-1").status == 0)
    #expect(try workspace.text(Self.draft + "psf-1-a/psf-1.8.md").contains("id: \"PSF-1.8\"\n"))
  }

  @Test func writesOverNoFile() throws {
    try workspace.write("---\ntitle: Mine\n---\nMine.\n", to: "content/pages/a-title.md")
    let outcome = try workspace.psf("new", "page", "A title")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("content/pages/a-title.md is there already"))
  }

  @Test func putsATermInItsPlace() throws {
    try workspace.write("## Agent\nOne.\n\n## Trace\nTwo.\n", to: Self.draft + "terms.md")
    let outcome = try workspace.psf("new", "term", "Replay", "--set", "also=re-run, repeat")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try workspace.text(Self.draft + "terms.md") == """
        ## Agent
        One.

        ## Replay
        TODO write the text.

        Also: re-run, repeat

        ## Trace
        Two.

        """
    )
    let check = try workspace.psf("check", "--format", "line")
    #expect(check.output.contains("\(Self.draft)terms.md:5:"), "\(check.output)")
    let again = try workspace.psf("new", "term", "replay")
    #expect(again.errors.contains("psf@next has the term 'replay' already"), "\(again.errors)")
    try #require(workspace.psf("undo").status == 0)
    #expect(try !workspace.text(Self.draft + "terms.md").contains("Replay"))
  }

  @Test func beginsTheListOfTerms() throws {
    try #require(workspace.psf("new", "term", "Replay").status == 0)
    #expect(
      try workspace.text(Self.draft + "terms.md") == "## Replay\nTODO write the text.\n"
    )
  }

  @Test func addsARowToACrosswalk() throws {
    let head = """
      ---
      title: A law
      dek: A law.
      about: [psf@1.0]
      framework: {title: Law, short-title: Law, edition: first, url: "https://law.example"}
      reviewed: 2026-05

      """
    let path = "content/crosswalks/law.md"
    try workspace.write(head + "---\nText.\n", to: path)
    let row = ["new", "crosswalk-row", "Keeping", "--set", "from=PSF-1.1"]
    let rest = ["to=Article 4 (1)", "relation=intersects", "confidence=high", "rationale=Both."]
    let outcome = try workspace.psf(row + rest.flatMap { ["--set", $0] })
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try workspace.text(path)
    #expect(
      text.hasPrefix(
        head + """
          edges:
            - from: "PSF-1.1"
              to: "Article 4 (1)"
              title: Keeping
              relation: intersects
              confidence: high
              rationale: "Both."
              fingerprint: \(String(text.split(separator: "fingerprint: ")[1].prefix(12)))
          ---
          Text.

          """
      ),
      "\(text)"
    )
    let errors = try workspace.psf("check", "--severity", "error").output
    #expect(!errors.contains("crosswalks/law.md"), "\(errors)")
    try #require(workspace.psf(row + ["--in", "law"]).status == 0)
    #expect(try workspace.text(path).contains("title: Keeping\n    relation: # one of: equal, "))
    #expect(
      try workspace.psf("check", "--format", "line").output.contains("'relation' has no value")
    )
  }

  @Test func leavesACrosswalkAloneWhoseRowsAreInOneLine() throws {
    let text = """
      ---
      title: A law
      dek: A law.
      about: [psf@1.0]
      framework: {title: Law, short-title: Law, edition: first, url: "https://law.example"}
      reviewed: 2026-05
      edges: []
      ---

      """
    try workspace.write(text, to: "content/crosswalks/law.md")
    let outcome = try workspace.psf("new", "crosswalk-row", "Keeping")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the edges of crosswalks/law.md are not below each other"))
    #expect(try workspace.text("content/crosswalks/law.md") == text)
  }

  @Test(arguments: [
    (["criterion", "B"], "a criterion belongs to a domain of a draft, such as PSF-4"),
    (["criterion", "B", "--in", "PSF-9"], "'PSF-9' is not a domain of a draft, such as PSF-4"),
    (["erratum", "B", "--in", "psf@3"], "'psf@3' is not a published version, such as psf@1.1"),
    (["objective", "B", "--in", "aida"], "'aida' is not an exam, such as aida"),
    (["page", "B", "--set", "dekk=x"], "a page has no key 'dekk'"),
    (["term", "B", "--set", "dekk=x"], "a term has no key 'dekk'"),
    (["crosswalk-row", "B", "--in", "law"], "'law' is not a crosswalk, such as eu-ai-act"),
    (["page", "!!"], "'!!' gives no name for a file"),
  ])
  func refuses(call: [String], reason: String) throws {
    let before = try workspace.files(in: "content")
    let outcome = try workspace.psf(["new"] + call)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try workspace.files(in: "content") == before)
  }
}
