import Standards
import Testing

@testable import Changes

@Suite struct ConservationTests {
  @Test func writesASumInTheOrderOfTheKinds() {
    #expect(
      Conservation.sum([.withdrawn: 2, .same: 33, .moved: 1, .split: 1])
        == "37 = 33 same + 1 moved + 1 split + 2 withdrawn"
    )
    #expect(Conservation.sum([:]) == "0")
  }

  @Test func countsTombstonesApart() {
    let old = version(
      "1",
      [criterion("A"), criterion("B", isWithdrawn: true), criterion("C", isWithdrawn: true)]
    )
    let new = version("2", [criterion("A", isWithdrawn: true), criterion("B", isWithdrawn: true)])
    let sum = Conservation(
      of: .criterion,
      in: [Relation(.withdrawn, old: ["A"], new: [])],
      old: old,
      new: new
    )
    #expect(sum.old == [.withdrawn: 1])
    #expect(sum.new == [:])
    #expect(sum.tombstones == Conservation.Tombstones(kept: 1, new: 1, dropped: 1))
  }
}
