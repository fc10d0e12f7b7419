import Standards
import Testing

@testable import Changes

@Suite struct RecordedLineageTests {
  private typealias Problem = RecordedLineage.Problem

  @Test func acceptsRecordsThatFit() {
    let recorded = record(
      ["A", "B"],
      ["A", "C"],
      .moved("B", to: "C"),
      .modified("A"),
      .renamed("A")
    )
    #expect(recorded.problems.isEmpty)
    #expect(recorded.lost.isEmpty && recorded.unannounced.isEmpty)
  }

  @Test func reportsIDsThatTheOlderVersionHasNot() {
    #expect(problems(["A"], ["A", "C"], .moved("B", to: "C")) == [.notInOld("B")])
    #expect(problems(["A"], ["A"], .withdrawn("B", by: [])) == [.notInOld("B")])
    #expect(problems(["A"], ["A"], .merged(["A", "B"], to: "A")) == [.notInOld("B")])
    #expect(problems([], ["B"], .replaced("B")) == [.notInOld("B")])
  }

  @Test func reportsIDsThatTheNewerVersionHasNot() {
    #expect(problems(["A"], [], .split("A", to: ["A", "B"])) == [.notInNew("A"), .notInNew("B")])
    #expect(problems(["A"], ["A"], .added("B")) == [.notInNew("B")])
    #expect(problems(["A"], ["A"], .reinstated("B")) == [.notInNew("B")])
  }

  @Test func countsATombstoneAsNotInForce() {
    let old = version("1", [criterion("A", isWithdrawn: true)])
    let new = version("2", [criterion("B")], revisions: [revision([.moved("A", to: "B")])])
    #expect(RecordedLineage(from: old, to: new).problems.map(\.problem) == [.notInOld("A")])
  }

  @Test func reportsWhatIsSaidToBeGoneAndIsStillThere() {
    #expect(problems(["A"], ["A"], .withdrawn("A", by: [])) == [.stillThere("A")])
    #expect(problems(["A"], ["A", "B"], .moved("A", to: "B")) == [.stillThere("A")])
    #expect(problems(["A", "B"], ["A", "B"], .merged(["A", "B"], to: "A")) == [.stillThere("B")])
  }

  @Test func reportsWhatIsSaidToBeNewAndWasThere() {
    #expect(problems(["A"], ["A"], .added("A")) == [.wasThere("A")])
    #expect(problems(["A", "B"], ["B"], .moved("A", to: "B")) == [.wasThere("B")])
    #expect(problems(["A", "B"], ["A", "B"], .split("A", to: ["A", "B"])) == [.wasThere("B")])
  }

  @Test func reportsRecordsThatContradictEachOther() {
    let found = problems(["A"], ["B"], .moved("A", to: "B"), .withdrawn("A", by: []))
    #expect(found == [.contradicts("A")])
    #expect(problems([], ["B"], .added("B"), .added("B")) == [.contradicts("B")])
  }

  @Test func acceptsChainsSwapsAndCyclesOfMoves() {
    let chain = record(
      ["A", "B"],
      ["A", "B", "C"],
      .added("A"),
      .moved("A", to: "B"),
      .moved("B", to: "C")
    )
    #expect(chain.problems.isEmpty && chain.lost.isEmpty && chain.unannounced.isEmpty)
    #expect(problems(["A", "B"], ["A", "B"], .moved("A", to: "B"), .moved("B", to: "A")) == [])
    let cycle = record(
      ["A", "B", "C"],
      ["A", "B", "C"],
      .moved("A", to: "B"),
      .moved("B", to: "C"),
      .moved("C", to: "A")
    )
    #expect(cycle.problems.isEmpty)
    #expect(cycle.lineage.ends["A"] == [Lineage.End("B")])
    let broken = problems(["A", "B"], ["A", "B", "C"], .moved("A", to: "B"), .added("C"))
    #expect(broken == [.stillThere("A"), .wasThere("B")])
  }

  @Test func acceptsSplitsAndMergesThatShareIDs() {
    let parts = record(
      ["A", "B"],
      ["C", "D", "E"],
      .split("A", to: ["C", "D"]),
      .split("B", to: ["D", "E"])
    )
    #expect(parts.problems.isEmpty)
    #expect(
      parts.lineage.relations(old: ["A", "B"], new: ["C", "D", "E"]).map(\.kind) == [.regrouped]
    )
    #expect(
      problems(
        ["A", "B", "C"],
        ["D", "E"],
        .merged(["A", "B"], to: "D"),
        .merged(["B", "C"], to: "E")
      )
        == []
    )
    #expect(
      problems(
        ["A", "B"],
        ["C", "D"],
        .split("A", to: ["C", "D"]),
        .merged(["A", "B"], to: "D")
      ) == []
    )
    let twice = problems(
      ["A"],
      ["B", "C", "D"],
      .split("A", to: ["B", "C"]),
      .split("A", to: ["D"])
    )
    #expect(twice == [.contradicts("A")])
  }

  @Test func reportsTheReturnOfWhatWasNeverWithdrawn() {
    #expect(problems([], ["A"], .reinstated("A")) == [.neverWithdrawn("A")])
    let old = version("1", [criterion("A", isWithdrawn: true)])
    let new = version("2", [criterion("A")], revisions: [revision([.reinstated("A")])])
    #expect(RecordedLineage(from: old, to: new).problems.isEmpty)
    #expect(RecordedLineage(from: version("1", []), to: new, everWithdrawn: ["A"]).problems.isEmpty)
  }

  @Test func namesWhatNoRecordAccountsFor() {
    let recorded = record(["A", "B", "C"], ["A", "D", "E"], .moved("B", to: "D"))
    #expect(recorded.problems.isEmpty)
    #expect(recorded.lost == ["C"])
    #expect(recorded.unannounced == ["E"])
  }

  @Test func pointsAtTheRecordAtFault() {
    let recorded = record(["A"], ["A"], .modified("A"), .added("B"))
    #expect(recorded.problems.map(\.change.action) == [.added("B")])
  }

  private func problems(
    _ old: [ProvisionID],
    _ new: [ProvisionID],
    _ actions: RecordedChange.Action...
  ) -> [Problem] {
    recorded(old, new, actions).problems.map(\.problem)
  }

  private func record(
    _ old: [ProvisionID],
    _ new: [ProvisionID],
    _ actions: RecordedChange.Action...
  ) -> RecordedLineage {
    recorded(old, new, actions)
  }

  private func recorded(
    _ old: [ProvisionID],
    _ new: [ProvisionID],
    _ actions: [RecordedChange.Action]
  ) -> RecordedLineage {
    RecordedLineage(
      from: version("1", old.map { criterion($0) }),
      to: version("2", new.map { criterion($0) }, revisions: [revision(actions)])
    )
  }
}
