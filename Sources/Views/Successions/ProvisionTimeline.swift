package import Changes
package import Standards

/// A provision in all versions of its standard, followed by what is recorded of it and not by its id.
package struct ProvisionTimeline: Sendable {
  /// The provision in one version.
  package struct Item: Sendable {
    /// The version.
    package let version: Version
    /// What it is there; empty where the version does not hold it.
    package let ids: [ProvisionID]
    /// How it changed since the version before, with the log that says so; nil where it did not.
    package let change: (log: ChangeLog, entry: ChangeLog.Entry)?
    /// The terms and the domain of it that changed since the version before, new titles of domains aside.
    package let ground: [ChangeLog.Entry]
    /// Whether the version follows none.
    package let isFirst: Bool
  }

  /// The versions in their order, from the first one that holds it.
  package let items: [Item]

  private static func ground(
    under ids: [ProvisionID],
    _ version: Version,
    _ before: Version?,
    _ successors: (Version, Version) -> SuccessionFinder?
  ) -> [ChangeLog.Entry] {
    let finder = before.flatMap { successors($0, version) }
    return finder?.changes(under: ids).filter { !$0.isRenamedDomain } ?? []
  }

  /// - Parameters:
  ///   - id: A provision that the version has in force.
  ///   - version: The version in which it is read.
  ///   - standard: Its standard.
  ///   - history: The changes between all versions of the standard.
  ///   - successors: Finds the successors of provisions between two versions.
  package init(
    of id: ProvisionID,
    in version: Version,
    of standard: Standard,
    _ history: StandardHistory,
    _ successors: (Version, Version) -> SuccessionFinder?
  ) {
    let all = standard.versions.map { other in
      let ids = Self.ids(of: id, in: version, at: other, history)
      return Self.item(ids, other, standard, history, successors)
    }
    items = Array(all.drop { $0.ids.isEmpty })
  }

  private static func ids(
    of id: ProvisionID,
    in version: Version,
    at other: Version,
    _ history: StandardHistory
  ) -> [ProvisionID] {
    guard other.id != version.id else { return [id] }
    var ids: [ProvisionID] = []
    if let log = history.log(from: version.id, to: other.id) {
      ids =
        log.relation(ofOld: id).map { relation in
          relation.kind == .replaced ? [] : log.successors(of: id, in: relation)
        } ?? []
    } else if let log = history.log(from: other.id, to: version.id) {
      ids = log.relation(ofNew: id).map { $0.kind == .replaced ? [] : $0.old } ?? []
    }
    return ids.filter { other[$0]?.isLive ?? false }
  }

  private static func item(
    _ ids: [ProvisionID],
    _ version: Version,
    _ standard: Standard,
    _ history: StandardHistory,
    _ successors: (Version, Version) -> SuccessionFinder?
  ) -> Item {
    let before = standard.predecessor(of: version)
    let log = before.flatMap { history.log(from: $0.id, to: version.id) }
    let entry = ids.first.flatMap { log?.entry(ofNew: $0) }
    return Item(
      version: version,
      ids: ids,
      change: log.flatMap { log in entry.map { (log, $0) } },
      ground: ground(under: ids, version, before, successors),
      isFirst: before == nil
    )
  }
}
