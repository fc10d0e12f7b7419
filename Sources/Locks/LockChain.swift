public import Diagnostics
public import SourceFiles
public import Standards

/// The locks of a standard as each names the one before it: so none can vanish or be made anew in silence.
public enum LockChain {
  /// The rule that finds a version whose lock is gone.
  public static let vanished: RuleID = "vanished-lock"
  /// The rule that finds a lock of another text than the one that a later version was published after.
  public static let replaced: RuleID = "replaced-lock"

  /// The rule that finds a published version that never had a lock.
  public static let missing: RuleID = "missing-lock"

  /// The rule that finds an erratum that was taken away.
  public static let erratum: RuleID = "vanished-erratum"
  /// The rule that finds a draft that got its number without a release.
  public static let unreleased: RuleID = "unreleased-version"

  /// What is found in a publication. A lock that cannot be read is reported by itself.
  ///
  /// - Parameters:
  ///   - publication: The versions with their locks.
  ///   - tree: The files of the content.
  ///   - committed: What Git's last commit says of the locks; nil of content that is not written yet, and gets its locks then.
  public static func diagnostics(
    of publication: Publication,
    in tree: SourceTree,
    committed: CommittedLocks?
  ) -> [Diagnostic] {
    let paths = Set(tree.files.map(\.path))
    let deleted = committed?.deleted ?? []
    let chained = publication.versions.compactMap { version -> Diagnostic? in
      guard let lock = version.seal?.lock, let named = lock.follows else { return nil }
      guard paths.contains(named.version.lockPath) else {
        return deleted.contains(named.version.lockPath)
          ? nil : .vanished(publication[named.version], named.version, lock)
      }
      guard let older = publication[named.version]?.seal?.lock, older.asPredecessor != named else {
        return nil
      }
      return .replaced(older, lock)
    }
    let unlocked = publication.versions.filter { version in
      committed != nil && version.status == .published && !version.id.isDraft && version.kept == nil
        && !paths.contains(version.id.lockPath) && !deleted.contains(version.id.lockPath)
        && !publication.versions.contains { $0.seal?.lock.follows?.version == version.id }
    }
    let changed = committed?.changed ?? []
    let forged = publication.versions.flatMap { version in
      (version.seal?.lock.origin == .released ? [version.id.lockPath] : [])
        + [version.id.downloadsLockPath]
    }.filter(changed.contains)
    let errata = (committed?.errata ?? []).map(Diagnostic.erratum)
    return errata + deleted.map(Diagnostic.deleted) + forged.map(Diagnostic.rewritten) + chained
      + unlocked.map { publication.isUnreleased($0) ? .unreleased($0) : .missing($0) }
  }
}

extension Publication {
  /// Whether a numbered version without a lock was written as a draft: its entries are bound to differences, or it follows
  /// what was released. It was never released, or its lock was taken away.
  public func isUnreleased(_ version: Version) -> Bool {
    guard !version.id.isDraft, version.status == .published, version.seal == nil else {
      return false
    }
    return version.revisions.flatMap(\.changes).contains { $0.digest != nil }
      || lock(before: version)?.origin == .released
  }

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
  fileprivate static func deleted(_ lock: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.vanished,
      at: SourcePlace(lock),
      "the last commit has this lock, and it is gone: what was published could change in silence",
      advice: "run 'git checkout HEAD -- content/\(lock.relative)'"
    )
  }

  fileprivate static func erratum(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.erratum,
      at: SourcePlace(path),
      "the last commit has this erratum, and it is gone: who has seen it does not learn what became of it",
      advice:
        "run 'git checkout HEAD -- content/\(path.relative)'; where it is wrong after all, write 'status: rejected'"
    )
  }

  fileprivate static func rewritten(_ lock: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.replaced,
      at: SourcePlace(lock),
      "the last commit has another one, and what a release or an edition wrote into a lock stays",

      advice:
        "run 'git checkout HEAD -- content/\(lock.relative)', and bring back what it then finds changed"
    )
  }

  fileprivate static func unreleased(_ version: Version) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.unreleased,
      at: version.place,
      "\(version.id) was written as a draft, and no lock shows that it was released",
      advice:
        "rename its folder to next/ and run 'psf release \(version.id.standard)'; where it was released, bring the file "
        + "\(version.id.label).lock back from the history of Git"
    )
  }

  fileprivate static func missing(_ version: Version) -> Diagnostic {
    Diagnostic(
      .warning,
      LockChain.missing,
      at: version.place,
      "\(version.id) is published and has no lock, so nothing shows when its text changes",
      advice: "run 'psf freeze \(version.id)'"
    )
  }

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
