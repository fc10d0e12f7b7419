internal import Authoring
internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// Writes the lock of a published version.
struct VersionFreeze {
  let sources: SourceOptions
  let date: PublicationDate?
  let renewal: FreezeRequest.Renewal?

  func run(_ name: String) throws {
    let preparation = Preparation.run(sources)
    let (version, lock) = try planned(name, preparation)
    let checked = judged(version, as: lock, preparation)
    let errors = VersionErrors(of: version, in: checked).all()
    let findings = errors + contradictions(in: version, preparation)
    guard findings.isEmpty else { throw refused(checked, findings) }
    var change = ContentChange()
    change.write(Array(lock.text.utf8), to: lock.version.lockPath)
    try ContentWriter(folder: sources.content).apply(change, to: preparation.content)
    report(lock, of: version, judgedIn: checked)
  }

  /// The version with the lock that it gets.
  private func planned(
    _ name: String,
    _ preparation: Preparation
  ) throws -> (version: Version, lock: VersionLock) {
    guard let publication = preparation.publication else {
      throw refused(preparation, preparation.diagnostics)
    }
    let loaded = LoadedContent(publication: publication, tree: preparation.content)
    let id = try loaded.version(name)
    let request = FreezeRequest(
      id,
      date: date,
      renewal: renewal,
      program: ProgramVersion.current
    )
    let seal = publication[id]?.seal
    if let refusal = request.refusal(with: seal) { throw refusal.shown() }
    guard let version = publication[id],
      let lock = request.lock(
        of: version,
        in: preparation.content,
        over: seal?.lock,
        after: publication.lock(before: version),
        log: preparation.log(of: id)
      )
    else { throw refused(preparation, preparation.diagnostics) }
    if let refusal = publication.refusal(of: lock, on: version) { throw refusal.shown() }
    return (version, lock)
  }

  private func report(_ lock: VersionLock, of version: Version, judgedIn checked: Preparation) {
    Terminal.standardOutput.report(
      """
      \(sources.displayPaths.path(of: lock.version.lockPath)): \(lock.files.count) files of \(lock.version), \
      published \(lock.published). Commit it with the content.
      """
    )
    let id = version.id
    if version.kept != nil { Terminal.standardOutput.report(Self.dueEdition(id)) }
    let others = checked.diagnostics.count { $0.severity == .error }
    guard others > 0 else { return }
    Terminal.standardOutput.report(
      "The errors that psf check finds elsewhere (\(others)) do not concern \(id)."
    )
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
    return Preparation.run(content, preparation.templateTree)
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

  private static func dueEdition(_ id: VersionID) -> String {
    "Its downloads are kept as they were; a new edition is due: "
      + "psf edition \(id) --reason \"…\" --as-of DATE."
  }

  private func refused(_ preparation: Preparation, _ findings: [Diagnostic]) -> ExitStatus {
    let why = "No lock was written: what is locked must pass psf check, with all that it follows."
    return FindingsReport(preparation, sources).refusal(findings, why)
  }
}

extension Refusal {
  /// Shows the refusal; the call was wrong.
  func shown() -> ExitStatus {
    Terminal.standardError.write("error: \(reason)\nhelp: \(advice)\n")
    return .wrongCall
  }
}
