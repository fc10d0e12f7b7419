import Diagnostics
import Markup
import Testing

@testable import Standards

@Suite struct ExamCoverageTests {
  @Test func coversACriterionThatAnObjectiveAppliesOrAnalyses() {
    let coverage = coverage([objective("X-1", on: ["A-1.1"], .apply, weight: 1)])
    #expect(state(of: "A-1.1", in: coverage) == .covered)
    #expect(state(of: "A-1.2", in: coverage) == .missing)
  }

  @Test func coversInPartWhatIsOnlyRecalled() {
    let recalled = objective("X-1", on: ["A-1.1", "A-1.2"], .recall, weight: 2)
    let analysed = objective("X-2", on: ["A-1.2"], .analyse, weight: 1)
    let coverage = coverage([recalled, analysed])
    #expect(state(of: "A-1.1", in: coverage) == .partly)
    #expect(state(of: "A-1.2", in: coverage) == .covered)
  }

  @Test func countsNoObjectiveThatTakesNoQuestion() {
    let idle = objective("X-1", on: ["A-1.1", "A-1.2"], .apply, weight: 0)
    let recalled = objective("X-2", on: ["A-1.2"], .recall, weight: 1)
    let coverage = coverage([idle, recalled], waived: ["A-1.1"])
    #expect(state(of: "A-1.1", in: coverage) == .waived)
    #expect(state(of: "A-1.2", in: coverage) == .partly)
    #expect(coverage.rows.first?.objectives.map(\.id.description) == ["X-1"])
  }

  @Test func showsWhatIsExaminedAlthoughItIsWaived() {
    let coverage = coverage([objective("X-1", on: ["A-1.1"], .apply, weight: 1)], waived: ["A-1.1"])
    #expect(state(of: "A-1.1", in: coverage) == .covered)
    #expect(coverage.rows.first?.waiver != nil)
  }

  @Test func leavesOutWhatIsNotInForceAndGroupsByTheDomainAtTheTop() {
    let coverage = coverage([])
    #expect(coverage.groups.map(\.domain.id.description) == ["A-1", "A-2"])
    #expect(coverage.rows.map(\.criterion.id.description) == ["A-1.1", "A-1.2", "A-2.1.1"])
    #expect(coverage.counts.map(\.count) == [0, 0, 3, 0])
  }

  @Test func namesEachObjectiveOfADomainOnce() {
    let coverage = coverage([
      objective("X-2", on: ["A-1.1", "A-1.2"], .apply, weight: 1),
      objective("X-1", on: ["A-1.2", "A-1.2"], .apply, weight: 1),
    ])
    #expect(coverage.groups[0].objectives.map(\.id.description) == ["X-1", "X-2"])
    #expect(coverage.rows[1].objectives.count == 2)
  }

  // MARK: A small exam

  private func state(of id: String, in coverage: ExamCoverage) -> ExamCoverage.State? {
    coverage.rows.first { $0.criterion.id == ProvisionID(id) }?.state
  }

  private let january: PublicationDate

  init() throws { january = try #require(PublicationDate("2026-01")) }

  private func coverage(_ objectives: [Objective], waived: [String] = []) -> ExamCoverage {
    let exam = Exam(
      id: ExamID("x"),
      code: "X",
      title: "X",
      examines: version.id,
      questions: 1,
      bank: 1,
      passMark: 1,
      fee: "",
      validity: "",
      retakeAfter: "",
      reviewed: january,
      summary: prose,
      waived: waived.map { Waiver(criterion: reference($0), reason: prose) },
      objectives: objectives,
      place: place
    )
    return ExamCoverage(of: exam, in: version)
  }

  private func objective(
    _ id: String,
    on criteria: [String],
    _ level: Objective.Level,
    weight: Int
  ) -> Objective {
    Objective(
      id: ObjectiveID(id),
      title: id,
      domain: reference("A-1"),
      criteria: criteria.map(reference),
      level: level,
      weight: weight,
      body: prose,
      place: place
    )
  }

  private var version: Version {
    Version(
      id: VersionID(StandardID("a"), "1"),
      number: VersionNumber("1"),
      published: nil,
      effective: nil,
      follows: nil,
      status: .published,
      cites: [:],
      summary: prose,
      notice: nil,
      provisions: [
        provision("A-1", .domain, nil), provision("A-1.1", .criterion, "A-1"),
        provision("A-1.2", .criterion, "A-1"),
        provision("A-1.3", .criterion, "A-1", isWithdrawn: true),
        provision("A-2", .domain, nil), provision("A-2.1", .domain, "A-2"),
        provision("A-2.1.1", .criterion, "A-2.1"), provision("term-a", .term, nil),
      ],
      revisions: [],
      place: place
    )
  }

  private func provision(
    _ id: String,
    _ kind: Provision.Kind,
    _ parent: String?,
    isWithdrawn: Bool = false
  ) -> Provision {
    Provision(
      id: ProvisionID(id),
      kind: kind,
      parent: parent.map { ProvisionID($0) },
      title: id,
      body: prose,
      tombstone: isWithdrawn ? Provision.Tombstone(reason: prose, by: []) : nil,
      place: place
    )
  }

  private func reference(_ id: String) -> ProvisionReference {
    ProvisionReference(ProvisionID(id), at: place)
  }

  private var place: SourcePlace { SourcePlace(SourcePath("a.md")) }

  private var prose: Prose {
    Prose(
      place: place,
      firstLine: 1,
      tree: TextTree(unread: []),
      form: .body,
      rendered: RenderedMarkdown(),
      labels: []
    )
  }
}
