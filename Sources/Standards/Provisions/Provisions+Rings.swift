extension [Provision] {
  /// The same without rings. Where ids are given twice, domains could be in each other, and who follows them up or down would
  /// never come to an end; whichever closes a ring stands at the top.
  func withoutRings() -> [Provision] {
    let holders = Set(compactMap(\.parent))
    var above: [ProvisionID: Set<ProvisionID>] = [:]
    var provisions = self
    for (position, provision) in enumerated() {
      guard let parent = provision.parent, holders.contains(provision.id) else { continue }
      if Self.ids(from: parent, above).contains(provision.id) {
        provisions[position].parent = nil
      } else {
        above[provision.id, default: []].insert(parent)
      }
    }
    return provisions
  }

  /// An id and all that it stands in, as far as that is known.
  private static func ids(
    from id: ProvisionID,
    _ above: [ProvisionID: Set<ProvisionID>]
  ) -> Set<ProvisionID> {
    var open = [id]
    var seen: Set<ProvisionID> = []
    while let next = open.popLast() {
      if seen.insert(next).inserted { open += above[next] ?? [] }
    }
    return seen
  }
}
