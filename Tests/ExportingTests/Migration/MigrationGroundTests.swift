import Standards
import Testing

@testable import Exporting

/// An answer is carried over only where nothing that it rests on changed.
@Suite struct MigrationGroundTests {
  private func fate(_ id: String) throws -> MigrationPlan.Fate {
    let subject = try Subjects.files(GroundedStandard.files)
    let plan = try subject.plan("ab@1.0", "ab@2.0")
    return try #require(plan.fates.first { $0.id.description == id })
  }

  @Test(arguments: [
    (
      "AB-1.1", "clarifying",
      "The text is the same in AB 2.0, but its domain AB-1 Doors has changed (clarifying). Read what changed. Reason: Other words.",
      "ab-1"
    ),
    (
      "AB-2.1", "undecided",
      "The text is the same in AB 2.0, but the term “Record”, which it uses, has changed. Assess it again. Reason: Other words.",
      "term-record"
    ),
    (
      "AB-2.3", "clarifying",
      "The text is the same in AB 2.0, but the term “Key”, which it uses, is new (clarifying). Read what changed. Reason: Other words.",
      "term-key"
    ),
  ])
  func isCheckedAgainWhereATermOrDomainChanged(
    _ id: String,
    _ changeClass: String,
    _ why: String,
    _ page: String
  ) throws {
    let fate = try fate(id)
    #expect(fate.outcome == .recheck)
    #expect(fate.changeClass == changeClass)
    #expect(fate.why == why)
    #expect(fate.comparison.contains("/\(page)/"), "\(fate.comparison)")
  }

  @Test(arguments: ["AB-2.2", "AB-2.4"])
  func isCarriedOverWhereATermIsOnlyWrittenInAnotherWay(_ id: String) throws {
    let fate = try fate(id)
    #expect(fate.outcome == .carriedOver)
    #expect(fate.why == "")
  }

  /// The change log of this repository says who rests on the term.
  @Test(arguments: ["PSF-4.2", "PSF-4.4", "PSF-4.5", "PSF-6.1"])
  func checksAgainWhoeverTheChangeLogNames(_ id: String) throws {
    let plan = try Subjects.repository().plan("psf@1.0", "psf@1.1")
    let fate = try #require(plan.fates.first { $0.id.description == id })
    #expect(fate.outcome == .recheck)
    #expect(fate.why.contains("the term “Trace”, which it uses, has changed"), "\(fate.why)")
  }
}
