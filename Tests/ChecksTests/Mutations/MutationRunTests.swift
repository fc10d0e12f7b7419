import Diagnostics
import Foundation
import SeededRandom
import SourceFiles
import Standards
import Testing

@testable import Checks

/// Small mistakes in this repository's content, one at a time, each of which its rule must find at its line.
///
/// The tree is read once; a mistake replaces one file of it in memory. A sample is made in every run, all of them with
/// PSF_LONG_TESTS set; which ones is the same in every run.
@Suite("Mistakes put into this repository's content")
struct MutationRunTests {
  private static let tree = Result { RealContent.tree() }
  private static let isLong = ProcessInfo.processInfo.environment["PSF_LONG_TESTS"] != nil

  private static let all = Result {
    let tree = MutationRunTests.tree.get()
    return MutationKind.all.map { Mutation.all(of: $0, in: tree) }
  }

  @Test("the table names rules and places that there are")
  func hasPlaces() {
    let mutations = Self.all.get()
    #expect(mutations.count >= 40 && mutations.joined().count >= 150)
    for (kind, own) in zip(MutationKind.all, mutations) {
      #expect(own.count == min(kind.times, own.count) && !own.isEmpty, "\(kind.name)")
    }
    let names = MutationKind.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("are found by the rule for them, at their line")
  func areFound() throws {
    let mutations = Array(Self.all.get().joined())
    var dice = SeededGenerator(seed: 25)
    let chosen = Self.isLong ? mutations : Array(mutations.shuffled(using: &dice).prefix(25))
    #expect(!chosen.isEmpty)
    for mutation in chosen { try find(mutation) }
  }

  private func find(_ mutation: Mutation) throws {
    let changed = try mutation.applied(to: Self.tree.get())
    let asOf = mutation.kind.asOf.flatMap { PublicationDate($0) }
    let content = CheckedContent(changed, asOf: asOf)
    let own = Checker.rules.filter { $0.ids.map(\.description).contains(mutation.kind.rule) }
    let found = content.findings(by: own).filter { $0.rule.description == mutation.kind.rule }
    let isMet = try found.contains { try mutation.isMet(by: $0.place, in: changed) }
    let text = LineRenderer().render(found)
    #expect(isMet, "\(mutation.testDescription) is not found by \(mutation.kind.rule):\n\(text)")
  }
}
