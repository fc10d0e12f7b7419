import CorporaSupport
import SeededRandom
import Standards
import TestRequirements
import Testing

@testable import Changes

/// Catalogs are numbered anew under ids that stay, take controls into other groups, and spell titles of groups otherwise, all at once:
/// made of NIST SP 800-53, whose controls get second ids and small groups without ids of their own.
@Suite(.needs(.corpora)) struct RenumberedCatalogTests {
  private struct Control {
    var id: ProvisionID
    var group: Int
    let second: String
    let source: Provision
  }

  @Test(arguments: 0..<4) func tellsAllOfItExactly(seed: Int) throws {
    let corpus = try Corpora.nist(.rev5, .rev501)
    let live = corpus.new.provisions.filter { $0.kind == .criterion && $0.isLive }
    let old = live.enumerated().map { index, provision in
      Control(id: provision.id, group: index / 12, second: "u\(index)", source: provision)
    }
    let groups = old[old.count - 1].group + 1
    var generator = SeededGenerator(seed: seed)
    let drawn = old.indices.shuffled(using: &generator)
    let (renumbered, relocated) = (drawn[..<83], drawn[83..<103])
    let respelt = Set((0..<groups).shuffled(using: &generator).prefix(48))
    var new = old
    // Half of them take each other's ids, the others new ones.
    for (place, index) in renumbered.enumerated() {
      new[index].id =
        place < 40 ? old[renumbered[(place + 1) % 40]].id : ProvisionID("\(old[index].id)-n")
    }
    for index in relocated { new[index].group = (new[index].group + 7) % groups }
    let log = ChangeLog.between(
      version("1", Self.provisions(old) { "part-\($0)" }),
      version(
        "2",
        follows: "1",
        Self.provisions(new) { respelt.contains($0) ? "teil-\($0)" : "part-\($0)" }
      )
    )
    let moves = log.relations.filter { $0.kind == .moved }.map { $0.old + $0.new }
    let expected = renumbered.map { [old[$0].id, new[$0].id] }
    let groupsMoved = respelt.map { [ProvisionID("part-\($0)"), ProvisionID("teil-\($0)")] }
    #expect(Set(moves) == Set(expected + groupsMoved))
    #expect(log.relations.allSatisfy { [.same, .moved].contains($0.kind) })
    let places = log.entries.filter {
      $0.comparison.fields.contains { $0.name == ProvisionText.parent }
    }
    #expect(Set(places.map(\.id)) == Set(relocated.map { old[$0].id }))
  }

  private static func provisions(
    _ controls: [Control],
    _ name: (Int) -> String
  ) -> [Provision] {
    let groups = Set(controls.map(\.group)).sorted().map { group in
      Provision(
        id: ProvisionID(name(group)),
        kind: .domain,
        parent: nil,
        title: name(group),
        body: prose(""),
        place: somewhere
      )
    }
    return groups
      + controls.map { control in
        Provision(
          id: control.id,
          secondID: control.second,
          kind: .criterion,
          parent: ProvisionID(name(control.group)),
          title: control.source.title,
          body: control.source.body,
          place: somewhere
        )
      }
  }
}
