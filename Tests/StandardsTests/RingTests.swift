import Diagnostics
import Markup
import Testing

@testable import Standards

@Suite struct RingTests {
  /// Ids that are given twice could make each of two domains a part of the other.
  @Test(
    arguments: [
      [("X", nil), ("Y", "X"), ("Y", nil), ("X", "Y"), ("Z", "X")],
      [("X", "X"), ("Z", "X")],
      [("X", "Z"), ("Y", "X"), ("Z", "Y"), ("W", "Z")],
    ] as [[(String, String?)]]
  )
  func comesToAnEnd(_ domains: [(String, String?)]) {
    let provisions = domains.map { provision($0.0, in: $0.1) }.withoutRings()
    for provision in provisions {
      var (above, steps) = (provision.parent, 0)
      while let id = above, steps < 10 {
        above = provisions.first { $0.id == id && $0.parent != nil }?.parent
        steps += 1
      }
      #expect(steps < 10, "\(provision.id) stands in itself")
    }
    #expect(provisions.last?.parent != nil, "what is in no ring stays where it is")
  }

  private func provision(_ id: String, in parent: String?) -> Provision {
    let place = SourcePlace(SourcePath("\(id).md"))
    return Provision(
      id: ProvisionID(id),
      kind: .domain,
      parent: parent.map { ProvisionID($0) },
      title: id,
      body: Prose(
        place: place,
        firstLine: 1,
        tree: TextTree(unread: []),
        form: .body,
        rendered: RenderedMarkdown(),
        labels: []
      ),
      tombstone: nil,
      place: place
    )
  }
}
