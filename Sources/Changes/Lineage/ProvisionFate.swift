public import Standards

/// What became of a provision that a version does not have in force any more.
public struct ProvisionFate: Sendable {
  /// Why a provision was withdrawn, in the words of one version.
  public struct Reason: Sendable {
    /// The reason.
    public let text: Prose
    /// The version that its references mean.
    public let version: Version
  }

  /// The last version, before that one, in which it was in force.
  public let last: Version
  /// What it was there.
  public let provision: Provision
  /// What it went through since: moved, split, merged, withdrawn. Nil where no change log knows.
  public let kind: Relation.Kind?
  /// The provisions that it became.
  public let targets: [ProvisionID]
  /// What covers it now, where it is withdrawn.
  public let coveredBy: [ProvisionID]
  /// Why it was withdrawn; nil where nothing says so.
  public let reason: Reason?

  /// Where its address leads on to at once: the one provision that it became.
  public var successor: ProvisionID? { targets.count == 1 ? targets.first : nil }
}

extension StandardHistory {
  /// What became of a provision up to a version; nil where no version that it follows had it in force.
  public func fate(
    of id: ProvisionID,
    in version: Version,
    of standard: Standard
  ) -> ProvisionFate? {
    let line = Array(
      sequence(first: version) { standard.predecessor(of: $0) }.prefix(standard.versions.count)
    )
    guard let last = line.dropFirst().first(where: { $0[id]?.isLive ?? false }),
      let provision = last[id]
    else { return nil }
    let log = log(from: last.id, to: version.id)
    let relation = log?.entry(ofOld: id)?.relation
    let since = line.prefix { $0.id != last.id }
    let tombstone = since.lazy.compactMap { $0[id]?.tombstone }.first
    let became = relation.flatMap { log?.successors(of: id, in: $0) } ?? []
    return ProvisionFate(
      last: last,
      provision: provision,
      kind: relation?.kind,
      targets: became.isEmpty ? live(tombstone?.movedTo.map(\.id) ?? [], in: version) : became,
      coveredBy: live(relation?.by ?? tombstone?.by.map(\.id) ?? [], in: version),
      reason: reason(for: id, in: since.reversed())
    )
  }

  private func live(_ ids: [ProvisionID], in version: Version) -> [ProvisionID] {
    ids.filter { version[$0]?.isLive ?? false }
  }

  /// Why it was withdrawn, as the first version tells that does not have it.
  private func reason(for id: ProvisionID, in versions: [Version]) -> ProvisionFate.Reason? {
    for version in versions {
      if let tombstone = version[id]?.tombstone {
        return .init(text: tombstone.reason, version: version)
      }
      if let reason = version.reasonForWithdrawing(id) {
        return .init(text: reason, version: version)
      }
    }
    return nil
  }
}
