internal import Changes
internal import Standards

extension SiteModel {
  /// The domain at the top that a change belongs to, on the newer side or, where nothing follows, on the older one; nil for
  /// terms and clauses.
  func topDomain(of entry: ChangeLog.Entry, in log: ChangeLog) -> Provision? {
    topDomain(of: entry.id, in: entry.relation.new.isEmpty ? log.old : log.new)
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
