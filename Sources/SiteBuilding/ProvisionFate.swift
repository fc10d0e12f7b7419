internal import Changes
internal import Standards

/// What became of a provision that a version does not have in force any more.
struct ProvisionFate {
  /// The last version, before that one, in which it was in force.
  let last: Version
  /// What it was there.
  let provision: Provision
  /// The provisions that it became.
  let targets: [ProvisionID]
  /// What covers it now, where it is withdrawn.
  let coveredBy: [ProvisionID]
  /// Why it was withdrawn, with the version whose references the reason means.
  let reason: (text: Prose, version: Version)?

  /// Where its address leads on to at once: the one provision that it became.
  var successor: ProvisionID? { targets.count == 1 ? targets.first : nil }
}

extension SiteModel {
  /// The version whose text stands for a provision: the one in force, or else a later one that has it; nil where the id
  /// is not in use any more.
  func bearer(of id: ProvisionID, in standard: Standard) -> Version? {
    let current = standard.current
    if let current, current[id]?.isLive ?? false { return current }
    return standard.versions.last { version in
      version[id]?.isLive ?? false && current.map { version.id > $0.id } ?? true
    }
  }

  /// What became of a provision up to a version; nil where no version before it had it in force.
  func fate(of id: ProvisionID, in version: Version) -> ProvisionFate? {
    guard let standard = publication[version.id.standard] else { return nil }
    let chain = Array(
      sequence(first: version) { standard.predecessor(of: $0) }.prefix(standard.versions.count)
    )
    guard let last = chain.dropFirst().first(where: { $0[id]?.isLive ?? false }),
      let provision = last[id]
    else { return nil }
    let entry = histories[standard.id]?.log(from: last.id, to: version.id)?.entry(ofOld: id)
    let since = chain.prefix { $0.id != last.id }
    let tombstone = since.lazy.compactMap { $0[id]?.tombstone }.first
    let became = entry?.relation.new ?? []
    return ProvisionFate(
      last: last,
      provision: provision,
      targets: became.isEmpty ? live(tombstone?.movedTo.map(\.id) ?? [], in: version) : became,
      coveredBy: live(entry?.relation.by ?? tombstone?.by.map(\.id) ?? [], in: version),
      reason: reason(for: id, in: since.reversed())
    )
  }

  private func live(_ ids: [ProvisionID], in version: Version) -> [ProvisionID] {
    ids.filter { version[$0]?.isLive ?? false }
  }

  /// Why it was withdrawn, as the first version tells that does not have it.
  private func reason(
    for id: ProvisionID,
    in versions: [Version]
  ) -> (text: Prose, version: Version)? {
    for version in versions {
      if let tombstone = version[id]?.tombstone { return (tombstone.reason, version) }
      if let reason = version.reasonForWithdrawing(id) { return (reason, version) }
    }
    return nil
  }
}
