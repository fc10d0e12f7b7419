import Foundation
import TestRequirements
import Testing

@Suite("Dates of pages", .needsTheProgram)
struct DateTests {
  private static let article =
    "---\ntitle: Logs\npublished: 2026-05-12\nkind: note\ndek: About logs.\ncontrol-read: Keep them.\n---\nText.\n"
  private static let path = "content/insights/logs.md"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace(isLocked: true)
    try workspace.write(Self.article, to: Self.path)
    return workspace
  }

  private func findings(_ workspace: Workspace, _ options: String...) throws -> String {
    try workspace.psf(["check", "--format", "line"] + options).output
  }

  @Test("a new page is a warning until its date is recorded, and undo takes that back")
  func recordsNewPages() throws {
    let workspace = try workspace()
    let before = try workspace.psf("check", "--format", "line")
    #expect(before.output.contains("[unrecorded-date]") && before.status == 0)
    let recorded = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(recorded.output == "" && recorded.status == 0)
    let text = try workspace.text(Self.path)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("dated-text: ") })
    #expect(line.hasPrefix("dated-text: 2026-05-12 "))
    #expect(text.replacing(line + "\n", with: "") == Self.article)
    #expect(try findings(workspace) == "")
    #expect(try workspace.psf("undo").status == 0)
    #expect(try workspace.text(Self.path) == Self.article)
  }

  @Test("a date with a mistyped year is not recorded, since it could not be dated back")
  func refusesAYearFarAhead() throws {
    let workspace = try workspace()
    try workspace.edit(Self.path, "2026-05-12", "2206-05-12")
    let before = try workspace.text(Self.path)
    let outcome = try workspace.psf("check", "--record-dates")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("has the date 2206-05-12, which is years ahead"))
    #expect(try workspace.text(Self.path) == before)
  }

  @Test("a recorded date that is still to come is put back")
  func putsAMistypedYearBack() throws {
    let workspace = try workspace()
    let year = Calendar(identifier: .gregorian).component(.year, from: Date()) + 1
    try workspace.edit(Self.path, "2026-05-12", "\(year)-12-31")
    try #require(workspace.psf("check", "--record-dates").status == 0)
    try workspace.edit(Self.path, "published: \(year)-12-31", "published: 2026-05-12")
    #expect(try findings(workspace).contains("\(year)-12-31 is still to come and was a mistake"))
    let recorded = try workspace.psf("check", "--record-dates")
    #expect(recorded.status == 0, "\(recorded.output)")
    #expect(try findings(workspace) == "")
    // A date that was true stays where it is.
    try workspace.edit(Self.path, "published: 2026-05-12", "published: 2025-05-12")
    #expect(try workspace.psf("check", "--record-dates", "--as-of", "2025-05-12").status == 1)
  }

  @Test("dates to come elsewhere do not stop a record")
  func recordsBesideDatesToCome() throws {
    let workspace = try workspace()
    let ahead = Self.article.replacing("2026-05-12", with: "2026-09-01")
    try workspace.write(ahead, to: "content/insights/ahead.md")
    let recorded = try workspace.psf("check", "--record-dates", "--as-of", "2026-06-01")
    #expect(recorded.status == 0, "\(recorded.output)")
  }

  @Test("a page that changed under its old date is refused, with a moved date it is recorded")
  func refusesChangesUnderTheOldDate() throws {
    let workspace = try workspace()
    _ = try workspace.psf("check", "--record-dates")
    try workspace.edit(Self.path, "Text.", "Other text.")
    let edited = try workspace.text(Self.path)
    let refused = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(refused.output.contains("insights/logs.md:3:12: error:") && refused.status == 1)
    #expect(try workspace.text(Self.path) == edited)
    try workspace.edit(Self.path, "dek:", "updated: 2026-06-01\ndek:")
    let moved = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(moved.output == "" && moved.status == 0)
    #expect(try workspace.text(Self.path).contains("dated-text: 2026-06-01"))
  }

  @Test("a page that changed on the day of its date is recorded where the day is given")
  func recordsAChangeOnTheSameDay() throws {
    let workspace = try workspace()
    _ = try workspace.psf("check", "--record-dates")
    try workspace.edit(Self.path, "Text.", "Other text.")
    #expect(try findings(workspace).contains("'psf check --record-dates --as-of 2026-05-12'"))
    #expect(try findings(workspace, "--as-of", "2026-05-12").contains("[unrecorded-date]"))
    let other = try findings(workspace, "--record-dates", "--as-of", "2026-05-13")
    #expect(other.contains("[changed-under-old-date]"))
    #expect(try findings(workspace, "--record-dates", "--as-of", "2026-05-12") == "")
    #expect(try findings(workspace) == "")
  }

  @Test("a line that is not as the program writes it is refused, and the way out works")
  func refusesALineOfAnotherForm() throws {
    let workspace = try workspace()
    try workspace.edit(Self.path, "kind:", "dated-text: \"2026-05-12 0123456789abcdef\"\nkind:")
    let refused = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(refused.output.contains("insights/logs.md:4:13: error:") && refused.status == 1)
    try workspace.edit(Self.path, "dated-text: \"2026-05-12 0123456789abcdef\"\n", "")
    #expect(try findings(workspace, "--record-dates") == "")
  }

  @Test("front matter without lines is refused and not damaged")
  func refusesFrontMatterWithoutLines() throws {
    let workspace = try workspace()
    let keys = "title: Logs, published: 2026-05-12, kind: note, dek: About logs., control-read: K."
    try workspace.write("---\n{\(keys)}\n---\nText.\n", to: Self.path)
    let before = try workspace.text(Self.path)
    let outcome = try workspace.psf("check", "--record-dates")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("give each key a line of its own"), "\(outcome.errors)")
    #expect(try workspace.text(Self.path) == before)
  }

  @Test("the record of an older version of the program is taken over, with its findings")
  func takesOverTheOldRecord() throws {
    let workspace = try workspace()
    let other = Self.article.replacing("Logs", with: "Other logs")
    try workspace.write(other, to: "content/insights/other.md")
    let digest = "5a1c77ae0b8ab1ef0a3f0e0b0e5f34ab5a1c77ae0b8ab1ef0a3f0e0b0e5f34ab"
    _ = try workspace.psf("check", "--record-dates")
    let recorded = try workspace.text(Self.path)
    let short = try #require(recorded.firstMatch(of: /dated-text: \S+ (\S+)/)).1
    try workspace.write(Self.article, to: Self.path)
    try workspace.write(other, to: "content/insights/other.md")
    let lock = """
      # psf-dates: 1
      # date: 2026-05-12 insights/logs.md
      \(short)\(String(repeating: "0", count: 48))  insights/logs.md
      # date: 2026-05-12 insights/other.md
      \(digest)  insights/other.md

      """
    try workspace.write(lock, to: "content/dates.lock")
    #expect(try findings(workspace).contains("content/dates.lock: error:"))
    let outcome = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(try workspace.text(Self.path) == recorded)
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.path() + "content/dates.lock"))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("other.md:3:12: error:"), "\(outcome.output)")
  }

  @Test("a release that renames the draft in a page carries its record")
  func isCarriedByARelease() throws {
    let workspace = try Workspace()
    try workspace.reopenLastVersion("status: draft\n")
    let draft = Self.article.replacing("kind:", with: "about: [psf@next]\nkind:")
    try workspace.write(draft, to: Self.path)
    _ = try workspace.psf("check", "--record-dates")
    let before = try workspace.text(Self.path)
    try #require(workspace.psf("release", "psf", "--as-of", "2026-12-01").status == 0)
    let after = try workspace.text(Self.path)
    #expect(after.contains("about: [psf@1.1]"))
    #expect(after.contains("dated-text: 2026-05-12 ") && before.contains("dated-text: 2026-05-12 "))
    #expect(try !findings(workspace).contains("-date]"))
  }

  @Test("no rule knows today's date unless it is told")
  func knowsNoClock() throws {
    let workspace = try workspace()
    _ = try workspace.psf("check", "--record-dates")
    #expect(try findings(workspace) == "")
    let past = try workspace.psf("check", "--format", "line", "--as-of", "2026-05-01")
    #expect(past.output.contains("[future-date]") && past.status == 1)
  }
}
