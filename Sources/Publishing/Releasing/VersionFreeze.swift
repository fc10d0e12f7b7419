package import Authoring
internal import Diagnostics
internal import Locks
internal import SourceFiles
package import Standards

/// Writes the lock of a published version.
package struct VersionFreeze: Sendable {
  package let folders: SourceFolders
  /// The day that stands in the lock.
  package let date: PublicationDate?
  /// Why and when a lock is written anew.
  package let renewal: FreezeRequest.Renewal?

  package init(
    in folders: SourceFolders,
    date: PublicationDate?,
    renewal: FreezeRequest.Renewal?
  ) {
    (self.folders, self.date, self.renewal) = (folders, date, renewal)
  }

  /// A lock that was written.
  package struct Frozen: Sendable {
    package let version: Version
    package let lock: VersionLock
    /// How many errors there are elsewhere, which do not concern the version.
    package let otherErrors: Int
    package let written: ContentExchangeResult
  }

  /// Writes the lock of a version that passes the check, with all that it follows.
  package func run(_ name: String) throws(ActionFailure) -> Frozen {
    let preparation = Preparation.run(folders)
    let (version, lock) = try planned(name, preparation)
    let checked = judged(version, as: lock, preparation)
    let errors = VersionErrors(of: version, in: checked).all()
    let findings = errors + contradictions(in: version, preparation)
    guard findings.isEmpty else { throw checked.failure(findings, at: .freeze, folders) }
    var change = ContentChange()
    change.write(Array(lock.text.utf8), to: lock.version.lockPath)
    let written = try ContentWriter(folder: folders.content)
      .apply(change, to: preparation.content, as: "lock of \(version.id)")
    return Frozen(
      version: version,
      lock: lock,
      otherErrors: checked.diagnostics.count { $0.severity == .error },
      written: written
    )
  }

  /// The version with the lock that it gets.
  private func planned(
    _ name: String,
    _ preparation: Preparation
  ) throws(ActionFailure) -> (version: Version, lock: VersionLock) {
    guard let publication = preparation.publication else {
      throw preparation.failure(at: .freeze, folders)
    }
    let version = try publication.version(named: name)
    let request = FreezeRequest(
      version.id,
      date: date,
      renewal: renewal,
      program: ProgramVersion.current
    )
    if let refusal = request.refusal(with: version.seal) { throw ActionFailure(refusal) }
    guard
      let lock = request.lock(
        of: version,
        in: preparation.content,
        over: version.seal?.lock,
        after: publication.lock(before: version),
        log: preparation.log(of: version.id)
      )
    else { throw preparation.failure(at: .freeze, folders) }
    if let refusal = publication.refusal(of: lock, on: version) { throw ActionFailure(refusal) }
    return (version, lock)
  }

  /// The content as it is judged: the version with revisions as if it had no lock, since they claim to tell what changed.
  /// One without any, or whose revisions record lineage alone, was published before there were revisions; nobody can be
  /// asked for them now, so it is judged as it will be with its lock, and its changes are the computed ones. So is one whose
  /// lock is renewed over the same files: they were judged when it was written.
  private func judged(
    _ version: Version,
    as lock: VersionLock,
    _ preparation: Preparation
  ) -> Preparation {
    let isAsLocked = version.seal?.departures.isEmpty ?? false
    return self.preparation(
      preparation,
      of: version,
      with: version.recordsLineageAlone || isAsLocked ? lock : nil
    )
  }

  /// The content with a version's lock, or as if it had none.
  private func preparation(
    _ preparation: Preparation,
    of version: Version,
    with lock: VersionLock?
  ) -> Preparation {
    if lock == nil, version.seal == nil { return preparation }
    let path = version.id.lockPath
    let file = lock.map { SourceFile(path: path, bytes: Array($0.text.utf8)) }
    let others = preparation.content.files.filter { $0.path != path }
    let content = SourceTree(
      files: (others + (file.map { [$0] } ?? [])).sorted { $0.path < $1.path },
      diagnostics: preparation.content.diagnostics
    )
    var workspace = Workspace()
    return Preparation.run(content, preparation.templateTree, in: &workspace)
  }

  /// What cannot be meant of a lineage that is recorded alone: with its lock, nobody would judge it.
  private func contradictions(
    in version: Version,
    _ preparation: Preparation
  ) -> [Diagnostic] {
    guard version.recordsLineageAlone, !version.revisions.isEmpty else { return [] }
    let open = self.preparation(preparation, of: version, with: nil)
    return open.diagnostics.filter {
      $0.rule == "contradictory-record" && $0.place.path.relative.hasPrefix(version.id.folder)
    }
  }
}
