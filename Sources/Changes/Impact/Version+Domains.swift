internal import Standards

extension Version {
  /// The domains that a provision stands in; of a domain itself too.
  func domains(around id: ProvisionID) -> [ProvisionID] {
    guard let provision = self[id] else { return [] }
    var domains: [ProvisionID] = provision.kind == .domain ? [id] : []
    var parent = provision.parent
    while let next = parent, !domains.contains(next) {
      domains.append(next)
      parent = self[next]?.parent
    }
    return domains
  }
}
