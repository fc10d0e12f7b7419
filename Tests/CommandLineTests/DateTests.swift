import Foundation
import Testing

@Suite("Dates of pages")
struct DateTests {
  private static let article =
    "---\ntitle: Logs\npublished: 2026-05-12\nkind: note\ndek: About logs.\ncontrol-read: Keep them.\n---\nText.\n"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace(isLocked: true)
    try workspace.write(Self.article, to: "content/insights/logs.md")
    return workspace
  }

  @Test("a new page is a warning until its date is recorded")
  func recordsNewPages() throws {
    let workspace = try workspace()
    let before = try workspace.psf("check", "--format", "line")
    #expect(before.output.contains("[unrecorded-date]") && before.status == 0)
    let recorded = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(recorded.output == "" && recorded.status == 0)
    #expect(
      try workspace.text("content/dates.lock").contains("# date: 2026-05-12 insights/logs.md")
    )
    #expect(try workspace.psf("check", "--format", "line").output == "")
  }

  @Test("a page that changed under its old date is refused, with a moved date it is recorded")
  func refusesChangesUnderTheOldDate() throws {
    let workspace = try workspace()
    _ = try workspace.psf("check", "--record-dates")
    let lock = try workspace.text("content/dates.lock")
    try workspace.edit("content/insights/logs.md", "Text.", "Other text.")
    let refused = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(refused.output.contains("insights/logs.md:3:12: error:") && refused.status == 1)
    #expect(try workspace.text("content/dates.lock") == lock)
    try workspace.edit("content/insights/logs.md", "dek:", "updated: 2026-06-01\ndek:")
    let moved = try workspace.psf("check", "--format", "line", "--record-dates")
    #expect(moved.output == "" && moved.status == 0)
    #expect(try workspace.text("content/dates.lock").contains("# date: 2026-06-01"))
  }

  @Test("no rule knows today's date unless it is told")
  func knowsNoClock() throws {
    let workspace = try workspace()
    _ = try workspace.psf("check", "--record-dates")
    #expect(try workspace.psf("check", "--format", "line").output == "")
    let past = try workspace.psf("check", "--format", "line", "--as-of", "2026-05-01")
    #expect(past.output.contains("[future-date]") && past.status == 1)
  }
}
