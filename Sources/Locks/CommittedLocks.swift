public import Diagnostics
public import SourceFiles
public import Standards

/// What Git's last commit says of what is published beside the versions: locks, errata and pages that are gone since, and locks
/// that are others now.
public struct CommittedLocks: Sendable {
  /// The locks that the commit holds and the folder does not: of versions and of kept downloads.
  public let deleted: [SourcePath]
  /// The locks of versions that differ from those of the commit, line ends aside, and those of kept downloads that lack a
  /// line of it: an edition adds lines.
  public let changed: [SourcePath]

  /// The errata that the commit holds and the folder does not.
  public let errata: [SourcePath]

  /// The pages that the commit holds and the folder does not.
  public let pages: [SourcePath]

  /// The revisions of working drafts that the commit holds and the folder does not.
  public let revisions: [SourceFile]

  /// The records in the commit of files that record nothing now, or another text than they have.
  public let dates: [SourcePath: DatedText]

  /// What differs.
  public init(
    deleted: [SourcePath] = [],
    changed: [SourcePath] = [],
    revisions: [SourceFile] = [],
    dates: [SourcePath: DatedText] = [:]
  ) {
    (self.dates, self.revisions) = (dates, revisions)
    self.deleted = deleted.filter { Self.isLock($0.relative) }
    self.changed = changed
    errata = deleted.filter { Self.isErratum($0.relative) }
    pages = deleted.filter { DocumentKind.pageAddress(ofFile: $0.relative) != nil }
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
    // A folder with a misspelt name is read as it was meant.
    let present = Set(
      publication.versions.flatMap { version in
        version.errata.map(\.place.path) + (version.seal.map { [$0.place.path] } ?? [])
          + (version.kept == nil ? [] : [version.id.downloadsLockPath])
      }
    )
    return errata.filter { !present.contains($0) }.map(Diagnostic.erratum)
      + pages(leadingNowhereIn: publication).map(Diagnostic.page)
      + deleted.filter { !present.contains($0) }.map(Diagnostic.deleted)
      + final.filter(changed.contains).map(Diagnostic.rewritten)
  }
}

extension CommittedLocks {
  /// The rule that finds a page that is gone, and from whose address nothing leads on.
  public static let page: RuleID = "vanished-page"

  private func pages(leadingNowhereIn publication: Publication) -> [SourcePath] {
    guard !pages.isEmpty else { return [] }
    let present = Set(publication.documents.all.map(\.place.path))
    let moved = Set(publication.movedAddresses.map(\.address))
    return pages.filter { path in
      guard !present.contains(path) else { return false }
      return DocumentKind.pageAddress(ofFile: path.relative).map { !moved.contains($0) } ?? false
    }
  }
}

extension DocumentKind {
  /// The address of the page that a file of the content is made into, from the site's root; nil of a file that has no page of its
  /// own.
  package static func pageAddress(ofFile path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 2, path.hasSuffix(".md"),
      let kind = allCases.first(where: { $0.folder == parts[0] })
    else { return nil }
    let slug = parts[1].dropLast(3)
    return switch kind.placement {
    case .belowList: "\(kind.folder)/\(slug)/"
    case .atRoot: "\(slug)/"
    case .onList: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func page(_ path: SourcePath) -> Diagnostic {
    let address = DocumentKind.pageAddress(ofFile: path.relative) ?? ""
    let isArticle = path.relative.hasPrefix(Article.folder + "/")
    return Diagnostic(
      .warning,
      CommittedLocks.page,
      at: SourcePlace(path),
      "the last commit has this page, and nothing leads on from its address, /\(address)",
      help: [
        .words(
          (isArticle
            ? "write its name behind 'formerly' in the article that takes its place, or "
            : "write ")
            + "'{from: /\(address), to: …}' below 'moved' in site.yml, with the page to read instead"
        ),
        .run(["git", "checkout", "HEAD", "--", .file(path)]),
      ]
    )
  }

  fileprivate static func deleted(_ lock: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      LockChain.vanished,
      at: SourcePlace(lock),
      "the last commit has this lock, and it is gone: what was published could change in silence",
      help: [.run(["git", "checkout", "HEAD", "--", .file(lock)])]
    ).telling([lock.relative])
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
