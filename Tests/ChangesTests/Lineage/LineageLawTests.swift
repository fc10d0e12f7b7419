import Standards
import Testing

@testable import Changes

/// The laws of lineage on histories made at random.
@Suite struct LineageLawTests {
  private static let seeds = 0..<80

  @Test func meetsEveryShape() {
    let logs = Self.seeds.flatMap { seed in
      StandardHistory(of: standard(RandomHistory(seed: seed).versions)).logs
    }
    #expect(Set(logs.flatMap(\.relations).map(\.kind)) == Set(Relation.Kind.allCases))
  }

  @Test(arguments: seeds) func acceptsTheRecordsOfAHistoryThatHappened(seed: Int) {
    for step in StandardHistory(of: standard(RandomHistory(seed: seed).versions)).steps {
      #expect(step.recorded.problems.map(\.problem) == [])
      #expect(step.recorded.lost == [])
      #expect(step.recorded.unannounced == [])
    }
  }

  @Test(arguments: seeds) func putsEachProvisionInOneRelation(seed: Int) {
    let versions = RandomHistory(seed: seed).versions
    for log in StandardHistory(of: standard(versions)).logs {
      let old = log.relations.flatMap(\.old)
      let new = log.relations.flatMap(\.new)
      #expect(Set(old) == versions.first { $0.id == log.old }?.liveIDs)
      #expect(Set(new) == versions.first { $0.id == log.new }?.liveIDs)
      #expect(Set(old).count == old.count)
      #expect(Set(new).count == new.count)
    }
  }

  @Test(arguments: seeds) func composesAsTheLawSays(seed: Int) {
    let history = RandomHistory(seed: seed)
    let computed = StandardHistory(of: standard(history.versions))
    for new in history.versions.indices {
      for old in 0..<new {
        let log = computed.log(from: history.versions[old].id, to: history.versions[new].id)
        #expect(Set(log?.relations ?? []) == history.relations(from: old, to: new))
      }
    }
  }

  @Test(arguments: seeds) func composesOverWhatBothBranchesComeFrom(seed: Int) {
    let history = RandomHistory(seed: seed, versions: 6, fork: seed % 2)
    let computed = StandardHistory(of: standard(history.versions))
    for new in history.versions.indices {
      for old in 0..<new {
        let log = computed.log(from: history.versions[old].id, to: history.versions[new].id)
        #expect(Set(log?.relations ?? []) == history.relations(from: old, to: new))
      }
    }
  }

  @Test(arguments: seeds) func walksBackTheWayThatItCame(seed: Int) {
    let versions = RandomHistory(seed: seed, versions: 3).versions
    let steps = StandardHistory(of: standard(versions)).steps.map(\.recorded.lineage)
    let there = steps[0].followed(by: steps[1])
    let (old, new) = (versions[0].liveIDs, versions[2].liveIDs)
    let forward = there.relations(old: old, new: new)
    let back = there.reversed.relations(old: new, new: old)
    func parts(_ relations: [Relation], _ isBack: Bool) -> Set<[[ProvisionID]]> {
      Set(relations.map { isBack ? [$0.new, $0.old] : [$0.old, $0.new] })
    }
    #expect(parts(forward, false) == parts(back, true))
  }

  @Test(arguments: seeds) func proposesWhatCanBeRecorded(seed: Int) {
    let versions = RandomHistory(seed: seed, versions: 2).versions
    let silent = version("1", follows: "0", versions[1].provisions)
    let proposal = LineageProposal(
      from: versions[0],
      to: silent,
      in: standard([versions[0], silent])
    )
    let written = version(
      "1",
      follows: "0",
      silent.provisions,
      revisions: [revision(proposal.actions)]
    )
    let recorded = RecordedLineage(from: versions[0], to: written)
    #expect(recorded.problems.map(\.problem) == [])
    #expect(recorded.lost == [] && recorded.unannounced == [])
    let again = LineageProposal(
      from: versions[0],
      to: written,
      in: standard([versions[0], written])
    )
    #expect(again.isEmpty)
  }

  @Test(arguments: seeds) func composesInAnyOrder(seed: Int) {
    let versions = RandomHistory(seed: seed, versions: 4).versions
    let steps = StandardHistory(of: standard(versions)).steps.map(\.recorded.lineage)
    let first = steps[0].followed(by: steps[1]).followed(by: steps[2])
    let last = steps[0].followed(by: steps[1].followed(by: steps[2]))
    let (old, new) = (versions[0].liveIDs, versions[3].liveIDs)
    #expect(first.relations(old: old, new: new) == last.relations(old: old, new: new))
  }

  @Test(arguments: seeds) func addsUpOnBothSides(seed: Int) {
    let versions = RandomHistory(seed: seed).versions
    for log in StandardHistory(of: standard(versions)).logs {
      for sum in log.conservation {
        #expect(sum.oldTotal == versions.first { $0.id == log.old }?.count(of: sum.kind))
        #expect(sum.newTotal == versions.first { $0.id == log.new }?.count(of: sum.kind))
        for kind in [Relation.Kind.same, .moved, .replaced] {
          #expect(sum.old[kind] == sum.new[kind])
        }
        #expect(sum.old[.added] == nil && sum.old[.reinstated] == nil)
        #expect(sum.new[.withdrawn] == nil)
      }
      let kinds = Set(log.conservation.map(\.kind))
      #expect(Provision.Kind.allCases.filter(kinds.contains) == log.conservation.map(\.kind))
    }
  }

  @Test(arguments: seeds) func noticesARecordThatIsMissing(seed: Int) {
    let versions = RandomHistory(seed: seed, versions: 2).versions
    let actions = versions[1].revisions[0].changes.map(\.action)
    for (index, action) in actions.enumerated() {
      if case .replaced = action { continue }
      var fewer = actions
      fewer.remove(at: index)
      let new = version("1", versions[1].provisions, revisions: [revision(fewer)])
      let recorded = RecordedLineage(from: versions[0], to: new)
      #expect(!recorded.lost.isEmpty || !recorded.unannounced.isEmpty, "\(action)")
    }
  }
}
