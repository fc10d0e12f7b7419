import Diagnostics
import Testing

@testable import Checks

@Suite("Notes of findings")
struct NoteTests {
  /// The places of the notes on what a rule finds in its fixture, each as `path:line`.
  private func notes(_ ruleID: String, _ name: String) throws -> [String] {
    let fixture = Fixture(ruleID: ruleID, name: name)
    let rule = try #require(fixture.rule)
    let found = CheckedContent(try fixture.tree()).findings(by: [rule])
    return found.flatMap(\.notes).map { note in
      "\(note.place.path.relative):\(note.place.range?.lowerBound.line ?? 0)"
    }
  }

  @Test("a changed text is shown with the old one")
  func showsTheOldText() throws {
    let notes = try notes("unexplained-change", "changed-text")
    #expect(notes == ["standards/psf/1.0/psf-1-input/psf-1.2.md:2"])
  }

  @Test("a duplicate id is shown with the first one")
  func showsTheFirstID() throws {
    let notes = try notes("duplicate-id", "within-version")
    #expect(
      notes == ["standards/psf/1.0/psf-1-input/psf-1.1.md:2", "standards/psf/1.0/terms.md:1"]
    )
  }

  @Test("entries that contradict each other are shown together")
  func showsTheOtherEntry() throws {
    let notes = try notes("contradictory-record", "twice")
    #expect(notes.contains("standards/psf/next/revisions/one.md:4"))
  }
}
