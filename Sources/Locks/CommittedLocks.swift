public import Diagnostics

/// What Git's last commit says of what is published beside the versions: locks and errata that are gone since, and locks that
/// are others now.
public struct CommittedLocks: Sendable {
  /// The locks that the commit holds and the folder does not: of versions, of kept downloads and of dates.
  public let deleted: [SourcePath]
  /// The locks of versions that differ from those of the commit, line ends aside, and those of kept downloads that lack a
  /// line of it: an edition adds lines.
  public let changed: [SourcePath]

  /// The errata that the commit holds and the folder does not.
  public let errata: [SourcePath]

  /// What differs.
  public init(deleted: [SourcePath] = [], changed: [SourcePath] = []) {
    self.deleted = deleted.filter { Self.isLock($0.relative) }
    self.changed = changed
    errata = deleted.filter { Self.isErratum($0.relative) }
  }

  /// Whether a path of the content is that of an erratum.
  public static func isErratum(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 5 && parts[0] == "standards" && parts[2] == "errata"
      && path.hasSuffix(".md")
  }

  /// Whether a path of the content is that of a lock.
  public static func isLock(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return path == "dates.lock" || isLock(ofVersion: path)
      || parts.count == 4 && parts[0] == "standards" && parts[3] == "downloads.lock"
  }

  /// Whether a path of the content is that of a version's lock.
  public static func isLock(ofVersion path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == "standards" && path.hasSuffix(".lock")
  }
}
