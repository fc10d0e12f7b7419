internal import Addresses
internal import Changes
internal import Standards

/// What changes are grouped by: the domain at the top, the terms, or the clauses.
struct ChangeGroup: Hashable, Sendable {
  /// The domain's slug, `terms` or `frame`.
  let id: String
  /// The domain with its title.
  let title: String
  /// The domain; nil for terms and clauses.
  let domain: ProvisionID?
}

extension SiteModel {
  /// The group of a change: that of the newer side, or of the older one where nothing follows.
  func group(of entry: ChangeLog.Entry, in log: ChangeLog) -> ChangeGroup {
    let version = entry.relation.new.isEmpty ? log.old : log.new
    guard let domain = topDomain(of: entry.id, in: version) else {
      return entry.id.isClause
        ? ChangeGroup(id: "frame", title: "Scope, conformance and annexes", domain: nil)
        : ChangeGroup(id: "terms", title: "Terms", domain: nil)
    }
    return ChangeGroup(
      id: domain.id.slug(in: version.standard),
      title: domain.heading,
      domain: domain.id
    )
  }

  /// The domain at the top that a provision is in; nil for terms and clauses.
  func topDomain(of id: ProvisionID, in version: VersionID) -> Provision? {
    guard let version = publication[version], var provision = version[id], !id.isCommon else {
      return nil
    }
    // Domains may stand in domains; the number of steps is bounded in case they stand in each other.
    for _ in version.provisions {
      guard let parent = provision.parent.flatMap({ version[$0] }) else { break }
      provision = parent
    }
    return provision
  }
}
