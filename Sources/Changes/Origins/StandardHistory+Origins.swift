public import Standards

extension StandardHistory {
  /// The origin of each sentence of a provision as a version has it; nil where it has no such provision in force.
  ///
  /// It follows moves, splits and merges. A requirement that was replaced begins anew; one that is back after a
  /// withdrawal goes on from the text that was withdrawn.
  ///
  /// - Parameters:
  ///   - id: The provision.
  ///   - version: The version.
  ///   - standard: The standard that this is the history of.
  public func origins(
    of id: ProvisionID,
    in version: Version,
    of standard: Standard
  ) -> TextOrigins? {
    guard let provision = version[id], provision.isLive else { return nil }
    return source(provision, in: version, of: standard).origins
  }

  private func source(
    _ provision: Provision,
    in version: Version,
    of standard: Standard
  ) -> OriginSource {
    let text = ProvisionText(of: provision)
    let before = standard.predecessor(of: version).flatMap { $0.id < version.id ? $0 : nil }
    let log = before.flatMap { self.log(from: $0.id, to: version.id) }
    let step = OriginStep(
      version: version.id,
      id: provision.id,
      revisions: log?.entry(ofNew: provision.id)?.revisions ?? []
    )
    let sources = before.map { before in
      origins(of: provision.id, from: before, log, in: standard).map { owner, old in
        source(old, in: owner, of: standard)
      }
    }
    return OriginSource(
      text: text,
      origins: TextOrigins(of: text, at: step, following: sources ?? [])
    )
  }

  /// The provisions that one continues, each with the version that has its text.
  private func origins(
    of id: ProvisionID,
    from before: Version,
    _ log: ChangeLog?,
    in standard: Standard
  ) -> [(version: Version, provision: Provision)] {
    guard let relation = log?.relations.first(where: { $0.new.contains(id) }) else { return [] }
    switch relation.kind {
    case .replaced, .added, .withdrawn: return []
    case .reinstated: return lastBearer(of: id, before: before, in: standard).map { [$0] } ?? []
    case .same, .moved, .split, .merged, .regrouped:
      return relation.old.compactMap { old in before[old].map { (before, $0) } }
    }
  }

  /// The last version before one, or that one, in which an id was in force.
  private func lastBearer(
    of id: ProvisionID,
    before version: Version,
    in standard: Standard
  ) -> (version: Version, provision: Provision)? {
    var candidate: Version? = version
    while let version = candidate {
      if let provision = version[id], provision.isLive { return (version, provision) }
      candidate = standard.predecessor(of: version).flatMap { $0.id < version.id ? $0 : nil }
    }
    return nil
  }
}
