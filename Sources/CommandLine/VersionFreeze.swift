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

  func run(_ name: String) async throws {
    let preparation = await Preparation.run(sources)
    try await write(try planned(name, preparation), preparation)
  }

  // Each function waits for one thing, as in VersionRelease.

  /// A version with the lock that it gets.
  private struct Planned {
    let version: Version
    let lock: VersionLock
  }

  @inline(never)
  private func planned(_ name: String, _ preparation: Preparation) throws -> Planned {
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
    return Planned(version: version, lock: lock)
  }

  @inline(never)
  private func write(_ planned: Planned, _ preparation: Preparation) async throws {
    let checked = await judged(planned.version, as: planned.lock, preparation)
    try await write(planned, judgedIn: checked, preparation)
  }

  @inline(never)
  private func write(
    _ planned: Planned,
    judgedIn checked: Preparation,
    _ preparation: Preparation
  ) async throws {
    let errors = await VersionErrors(of: planned.version, in: checked).all()
    let contradictions = await contradictions(in: planned.version, preparation)
    try await write(planned, judgedIn: checked, preparation, errors: errors + contradictions)
  }

  @inline(never)
  private func write(
    _ planned: Planned,
    judgedIn checked: Preparation,
    _ preparation: Preparation,
    errors: [Diagnostic]
  ) async throws {
    guard errors.isEmpty else { throw refused(checked, errors) }
    var change = ContentChange()
    change.write(Array(planned.lock.text.utf8), to: planned.lock.version.lockPath)
    try await ContentWriter(folder: sources.content).apply(change, to: preparation.content)
    report(planned, judgedIn: checked)
  }

  private func report(_ planned: Planned, judgedIn checked: Preparation) {
    let lock = planned.lock
    Terminal.standardOutput.report(
      """
      \(sources.displayPaths.path(of: lock.version.lockPath)): \(lock.files.count) files of \(lock.version), \
      published \(lock.published). Commit it with the content.
      """
    )
    let id = planned.version.id
    if planned.version.kept != nil { Terminal.standardOutput.report(Self.dueEdition(id)) }
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
  @inline(never)
  private func judged(
    _ version: Version,
    as lock: VersionLock,
    _ preparation: Preparation
  ) async -> Preparation {
    let isAsLocked = version.seal?.departures.isEmpty ?? false
    return await self.preparation(
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
  ) async -> Preparation {
    if lock == nil, version.seal == nil { return preparation }
    let path = version.id.lockPath
    let file = lock.map { SourceFile(path: path, bytes: Array($0.text.utf8)) }
    let others = preparation.content.files.filter { $0.path != path }
    let content = SourceTree(
      files: (others + (file.map { [$0] } ?? [])).sorted { $0.path < $1.path },
      diagnostics: preparation.content.diagnostics
    )
    return await Preparation.run(content, preparation.templateTree)
  }

  /// What cannot be meant of a lineage that is recorded alone: with its lock, nobody would judge it.
  @inline(never)
  private func contradictions(
    in version: Version,
    _ preparation: Preparation
  ) async -> [Diagnostic] {
    guard version.recordsLineageAlone, !version.revisions.isEmpty else { return [] }
    let open = await self.preparation(preparation, of: version, with: nil)
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
