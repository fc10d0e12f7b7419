import Standards
import Testing

@testable import Changes

@Suite struct StandardHistoryTests {
  // MARK: The framework in this repository

  @Test func addsUpFromTheFirstVersionToTheSecond() throws {
    let log = try #require(try RealTexts.history().log(from: v1_0, to: v1_1))
    expect(
      log,
      domain: ("8 = 8 same", "8 = 8 same"),
      criterion: ("40 = 33 same + 7 replaced", "40 = 33 same + 7 replaced"),
      term: ("18 = 17 same + 1 withdrawn", "23 = 17 same + 6 added")
    )
    #expect(log.conservation.map(\.tombstones.new) == [0, 0, 0])
  }

  @Test func addsUpFromTheSecondVersionToTheDraft() throws {
    let log = try #require(try RealTexts.history().log(from: v1_1, to: next))
    expect(
      log,
      domain: ("8 = 8 same", "8 = 8 same"),
      criterion: (
        "40 = 35 same + 1 moved + 1 split + 2 merged + 1 withdrawn",
        "40 = 35 same + 1 moved + 2 split + 1 merged + 1 added"
      ),
      term: ("23 = 23 same", "24 = 23 same + 1 added"),
      clause: ("0", "5 = 5 added")
    )
    #expect(log.conservation.map(\.tombstones.new) == [0, 1, 0, 0])
    #expect(log.entry(ofOld: "PSF-5.5")?.relation.by == ["PSF-4.1"])
    #expect(log.entry(ofNew: "PSF-8.6")?.relation.old == ["PSF-7.5"])
  }

  @Test func addsUpOverBothSteps() throws {
    let log = try #require(try RealTexts.history().log(from: v1_0, to: next))
    expect(
      log,
      domain: ("8 = 8 same", "8 = 8 same"),
      criterion: (
        "40 = 30 same + 1 moved + 1 split + 6 replaced + 2 withdrawn",
        "40 = 30 same + 1 moved + 2 split + 6 replaced + 1 added"
      ),
      term: ("18 = 17 same + 1 withdrawn", "24 = 17 same + 7 added"),
      clause: ("0", "5 = 5 added")
    )
  }

  @Test func losesNoProvisionOfTheFramework() throws {
    let steps = try RealTexts.history().steps
    #expect(steps.map(\.old) == [v1_0, v1_1])
    for step in steps {
      #expect(step.recorded.problems.map(\.problem) == [])
      #expect(step.recorded.lost == [])
      #expect(step.recorded.unannounced == [])
    }
  }

  @Test func findsARevisionForEveryChangeOfTheFramework() throws {
    for log in try RealTexts.history().logs {
      #expect(log.entries.filter(\.revisions.isEmpty).map(\.id) == [])
    }
  }

  @Test func findsNoChangeWhereOnlyThePlaceIsAnother() throws {
    let log = try #require(try RealTexts.history().log(from: v1_1, to: next))
    #expect(log.entry(ofNew: "PSF-8.6")?.summary == ["moved"])
    #expect(log.entry(ofNew: "PSF-3")?.summary == ["renamed"])
    let fields = log.entry(ofNew: "PSF-6.6")?.comparison.fields.map(\.name)
    #expect(fields == ["Guidance", "Evidence"])
  }

  // MARK: Other histories

  @Test func namesTheRevisionsOnTheWayOfAProvision() {
    let versions = [
      version("1", [criterion("A")]),
      version(
        "2",
        follows: "1",
        [criterion("B"), criterion("C")],
        revisions: [
          revision([.moved("A", to: "B")], slug: "move"), revision([.added("C")], slug: "add"),
        ]
      ),
      version(
        "3",
        follows: "2",
        [criterion("B2"), criterion("C2")],
        revisions: [
          revision([.moved("B", to: "B2")], slug: "again"),
          revision([.moved("C", to: "C2")], slug: "also"),
        ]
      ),
    ]
    let log = StandardHistory(of: standard(versions)).logs.last { $0.old.label == "1" }
    #expect(log?.entry(ofNew: "B2")?.revisions.map(\.slug.description) == ["move", "again"])
    #expect(log?.entry(ofNew: "C2")?.revisions.map(\.slug.description) == ["add", "also"])
  }

  @Test func takesWithdrawalsFromItsOwnLineOfVersionsAlone() {
    let versions = [
      version("1", [criterion("A")]),
      version("1.1", follows: "1", [], revisions: [revision([.withdrawn("A", by: [])])]),
      version("2", follows: "1", [criterion("A")]),
      version("3", follows: "2", [criterion("A")], revisions: [revision([.reinstated("A")])]),
    ]
    let last = StandardHistory(of: standard(versions)).steps.last
    #expect(last?.recorded.problems.map(\.problem) == [.wasThere("A"), .neverWithdrawn("A")])
  }

  @Test func comparesVersionsThatDoNotFollowEachOtherByTheirIDs() {
    let versions = [
      version("1", [criterion("A")]), version("2", [criterion("A"), criterion("B")]),
    ]
    let log = StandardHistory(of: standard(versions)).logs[0]
    #expect(log.relations.map(\.kind) == [.same, .added])
    #expect(StandardHistory(of: standard(versions)).steps.isEmpty)
  }

  @Test func comparesBranchesOverWhatBothComeFrom() {
    let (first, second) = (
      "Logs MUST be kept for ninety days by all.", "Keys MUST be rotated each quarter."
    )
    let versions = [
      version("1", [criterion("A", first), criterion("B", first)]),
      version("1.0.1", follows: "1", [criterion("A", first), criterion("B", first)]),
      version(
        "1.1",
        follows: "1",
        [criterion("A", second), criterion("C", first)],
        revisions: [revision([.replaced("A"), .moved("B", to: "C")])]
      ),
    ]
    let history = StandardHistory(of: standard(versions))
    let log = history.log(from: versions[1].id, to: versions[2].id)
    #expect(log?.relations.map(\.kind) == [.replaced, .moved])
  }

  @Test func tellsWhetherTwoBranchesMeanTheSameByAnID() {
    func kinds(_ text: String) -> [Relation.Kind] {
      let versions = [
        version("1", []),
        version(
          "1.0.1",
          follows: "1",
          [criterion("A", "Logs MUST be kept.")],
          revisions: [revision([.added("A")])]
        ),
        version("1.1", follows: "1", [criterion("A", text)], revisions: [revision([.added("A")])]),
      ]
      let history = StandardHistory(of: standard(versions))
      #expect(history.steps.last?.taken.map(\.id) == (text.hasPrefix("Logs") ? [] : ["A"]))
      return history.log(from: versions[1].id, to: versions[2].id)?.relations.map(\.kind) ?? []
    }
    #expect(kinds("Logs MUST be kept for a year.") == [.same])
    #expect(kinds("Whoever signs a release has two keys.") == [.replaced])
  }

  private let v1_0 = VersionID(psf, "1.0")
  private let v1_1 = VersionID(psf, "1.1")
  private let next = VersionID(psf, "next")

  private typealias Sums = (old: String, new: String)

  private func expect(
    _ log: ChangeLog,
    domain: Sums,
    criterion: Sums,
    term: Sums,
    clause: Sums? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let sums = log.conservation.map { [Conservation.sum($0.old), Conservation.sum($0.new)] }
    let clauses = clause.map { [$0] } ?? []
    let expected = ([domain, criterion, term] + clauses).map { [$0.old, $0.new] }
    let kinds: [Provision.Kind] = [.domain, .criterion, .term] + (clause == nil ? [] : [.clause])
    #expect(log.conservation.map(\.kind) == kinds)
    #expect(sums == expected, sourceLocation: sourceLocation)
  }
}
