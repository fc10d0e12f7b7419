import Standards
import Testing

@testable import Changes

/// Requirements that a lineage calls gone or new.
@Suite struct KeptRequirementsTests {
  private let retention = "Traces of every invocation MUST be kept for thirty days."
  private let passwords = "Passwords MUST have twelve characters and are never shown."
  private let keys = "Keys MUST be stored in a vault and rotated twice a year."

  @Test func followsAWithdrawnOneIntoOneThatStays() {
    let found = misnamed(
      [criterion("C-1", retention), criterion("C-2", keys)],
      [criterion("C-1", retention + " " + keys)],
      [.withdrawn("C-2", by: [])]
    )
    #expect(found == [[.merged(["C-1", "C-2"], to: "C-1")]])
  }

  @Test func followsAnAddedOneToOneThatStays() {
    let found = misnamed(
      [criterion("C-1", retention + " " + keys)],
      [criterion("C-1", retention), criterion("C-2", keys)],
      [.added("C-2")]
    )
    #expect(found == [[.split("C-1", to: ["C-1", "C-2"])]])
  }

  @Test func followsAWithdrawnOneToAnAddedOne() {
    let found = misnamed(
      [criterion("C-1", retention)],
      [criterion("C-2", title: "Other", retention)],
      [.withdrawn("C-1", by: []), .added("C-2")]
    )
    #expect(found == [[.moved("C-1", to: "C-2")]])
  }

  @Test func writesSeveralOutOfSeveralAsSplitsThatShareIDs() {
    let found = misnamed(
      [
        criterion("C-1", retention + " " + keys),
        criterion("C-2", passwords + " " + keys + " Now."),
      ],
      [
        criterion("C-1", retention + " Now. " + passwords),
        criterion("C-3", passwords + " " + keys),
      ],
      [.added("C-3"), .withdrawn("C-2", by: [])]
    )
    #expect(found == [[.split("C-1", to: ["C-1", "C-3"]), .split("C-2", to: ["C-1", "C-3"])]])
  }

  @Test func followsAReplacedOneToTheIDThatItHasNow() {
    let found = misnamed(
      [criterion("C-1", retention), criterion("C-2", keys)],
      [criterion("C-1", passwords), criterion("C-2", keys), criterion("C-3", retention)],
      [.replaced("C-1"), .added("C-3")]
    )
    #expect(found == [[.moved("C-1", to: "C-3")]])
  }

  @Test func leavesOutWhatManySayAlike() {
    let shared = "The process MUST be documented, reviewed and approved each year."
    let before = [
      criterion("C-1", keys), criterion("C-2", shared), criterion("C-3", shared + " " + passwords),
    ]
    let after = [
      criterion("C-1", keys), criterion("C-4", shared + " Badges MUST be worn by all visitors."),
      criterion("C-5", shared + " Laptops MUST be locked when nobody sits there."),
    ]
    let records: [RecordedChange.Action] = [
      .withdrawn("C-2", by: []), .withdrawn("C-3", by: []), .added("C-4"), .added("C-5"),
    ]
    #expect(misnamed(before, after, records) == [])
  }

  @Test func takesWhatTheOtherHadBeforeForNoMove() {
    let found = misnamed(
      [criterion("C-1", retention + " " + keys), criterion("C-2", keys)],
      [criterion("C-1", retention + " " + keys)],
      [.withdrawn("C-2", by: [])]
    )
    #expect(found == [])
  }

  @Test func countsRequirementsBeforeWordsAboutThem() {
    let found = misnamed(
      [
        criterion("C-1", retention + " This is about what went in. It is also about what came out.")
      ],
      [criterion("C-2", "A text about something else is here. " + retention)],
      [.withdrawn("C-1", by: []), .added("C-2")]
    )
    #expect(found == [[.moved("C-1", to: "C-2")]])
  }

  @Test func infersThem() {
    let log = ChangeLog.between(
      version("1", [criterion("C-1", title: "A", retention), criterion("C-2", title: "B", keys)]),
      version("2", follows: "1", [criterion("C-1", title: "A", retention + " " + keys)])
    )
    #expect(log.relations == [Relation(.merged, old: ["C-1", "C-2"], new: ["C-1"])])
  }

  private func misnamed(
    _ old: [Provision],
    _ new: [Provision],
    _ records: [RecordedChange.Action]
  ) -> [[RecordedChange.Action]] {
    let versions = [
      version("1", old), version("2", follows: "1", new, revisions: [revision(records)]),
    ]
    return StandardHistory(of: standard(versions)).steps.flatMap(\.misnamed).map(\.actions)
  }
}
