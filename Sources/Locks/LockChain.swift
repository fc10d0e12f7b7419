public import Diagnostics
public import SourceFiles
public import Standards

/// The locks of a standard as each names the one before it: so none can vanish or be made anew in silence.
public enum LockChain {
  /// The rule that finds a version whose lock is gone.
  public static let vanished: RuleID = "vanished-lock"
  /// The rule that finds a lock of another text than the one that a later version was published after.
  public static let replaced: RuleID = "replaced-lock"

  /// What is found in a publication. A lock that cannot be read is reported by itself, and so is one that the last commit has.
  public static func diagnostics(
    of publication: Publication,
    in tree: SourceTree,
    committed: CommittedLocks?
  ) -> [Diagnostic] {
    let paths = Set(tree.files.map(\.path)).union(committed?.deleted ?? [])
    return publication.versions.compactMap { version in
      guard let lock = version.seal?.lock, let named = lock.follows else { return nil }
      guard paths.contains(named.version.lockPath) else {
        return .vanished(publication[named.version], named.version, lock)
      }
      guard let older = publication[named.version]?.seal?.lock, older.asPredecessor != named else {
        return nil
      }
      return .replaced(older, lock)
    }
  }
}

extension Publication {
  /// The lock of the version that another one follows; nil where there is none.
  public func lock(before version: Version) -> VersionLock? {
    self[version.id.standard]?.predecessor(of: version)?.seal?.lock
  }

  /// The locks of releases that were made after another text of a version than a new lock of it holds.
  public func releases(afterOtherTextThan lock: VersionLock) -> [VersionLock] {
    versions.compactMap(\.seal?.lock).filter {
      $0.origin == .released && $0.follows?.version == lock.version
        && $0.follows != lock.asPredecessor
    }
  }
}

extension Diagnostic {
  fileprivate static func vanished(
    _ version: Version?,
    _ id: VersionID,
    _ later: VersionLock
  ) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.vanished,
      at: version?.place ?? SourcePlace(later.version.lockPath),
      "\(id) was locked when \(later.version) was published, and its lock is gone",
      advice: "bring the file \(id.label).lock back from the history of Git",
      notes: [Note("the lock that names it", at: SourcePlace(later.version.lockPath))]
    )
  }

  fileprivate static func replaced(_ lock: VersionLock, _ later: VersionLock) -> Diagnostic {
    let wayOut =
      later.origin == .frozen
      ? "; where the text was entered wrong, 'psf freeze \(later.version) --renew' names it anew"
      : ""
    return Diagnostic(
      .error,
      LockChain.replaced,
      at: SourcePlace(lock.version.lockPath),
      "this lock is of another text than the one that \(later.version) was published after",
      advice: "bring the lock and the folder \(lock.version.label)/ back with Git\(wayOut)",
      notes: [Note("the lock that names it", at: SourcePlace(later.version.lockPath))]
    )
  }
}
