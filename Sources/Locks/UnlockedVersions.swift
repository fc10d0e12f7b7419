public import Diagnostics
public import SourceFiles
public import Standards

/// Published versions without a lock.
public enum UnlockedVersions {
  /// The rule that finds a version that never had one.
  public static let missing: RuleID = "missing-lock"
  /// The rule that finds a draft that got its number without a release.
  public static let unreleased: RuleID = "unreleased-version"

  /// What is found in a publication. A lock that is there or was there is not missed here.
  public static func diagnostics(
    of publication: Publication,
    in tree: SourceTree,
    committed: CommittedLocks
  ) -> [Diagnostic] {
    let known = Set(tree.files.map(\.path) + committed.deleted)
      .union(publication.versions.compactMap { $0.seal?.lock.follows?.version.lockPath })
    return publication.versions.filter { version in
      version.status == .published && version.kept == nil && !known.contains(version.id.lockPath)
    }.map { publication.isUnreleased($0) ? .unreleased($0) : .missing($0) }
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
}

extension Diagnostic {
  fileprivate static func unreleased(_ version: Version) -> Diagnostic {
    Diagnostic(
      .error,
      UnlockedVersions.unreleased,
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
      UnlockedVersions.missing,
      at: version.place,
      "\(version.id) is published and has no lock, so nothing shows when its text changes",
      help: [.run(["psf", "freeze", .word(version.id.description)])]
    )
  }
}
