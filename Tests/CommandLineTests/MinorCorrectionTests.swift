import Foundation
import TestRequirements
import Testing

/// `psf check --record-dates --minor`: a page that says the same as before keeps its date.
@Suite("Corrections without a new date", .needsTheProgram)
struct MinorCorrectionTests {
  private let workspace: Workspace
  private let git: Git
  private static let article = "content/insights/logs.md"
  private static let objective = "content/exams/aida/objectives/aida-1.1.md"

  init() throws {
    workspace = try Workspace(isLocked: true)
    git = Git(workspace.folder)
    try workspace.write(DatedPages.article("logs"), to: Self.article)
    try workspace.write(DatedPages.exam, to: "content/exams/aida/exam.yml")
    for number in 1...2 {
      let path = Self.objective.replacing("1.1", with: "1.\(number)")
      try workspace.write(DatedPages.objective(number), to: path)
    }
    #expect(try workspace.psf("check", "--format", "line", "--record-dates").output == "")
    try workspace.write(".psf-cache/\nsite/\n", to: ".gitignore")
    try git.run("init", "--quiet", "--initial-branch", "main")
    try commit()
  }

  private func commit() throws {
    try git.run("add", "--all")
    try git.run("commit", "--quiet", "--message", "Change")
  }

  private func correct(_ path: String, on day: String = "2026-11-30") throws -> Outcome {
    let options = ["--record-dates", "--as-of", day, "--minor", path]
    return try workspace.psf(["check", "--format", "line"] + options)
  }

  @Test("are noted with their words, and shown on the page")
  func areNotedAndShown() throws {
    try workspace.edit(Self.article, "organisation", "organization")
    let outcome = try correct(Self.article)
    #expect(outcome.status == 0 && outcome.output == "", "\(outcome.errors)")
    let text = try workspace.text(Self.article)
    #expect(text.contains("published: 2026-05-12\ndated-text: 2026-05-12 "))
    let entry = """
      corrections:
        - date: 2026-11-30
          old: "The organisation reads the logs."
          new: "The organization reads the logs."
      kind: note

      """
    #expect(text.contains(entry), "\(text)")
    try #require(workspace.psf("build").status == 0)
    let page = try workspace.text("site/insights/logs/index.html")
    #expect(page.contains("corrected</a> <time datetime=\"2026-11-30\">30 November 2026</time>"))
    #expect(page.contains("[deleted: </span>organisation<") && page.contains("<ins>"))
  }

  @Test("follow each other, and undo takes back the last one")
  func followEachOther() throws {
    try workspace.edit(Self.article, "organisation", "organization")
    #expect(try correct(Self.article).status == 0)
    try commit()
    let first = try workspace.text(Self.article)
    try workspace.edit(Self.article, "title: The logs", "title: The Logs")
    let edited = try workspace.text(Self.article)
    #expect(try correct(Self.article, on: "2026-12-01").output == "")
    let second = try workspace.text(Self.article)
    let dates = second.matches(of: /- date: (.*)/).map { String($0.1) }
    #expect(dates == ["2026-11-30", "2026-12-01"])
    #expect(second.contains("new: \"The Logs\"\nkind: note"))
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.text(Self.article) == edited && edited != first)
  }

  @Test("of a misspelt word need a reason, which the page shows")
  func needAReasonForMisspeltWords() throws {
    try workspace.edit(Self.article, "organisation reads", "orgnisation reads")
    try workspace.edit(Self.article, "dek:", "updated: 2026-06-01\ndek:")
    #expect(try workspace.psf("check", "--format", "line", "--record-dates").output == "")
    try commit()
    try workspace.edit(Self.article, "orgnisation", "organisation")
    let refused = try correct(Self.article)
    #expect(refused.status == 2 && refused.errors.contains("may have been misspelt"))
    let advice = ["--minor", Self.article, "--reason", "A word was misspelt"]
    let outcome = try workspace.psf(["check", "--record-dates", "--as-of", "2026-11-30"] + advice)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.text(Self.article).contains("    reason: \"A word was misspelt\"\n"))
    try #require(workspace.psf("build").status == 0)
    let page = try workspace.text("site/insights/logs/index.html")
    #expect(page.contains("30 November 2026</time>: A word was misspelt</p>"))
  }

  @Test("of an objective are shown on the page of its exam")
  func areShownOnTheExam() throws {
    try workspace.edit(Self.objective, "The candidate keeps", "The Candidate keeps")
    #expect(try correct(Self.objective).output == "")
    let built = try workspace.psf("build")
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    let page = try workspace.text("site/exams/aida/index.html")
    #expect(page.contains("<td><a href=\"#_corrections\">30 November 2026</a></td>"))
    #expect(page.contains("id=\"_corrections\""))
  }

  @Test("need no note where no word differs")
  func needNoNoteWithoutWords() throws {
    try workspace.edit(Self.article, "Text of the logs.", "Text of\nthe logs.")
    #expect(try correct(Self.article).output == "")
    #expect(try !workspace.text(Self.article).contains("corrections:"))
  }

  @Test(
    "are refused where they are more than editorial",
    arguments: [
      ("reads the logs", "deletes the logs", "the text that begins at"),
      ("The organisation reads the logs.", "", "the text that begins at"),
      ("kind: note", "kind: guide", "'kind' has changed"),
      ("title: The logs", "title: The other logs", "the title says something else"),
      ("dek: About logs.", "dek: About no logs.", "the text that begins at"),
      ("kind: note", "kind: note\ntakeaways: [One]", "'takeaways' has changed"),
    ]
  )
  func areRefused(_ old: String, _ new: String, _ reason: String) throws {
    try workspace.edit(Self.article, old, new)
    let before = try workspace.text(Self.article)
    let outcome = try correct(Self.article)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("more than editorial: \(reason)"), "\(outcome.errors)")
    #expect(try workspace.text(Self.article) == before)
  }

  @Test("are refused where no commit has the text that got the date")
  func needTheOldText() throws {
    try workspace.edit(Self.article, "organisation", "organization")
    try workspace.edit(Self.article, "dated-text: 2026-05-12 ", "dated-text: 2026-05-12 0000#")
    let text = try workspace.text(Self.article)
    let forged = text.replacing(/0000#..../, with: "0000")
    try workspace.write(forged, to: Self.article)
    let outcome = try correct(Self.article)
    #expect(outcome.errors.contains("no commit has content/insights/logs.md"), "\(outcome.errors)")
    #expect(outcome.status == 2)
  }

  @Test("are refused for what has not changed, and for what is no page with a date")
  func areRefusedWithoutAChange() throws {
    let same = try correct(Self.article)
    #expect(same.status == 2 && same.errors.contains("has not changed under its date"))
    let none = try correct("content/site.yml")
    #expect(none.status == 2 && none.errors.contains("there is no page with a date"))
    let early = try workspace.psf("check", "--minor", Self.article)
    #expect(early.status == 2 && early.errors.contains("--minor belongs to --record-dates"))
  }
}
