internal import Standards

/// What the revisions of some versions say of each provision.
struct RevisionIndex: Sendable {
  private struct Mention {
    let revision: Int
    let action: RecordedChange.Action
    let changeClass: ChangeClass?

    /// Whether it is about what went by some ids: not about what had one of them before, or has it now.
    func isAbout(_ names: Set<ProvisionID>) -> Bool {
      [action.old, action.new].allSatisfy { $0.isEmpty || !names.isDisjoint(with: $0) }
    }
  }

  private var references: [ChangeLog.RevisionReference] = []
  /// Where each provision is named, in the order of the revisions.
  private var mentions: [ProvisionID: [Mention]] = [:]
  /// The editors' decisions by the fingerprint of the finding.
  private var decisions: [String: [(version: VersionID, decision: Decision)]] = [:]
  /// The decisions that errata hold, which are true of every pair of versions with that difference.
  private var decisionsOfErrata: [String: Classification.Decided] = [:]

  /// - Parameter others: Versions whose errata count, and whose revisions do not.
  init(_ versions: [Version], withErrataOf others: [Version] = []) {
    for version in versions {
      for revision in version.revisions { add(revision, of: version.id) }
    }
    for version in versions + others { addErrata(of: version) }
  }

  /// What the revisions of a version say of the differences that a comparison shows; nothing of other differences.
  ///
  /// - Parameter old: The version that it is compared with.
  init(of version: Version, explaining log: ChangeLog, since old: Version) {
    for version in [old, version] { addErrata(of: version) }
    for revision in version.revisions {
      add(revision, of: version.id) { change in
        change.digest.map { $0 == log.digest(of: change.action) } ?? false
      }
    }
  }

  private mutating func addErrata(of version: Version) {
    for decision in version.decisionsOfErrata {
      decisionsOfErrata[decision.finding] = Classification.Decided(
        decision: decision,
        version: version.id
      )
    }
  }

  private mutating func add(
    _ revision: Revision,
    of version: VersionID,
    where isMeant: (RecordedChange) -> Bool = { _ in true }
  ) {
    for change in revision.changes where isMeant(change) {
      let mention = Mention(
        revision: references.count,
        action: change.action,
        changeClass: change.changeClass
      )
      for id in Set(change.action.old + change.action.new) {
        mentions[id, default: []].append(mention)
      }
    }
    for decision in revision.decisions {
      decisions[decision.finding, default: []].append((version, decision))
    }
    references.append(ChangeLog.RevisionReference(revision, of: version))
  }

  /// What the revisions of some of the versions say.
  func only(of versions: Set<VersionID>) -> RevisionsBetween {
    RevisionsBetween(index: self, versions: versions)
  }

  private func mentions(of ids: Set<ProvisionID>) -> [Mention] {
    ids.flatMap { mentions[$0] ?? [] }.filter { $0.isAbout(ids) }
  }

  fileprivate func naming(
    _ ids: Set<ProvisionID>,
    _ versions: Set<VersionID>
  ) -> [ChangeLog.RevisionReference] {
    Set(mentions(of: ids).map(\.revision)).sorted().map { references[$0] }.filter {
      versions.contains($0.version)
    }
  }

  fileprivate func statedClass(
    of ids: Set<ProvisionID>,
    _ versions: Set<VersionID>
  ) -> ChangeClass? {
    mentions(of: ids)
      .filter { versions.contains(references[$0.revision].version) }
      .compactMap(\.changeClass).max()
  }

  fileprivate func decision(
    on finding: String,
    _ versions: Set<VersionID>
  ) -> Classification.Decided? {
    decisions[finding]?.first { versions.contains($0.version) }.map {
      Classification.Decided(decision: $0.decision, version: $0.version)
    } ?? decisionsOfErrata[finding]
  }
}

/// What the revisions on the way from a version to a newer one say of each provision.
struct RevisionsBetween: Sendable {
  fileprivate let index: RevisionIndex
  fileprivate let versions: Set<VersionID>

  /// The revisions that name one of some ids.
  func naming(_ ids: Set<ProvisionID>) -> [ChangeLog.RevisionReference] {
    index.naming(ids, versions)
  }

  /// The gravest class that a revision states for a change of one of some ids.
  func statedClass(of ids: Set<ProvisionID>) -> ChangeClass? {
    index.statedClass(of: ids, versions)
  }

  /// What an editor decided of a finding, by its fingerprint.
  func decision(on finding: String) -> Classification.Decided? {
    index.decision(on: finding, versions)
  }
}
