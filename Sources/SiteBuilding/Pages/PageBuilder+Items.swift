internal import Addresses
internal import Changes
internal import Standards
internal import Views

// Provisions in lists.
extension PageBuilder {
  func item(_ provision: Provision, in version: Version) -> ProvisionItemContext {
    ProvisionItemContext(
      id: provision.id.description,
      title: provision.title,
      url: route.link(to: .provision(version.id, provision.id)),
      principle: provision.principle.map { html($0) } ?? "",
      isWithdrawn: !provision.isLive,
      change: lastChange(of: provision.id, in: version),
      members: version.members(of: provision.id).map { item($0, in: version) }
    )
  }

  /// What changed in a provision since the version before; nil where nothing did.
  func lastChange(of id: ProvisionID, in version: Version) -> BriefChangeContext? {
    guard let (log, entry) = model.lastChange(of: id, in: version.id) else { return nil }
    return BriefChangeContext(
      mark: mark(entry.changeClass, in: version.id.standard),
      summary: say.summary(of: entry),
      detail: "",
      url: route.link(to: Route(of: entry, in: log))
    )
  }
}
