internal import Diagnostics
internal import Standards

/// Where a withdrawn control leads on to.
struct Successors {
  private static let moved = "moved-to"
  private static let incorporated = "incorporated-into"

  /// What covers it now.
  private(set) var coveredBy: [ProvisionID] = []
  /// Where it went as such.
  private(set) var movedTo: [ProvisionID] = []
  /// Links that lead to nothing in force.
  private(set) var findings: [CatalogFinding] = []
  private var addresses: [String] = []

  private let links: LinkResolver
  /// What was followed already, for each relation by itself.
  private var seen: Set<ProvisionID> = []

  init(of control: Catalog.Control, _ id: ProvisionID, _ links: LinkResolver) {
    self.links = links
    movedTo = ends(of: control, id, by: Self.moved)
    coveredBy = ends(of: control, id, by: Self.incorporated)
  }

  private mutating func ends(
    of control: Catalog.Control,
    _ id: ProvisionID,
    by relation: String
  ) -> [ProvisionID] {
    seen = [id]
    return control.links.filter { $0.relation == relation }.flatMap { ends(of: $0) }
  }

  /// What a link leads to in the end: a control that is withdrawn too is followed further.
  private mutating func ends(of link: Catalog.Link) -> [ProvisionID] {
    switch links.target(of: link.address) {
    case .provision(let id): return seen.insert(id).inserted ? [id] : []
    case .withdrawn(let id):
      guard seen.insert(id).inserted else { return [] }
      let further = (links.withdrawn[id] ?? []).filter {
        $0.relation == Self.moved || $0.relation == Self.incorporated
      }
      return further.flatMap { ends(of: $0) }
    case .web(let address): addresses += addresses.contains(address) ? [] : [address]
    case .resource, .elsewhere: break
    case .nothing: findings.append(.danglingSuccessor(link))
    }
    return []
  }

  /// Why the control is gone, in words, where the catalog has none of its own.
  var reason: String {
    var sentences: [String] = []
    if !movedTo.isEmpty { sentences.append("Moved to \(Self.list(movedTo)).") }
    if !coveredBy.isEmpty { sentences.append("Incorporated into \(Self.list(coveredBy)).") }
    for address in addresses { sentences.append("See \(ProseWriter.webLink("", to: address)).") }
    return sentences.isEmpty ? "The catalog gives no reason." : sentences.joined(separator: " ")
  }

  private static func list(_ ids: [ProvisionID]) -> String {
    ids.map { "[\($0)]" }.joined(separator: ", ")
  }
}

extension CatalogFinding {
  fileprivate static func danglingSuccessor(_ link: Catalog.Link) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "dangling-link",
      at: link.origin,
      "'\(link.address)' leads to no control that is in force",
      advice: "name what covers the withdrawn control now; the link is left out"
    )
  }
}
