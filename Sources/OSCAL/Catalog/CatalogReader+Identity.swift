internal import Diagnostics

extension CatalogReader {
  /// Reports ids that stand twice. Groups and controls share one space of names, as their pages do, in which case does
  /// not count; parameters and parts have their own.
  mutating func checkIDs(of catalog: Catalog) {
    let groups = catalog.allGroups.compactMap { group in group.id.map { ($0, group.origin) } }
    let controls = catalog.allControls.filter { !$0.id.isEmpty }.map { ($0.id, $0.origin) }
    checkOnce((groups + controls).map { ($0.0.lowercased(), $0.1) })
    checkOnce(catalog.allParameters.map { ($0.id, $0.origin) })
    let parts =
      catalog.allControls.flatMap(\.parts) + catalog.allGroups.flatMap(\.parts) + catalog.terms
      + catalog.clauses
    checkOnce(
      parts.flatMap(\.withDescendants).compactMap { part in part.id.map { ($0, part.origin) } }
    )
  }

  private mutating func checkOnce(_ ids: [(id: String, origin: Origin)]) {
    var first: [String: Origin] = [:]
    for (id, origin) in ids {
      if let other = first[id] {
        report(.duplicate(id, origin, other))
      } else {
        first[id] = origin
      }
    }
  }
}

extension CatalogFinding {
  fileprivate static func duplicate(
    _ id: String,
    _ origin: Origin,
    _ other: Origin
  ) -> CatalogFinding {
    CatalogFinding(
      .error,
      "duplicate-id",
      at: origin,
      "the id '\(id)' stands at \(other.pointer) already",
      advice: "give one of the two another id"
    )
  }
}
