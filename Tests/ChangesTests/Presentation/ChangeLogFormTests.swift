import Foundation
import Standards
import Testing

@testable import Changes
@testable import Views

/// The forms of one change log, as they stand in `Fixtures/change-logs`.
@Suite struct ChangeLogFormTests {
  private static let folder = RealTexts.root.appending(
    path: "Tests/ChangesTests/Fixtures/change-logs"
  )

  @Test func isShownForPrograms() throws {
    try expect(ChangeLogJSON.render(SampleReport.all), in: file("all.json"))
    let ofCatalog = SampleReport.report(classes: [.decided(.breaking)], isCatalog: true)
    try expect(ChangeLogJSON.render(ofCatalog), in: file("breaking-of-catalogs.json"))
  }

  @Test func isShownAsMarkdown() throws {
    try expect(ChangeLogMarkdown.render(SampleReport.all), in: file("all.md"))
  }

  @Test func isShownInATerminal() throws {
    let plain = ChangeLogText(width: 72, isColored: false)
    try expect(plain.render(SampleReport.all), in: file("all.txt"))
    let colored = ChangeLogText(width: 72, isColored: true).render(SampleReport.all)
    #expect(colored != plain.render(SampleReport.all))
    // Words of one colour are set in it together.
    #expect(!colored.contains(/\u{1B}\[([0-9;]+)m[^\u{1B}\n]*\u{1B}\[0m ?\u{1B}\[\1m/))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.render(SampleReport.all))
  }

  @Test func isShownAsAPage() throws {
    try expect(ChangeLogPage.render(SampleReport.all), in: file("all.html"))
  }

  private func file(_ name: String) -> URL { Self.folder.appending(path: name) }
}
