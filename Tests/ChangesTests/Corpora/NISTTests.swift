import CorporaSupport
import Foundation
import Standards
import TestRequirements
import Testing

@testable import Changes

/// What is known to be true about NIST SP 800-53.
@Suite(.needs(.corpora))
struct NISTTests {
  private static let comparing = Result {
    let corpus = try Corpora.nist(.rev4, .rev501)
    return (corpus: corpus, log: ChangeLog.between(corpus.old, corpus.new))
  }

  /// The ids of each group in NIST's own data.
  private struct Truth: Decodable {
    let added: [String]
    let newlyWithdrawn: [String: [[String]]]
    let withdrawnInBoth: [String]
    let reinstated: [String]
    let activeInBoth: Int

    private enum CodingKeys: String, CodingKey {
      case added, reinstated
      case newlyWithdrawn = "newly_withdrawn"
      case withdrawnInBoth = "withdrawn_in_both"
      case activeInBoth = "active_in_both"
    }
  }

  private func truth() throws -> Truth {
    let bytes = try Corpora.bytes(of: "nist-sp800-53/ground-truth/expected-changes.json")
    let all = try JSONDecoder().decode([String: Truth].self, from: Data(bytes))
    return try #require(all["rev4..rev5.0.1"])
  }

  @Test func findsTheStatusOfEveryControl() throws {
    let (corpus, _) = try Self.comparing.get()
    let truth = try truth()
    let old = corpus.old.provisions.filter { $0.kind == .criterion }
    let new = corpus.new.provisions.filter { $0.kind == .criterion }
    let (liveOld, liveNew) = (
      Set(old.filter(\.isLive).map(\.id)), Set(new.filter(\.isLive).map(\.id))
    )
    let (goneOld, goneNew) = (
      Set(old.filter { !$0.isLive }.map(\.id)), Set(new.filter { !$0.isLive }.map(\.id))
    )
    #expect(names(liveNew.subtracting(liveOld).subtracting(goneOld)) == Set(truth.added))
    #expect(names(liveOld.intersection(goneNew)) == Set(truth.newlyWithdrawn.keys))
    #expect(names(goneOld.intersection(liveNew)) == Set(truth.reinstated))
    #expect(names(goneOld.intersection(goneNew)) == Set(truth.withdrawnInBoth))
    #expect(liveOld.intersection(liveNew).count == truth.activeInBoth)
  }

  @Test func addsUp() throws {
    let (_, log) = try Self.comparing.get()
    let criteria = try #require(log.conservation.first { $0.kind == .criterion })
    #expect(criteria.old == [.same: 739, .moved: 32, .withdrawn: 55])
    #expect(criteria.new == [.same: 739, .moved: 32, .added: 235, .reinstated: 1])
    #expect(criteria.tombstones == .init(kept: 95, new: 87, dropped: 1))
  }

  @Test func takesALinkForAMoveOnlyWhereItLeadsToANewControl() throws {
    let (_, log) = try Self.comparing.get()
    let withdrawn = log.relations.filter { $0.kind == .withdrawn }
    #expect(withdrawn.contains(Relation(.withdrawn, old: ["ca-3.5"], new: [], by: ["sc-7.5"])))
    #expect(withdrawn.count { !$0.by.isEmpty } == 54)
    let moved = log.relations.filter { $0.kind == .moved && $0.old[0].description.contains("-") }
    #expect(Set(moved.flatMap(\.new)).count == moved.count)
  }

  @Test func findsTitlesThatNISTsOwnComparisonMisses() throws {
    let (_, log) = try Self.comparing.get()
    let entry = try #require(log.entry(ofNew: "ac-2.7"))
    #expect(entry.relation.kind == .same && entry.comparison.isRenamed)
    #expect(log.entries.count { $0.relation.kind == .same && $0.comparison.isRenamed } >= 46)
  }

  @Test func trustsEveryControlThatWasKept() throws {
    let (corpus, log) = try Self.comparing.get()
    let kept = log.relations.filter { $0.kind == .same && corpus.new[$0.id]?.kind == .criterion }
    #expect(kept.count == 739)
  }

  @Test func reportsNothingNormativeBetweenTwoPrintingsOfOneRevision() throws {
    let corpus = try Corpora.nist(.rev5, .rev501)
    let log = ChangeLog.between(corpus.old, corpus.new)
    let normative = log.entries.filter { entry in
      entry.relation.kind != .same
        || ![.decided(.editorial), .decided(.clarifying)].contains(entry.classification.computed)
    }
    #expect(normative.map(\.id) == [])
  }

  private func names(_ ids: Set<ProvisionID>) -> Set<String> {
    Set(ids.map(\.description))
  }
}
