import Standards
import Testing

@testable import Changes

@Suite struct LineageTests {
  @Test func readsEachShapeOffTheEdges() {
    let relations = relations(
      from: ["A", "B", "C", "D1", "D2", "E", "F"],
      to: ["A", "B2", "C", "C2", "D2", "E", "G", "H"],
      [
        .moved("B", to: "B2"), .split("C", to: ["C", "C2"]), .merged(["D1", "D2"], to: "D2"),
        .replaced("E"), .withdrawn("F", by: ["A"]), .added("G"), .reinstated("H"),
      ]
    )
    #expect(
      relations == [
        Relation(.same, old: ["A"], new: ["A"]),
        Relation(.moved, old: ["B"], new: ["B2"]),
        Relation(.split, old: ["C"], new: ["C", "C2"]),
        Relation(.merged, old: ["D1", "D2"], new: ["D2"]),
        Relation(.replaced, old: ["E"], new: ["E"]),
        Relation(.withdrawn, old: ["F"], new: [], by: ["A"]),
        Relation(.added, old: [], new: ["G"]),
        Relation(.reinstated, old: [], new: ["H"]),
      ]
    )
  }

  @Test func withdrawsWithAndWithoutATombstone() {
    let old = version("1", ["A", "B", "C"].map { criterion($0) })
    let new = version(
      "2",
      follows: "1",
      [criterion("A", isWithdrawn: true), criterion("C")],
      revisions: [revision([.withdrawn("A", by: []), .withdrawn("B", by: [])])]
    )
    let log = StandardHistory(of: standard([old, new])).logs[0]
    #expect(log.relations.map(\.kind) == [.withdrawn, .withdrawn, .same])
    let tombstones = log.conservation[0].tombstones
    #expect(tombstones == Conservation.Tombstones(kept: 0, new: 1, dropped: 0))
  }

  @Test func keepsTheOrderOfReadersNotOfLetters() {
    let relations = relations(from: ["P-10", "P-2", "P-1"], to: ["P-2", "P-10", "P-1"], [])
    #expect(relations.map(\.id) == ["P-1", "P-2", "P-10"])
  }

  // MARK: Composition

  @Test func isTheSameAfterAWithdrawalAndAReturn() {
    let relations = relations(
      over: ["A"],
      [.withdrawn("A", by: ["B"])],
      [],
      [.reinstated("A")],
      ["A"]
    )
    #expect(relations == [Relation(.same, old: ["A"], new: ["A"])])
  }

  @Test func regroupsWhatIsMergedAndThenSplit() {
    let relations = relations(
      over: ["1.3", "1.4"],
      [.merged(["1.3", "1.4"], to: "1.3")],
      ["1.3"],
      [.split("1.3", to: ["1.3", "1.6"])],
      ["1.3", "1.6"]
    )
    #expect(relations == [Relation(.regrouped, old: ["1.3", "1.4"], new: ["1.3", "1.6"])])
  }

  @Test func cutsHistoryWhereAMovedRequirementIsReplaced() {
    let relations = relations(over: ["A"], [.moved("A", to: "B")], ["B"], [.replaced("B")], ["B"])
    #expect(
      relations == [
        Relation(.withdrawn, old: ["A"], new: []), Relation(.added, old: [], new: ["B"]),
      ]
    )
  }

  @Test func doesNotContinueWhatIsReplacedUnderAnotherID() {
    let moved = step(["A"], [.moved("A", to: "B")], ["B"])
    #expect(moved.followed(by: step(["B"], [], ["B"])).continues("A"))
    #expect(!moved.followed(by: step(["B"], [.replaced("B")], ["B"])).continues("A"))
  }

  @Test func cutsHistoryWhereAReplacedRequirementMoves() {
    let relations = relations(over: ["A"], [.replaced("A")], ["A"], [.moved("A", to: "B")], ["B"])
    #expect(relations.map(\.kind) == [.withdrawn, .added])
  }

  @Test func staysReplacedOverFurtherSteps() {
    let relations = relations(over: ["A"], [.replaced("A")], ["A"], [], ["A"])
    #expect(relations == [Relation(.replaced, old: ["A"], new: ["A"])])
  }

  @Test func staysReplacedAfterAWithdrawalAndAReturn() {
    let steps = [
      step(["A"], [.replaced("A")], ["A"]), step(["A"], [.withdrawn("A", by: [])], []),
      step([], [.reinstated("A")], ["A"], everWithdrawn: ["A"]),
    ]
    #expect(compose(steps, ["A"], ["A"]) == [Relation(.replaced, old: ["A"], new: ["A"])])
  }

  @Test func isReplacedOnlyWhereBothSidesAreAlone() {
    let split = relations(
      over: ["A"],
      [.split("A", to: ["A", "B"])],
      ["A", "B"],
      [.replaced("A")],
      ["A", "B"]
    )
    #expect(
      split == [Relation(.added, old: [], new: ["A"]), Relation(.moved, old: ["A"], new: ["B"])]
    )
    let merged = relations(
      over: ["A", "B"],
      [.replaced("A")],
      ["A", "B"],
      [.merged(["A", "B"], to: "A")],
      ["A"]
    )
    #expect(
      merged == [
        Relation(.withdrawn, old: ["A"], new: []), Relation(.moved, old: ["B"], new: ["A"]),
      ]
    )
  }

  @Test func staysReinstatedOverFurtherSteps() {
    let back = step([], [.reinstated("A")], ["A"], everWithdrawn: ["A"])
    let quiet = step(["A"], [], ["A"])
    #expect(compose([back, quiet], [], ["A"]) == [Relation(.reinstated, old: [], new: ["A"])])
    let moved = step(["A"], [.moved("A", to: "B")], ["B"])
    #expect(compose([back, moved], [], ["B"]) == [Relation(.reinstated, old: [], new: ["B"])])
  }

  @Test func isNewWhereItBeganAfterTheOlderVersion() {
    let steps = [
      step([], [.added("A")], ["A"]), step(["A"], [.withdrawn("A", by: [])], []),
      step([], [.reinstated("A")], ["A"], everWithdrawn: ["A"]),
    ]
    #expect(compose(steps, [], ["A"]) == [Relation(.added, old: [], new: ["A"])])
  }

  @Test func tellsTheReturnOfAReplacedRequirementFromANewOne() {
    let steps = [
      step([], [.reinstated("A")], ["A"], everWithdrawn: ["A"]),
      step(["A"], [.replaced("A")], ["A"]),
    ]
    #expect(compose(steps, [], ["A"]) == [Relation(.added, old: [], new: ["A"])])
  }

  // MARK: What covers a withdrawn one

  @Test func saysWhatCoversAMovedAndLaterWithdrawnOne() {
    let relations = relations(
      over: ["A", "C"],
      [.moved("A", to: "B")],
      ["B", "C"],
      [.withdrawn("B", by: ["C"])],
      ["C"]
    )
    #expect(relations[0] == Relation(.withdrawn, old: ["A"], new: [], by: ["C"]))
  }

  @Test func saysWhatCoversWhatOnlyALaterStepWithdraws() {
    let quiet = step(["A", "B"], [], ["A", "B"])
    let last = step(["A", "B"], [.withdrawn("A", by: ["B"])], ["B"])
    let relations = compose([quiet, quiet, last], ["A", "B"], ["B"])
    #expect(relations[0] == Relation(.withdrawn, old: ["A"], new: [], by: ["B"]))
  }

  @Test func followsWhatCoversAWithdrawnOne() {
    let steps = [
      step(["A", "B", "C"], [.withdrawn("A", by: ["B"])], ["B", "C"]),
      step(["B", "C"], [.moved("B", to: "B2")], ["B2", "C"]),
      step(["B2", "C"], [.withdrawn("B2", by: ["C"])], ["C"]),
    ]
    #expect(compose(Array(steps.prefix(2)), ["A", "B", "C"], ["B2", "C"])[0].by == ["B2"])
    #expect(compose(steps, ["A", "B", "C"], ["C"])[0].by == ["C"])
  }

  @Test func forgetsWhatCoveredAReinstatedOneBefore() {
    let steps = [
      step(["A", "B", "C"], [.withdrawn("A", by: ["B"])], ["B", "C"]),
      step(["B", "C"], [.reinstated("A")], ["A", "B", "C"], everWithdrawn: ["A"]),
      step(["A", "B", "C"], [.withdrawn("A", by: ["C"])], ["B", "C"]),
    ]
    #expect(compose(steps, ["A", "B", "C"], ["B", "C"])[0].by == ["C"])
  }
}
