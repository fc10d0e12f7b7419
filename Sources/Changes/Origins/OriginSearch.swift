internal import Standards

/// Follows a provision back through the versions.
///
/// Ways that part at a merge may meet again further back, where the provisions were split before; what they meet in is
/// read once.
struct OriginSearch {
  private struct Stop: Hashable {
    let version: VersionID
    let id: ProvisionID
  }

  private let history: StandardHistory
  private let standard: Standard
  private var known: [Stop: OriginSource] = [:]

  /// How many provisions were read.
  var readCount: Int { known.count }

  init(history: StandardHistory, standard: Standard) {
    self.history = history
    self.standard = standard
  }

  mutating func source(_ provision: Provision, in version: Version) -> OriginSource {
    let stop = Stop(version: version.id, id: provision.id)
    if let source = known[stop] { return source }
    let source = read(provision, in: version)
    known[stop] = source
    return source
  }

  private mutating func read(_ provision: Provision, in version: Version) -> OriginSource {
    let text = ProvisionText(of: provision)
    let before = predecessor(of: version)
    let log = before.flatMap { history.log(from: $0.id, to: version.id) }
    let step = OriginStep(
      version: version.id,
      id: provision.id,
      revisions: log?.entry(ofNew: provision.id)?.revisions ?? []
    )
    var sources: [OriginSource] = []
    if let before, let log {
      for (owner, old) in origins(of: provision.id, from: before, log) {
        sources.append(source(old, in: owner))
      }
    }
    return OriginSource(text: text, origins: TextOrigins(of: text, at: step, following: sources))
  }

  private func predecessor(of version: Version) -> Version? {
    standard.predecessor(of: version).flatMap { $0.id < version.id ? $0 : nil }
  }

  /// The provisions that one continues, each with the version that has its text.
  private func origins(
    of id: ProvisionID,
    from before: Version,
    _ log: ChangeLog
  ) -> [(version: Version, provision: Provision)] {
    // What has no entry is unchanged.
    let relation = log.entry(ofNew: id)?.relation ?? Relation(.same, old: [id], new: [id])
    switch relation.kind {
    case .replaced, .added, .withdrawn: return []
    case .reinstated: return lastBearer(of: id, before: before).map { [$0] } ?? []
    case .same, .moved, .split, .merged, .regrouped:
      return relation.old.compactMap { old in before[old].map { (before, $0) } }
    }
  }

  /// The last version before one, or that one, in which an id was in force.
  private func lastBearer(
    of id: ProvisionID,
    before version: Version
  ) -> (version: Version, provision: Provision)? {
    var candidate: Version? = version
    while let version = candidate {
      if let provision = version[id], provision.isLive { return (version, provision) }
      candidate = predecessor(of: version)
    }
    return nil
  }
}
