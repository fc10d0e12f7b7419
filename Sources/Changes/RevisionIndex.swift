internal import Standards

/// What the revisions of some versions say of each provision.
struct RevisionIndex {
  /// The editors' decisions by the fingerprint of the finding.
  let decisions: [String: Decision]
  private let revisions: [(reference: ChangeLog.RevisionReference, revision: Revision)]

  init(_ versions: [Version]) {
    revisions = versions.flatMap { version in
      version.revisions.map { revision in
        let reference = ChangeLog.RevisionReference(
          version: version.id,
          slug: revision.slug,
          title: revision.title
        )
        return (reference, revision)
      }
    }
    decisions = Dictionary(
      revisions.flatMap(\.revision.decisions).map { ($0.finding, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The revisions that name one of some ids.
  func naming(_ ids: Set<ProvisionID>) -> [ChangeLog.RevisionReference] {
    revisions.filter { $0.revision.changes.contains { $0.names(ids) } }.map(\.reference)
  }

  /// The gravest class that a revision states for a change of one of some ids.
  func statedClass(of ids: Set<ProvisionID>) -> ChangeClass? {
    revisions.flatMap(\.revision.changes).filter { $0.names(ids) }.compactMap(\.changeClass).max()
  }
}

extension RecordedChange {
  fileprivate func names(_ ids: Set<ProvisionID>) -> Bool {
    action.old.contains(where: ids.contains) || action.new.contains(where: ids.contains)
  }
}
