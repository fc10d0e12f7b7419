internal import Foundation
internal import Standards

/// What an address in a catalog leads to.
struct LinkResolver: Sendable {
  enum Target: Hashable {
    /// A group or control that is in force.
    case provision(ProvisionID)
    /// A control that is withdrawn.
    case withdrawn(ProvisionID)
    /// A source in the back matter, by its place there.
    case resource(Int)
    /// An address on the web or of mail.
    case web(String)
    /// A file, or a scheme that no page should lead to.
    case elsewhere
    /// An id that nothing in the catalog has.
    case nothing
  }

  private let ids: [String: ProvisionID]
  /// The links of the controls that are withdrawn.
  let withdrawn: [ProvisionID: [Catalog.Link]]
  private let resources: [String: Int]
  /// What ids stand for, in lower case: words that name one must not lead to another.
  private let names: [String: ProvisionID]

  init(_ catalog: Catalog, _ ids: CatalogIDs) {
    var all: [String: ProvisionID] = [:]
    func add(_ parts: [Catalog.Part], of owner: ProvisionID) {
      for id in parts.flatMap(\.withDescendants).compactMap(\.id) where all[id] == nil {
        all[id] = owner
      }
    }
    for group in catalog.allGroups { group.id.map { all[$0] = ids[group.origin] } }
    for control in catalog.allControls { all[control.id] = ids[control.origin] }
    for part in catalog.terms + catalog.clauses { part.id.map { all[$0] = ProvisionID($0) } }
    for group in catalog.allGroups { add(group.parts, of: ids[group.origin]) }
    for control in catalog.allControls { add(control.parts, of: ids[control.origin]) }
    self.ids = all
    let gone = catalog.allControls.filter(\.isWithdrawn).map { (ids[$0.origin], $0.links) }
    withdrawn = Dictionary(gone) { first, _ in first }
    let places = catalog.resources.enumerated().map { ($1.id, $0) }
    resources = Dictionary(places) { first, _ in first }
    names = Dictionary(all.values.map { ($0.description.lowercased(), $0) }) { first, _ in first }
  }

  func target(of address: String) -> Target {
    guard address.hasPrefix("#") else {
      return Self.isSafe(address) ? .web(address) : .elsewhere
    }
    let id = String(address.dropFirst())
    if let found = ids[id] ?? ids[id.removingPercentEncoding ?? id] {
      return withdrawn[found] != nil ? .withdrawn(found) : .provision(found)
    }
    return resources[id].map { .resource($0) } ?? .nothing
  }

  /// Whether words are the id of a provision other than the one they would lead to.
  func names(_ words: String, otherThan id: ProvisionID) -> Bool {
    names[words.lowercased()].map { $0 != id } ?? false
  }

  /// Addresses that a page may lead to, of one line.
  private static func isSafe(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["https://", "http://", "mailto:"].contains { lower.hasPrefix($0) }
      && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
  }
}
