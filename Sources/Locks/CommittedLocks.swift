public import Diagnostics
public import Standards

/// What Git's last commit says of what is published beside the versions: locks and errata that are gone since, and locks that
/// are others now.
public struct CommittedLocks: Sendable {
  /// The locks that the commit holds and the folder does not: of versions and of kept downloads.
  public let deleted: [SourcePath]
  /// The locks of versions that differ from those of the commit, line ends aside, and those of kept downloads that lack a
  /// line of it: an edition adds lines.
  public let changed: [SourcePath]

  /// The errata that the commit holds and the folder does not.
  public let errata: [SourcePath]

  /// The records in the commit of files that record nothing now, or another text than they have.
  public let dates: [SourcePath: DatedText]

  /// What differs.
  public init(
    deleted: [SourcePath] = [],
    changed: [SourcePath] = [],
    dates: [SourcePath: DatedText] = [:]
  ) {
    self.dates = dates
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
    return isLock(ofVersion: path)
      || parts.count == 4 && parts[0] == "standards" && parts[3] == "downloads.lock"
  }

  /// Whether a path of the content is that of a version's lock.
  public static func isLock(ofVersion path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == "standards" && path.hasSuffix(".lock")
  }
}

extension CommittedLocks {
  /// The rule that finds an erratum that was taken away.
  public static let erratum: RuleID = "vanished-erratum"

  /// What was taken away since the commit, and what was written anew that stays as it was written.
  public func diagnostics(of publication: Publication) -> [Diagnostic] {
    let final = publication.versions.flatMap { version in
      (version.seal?.lock.origin == .released ? [version.id.lockPath] : [])
        + [version.id.downloadsLockPath]
    }
    return errata.map(Diagnostic.erratum) + deleted.map(Diagnostic.deleted)
      + final.filter(changed.contains).map(Diagnostic.rewritten)
  }
}

extension Diagnostic {
  fileprivate static func deleted(_ lock: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.vanished,
      at: SourcePlace(lock),
      "the last commit has this lock, and it is gone: what was published could change in silence",
      help: [.run(["git", "checkout", "HEAD", "--", .file(lock)])]
    )
  }

  fileprivate static func erratum(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      CommittedLocks.erratum,
      at: SourcePlace(path),
      "the last commit has this erratum, and it is gone: who has seen it does not learn what became of it",
      help: [
        .run(["git", "checkout", "HEAD", "--", .file(path)]),
        .words("where it is wrong after all, bring it back so and write 'status: rejected'"),
      ]
    )
  }

  fileprivate static func rewritten(_ lock: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.replaced,
      at: SourcePlace(lock),
      "the last commit has another one, and what a release or an edition wrote into a lock stays",
      help: [
        .run(
          ["git", "checkout", "HEAD", "--", .file(lock)],
          "run 'git checkout HEAD -- content/\(lock.relative)', and bring back what it then finds changed"
        )
      ]
    )
  }
}
