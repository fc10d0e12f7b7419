internal import Authoring
internal import Diagnostics
internal import FileExchange
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
    guard let publication = preparation.publication else { throw refused(preparation) }
    let id = try LoadedContent(publication: publication).version(name)
    let request = FreezeRequest(
      id,
      date: date,
      renewal: renewal,
      program: ProgramVersion.current
    )
    let seal = publication[id]?.seal
    if let refusal = request.refusal(with: seal) { throw refusal.shown() }
    let checked = seal == nil ? preparation : await unlocked(id, preparation)
    guard !checked.hasErrors, let version = checked.publication?[id],
      let lock = request.lock(
        of: version,
        in: checked.content,
        over: seal?.lock,
        log: checked.log(of: id)
      )
    else { throw refused(checked) }
    try write(lock)
  }

  /// The content as it would be judged if the version had no lock.
  private func unlocked(_ id: VersionID, _ preparation: Preparation) async -> Preparation {
    let content = SourceTree(
      files: preparation.content.files.filter { $0.path != id.lockPath },
      diagnostics: preparation.content.diagnostics
    )
    return await Preparation.run(content, preparation.templateTree)
  }

  private func refused(_ preparation: Preparation) -> ExitStatus {
    FindingsReport(preparation, sources)
      .refusal(preparation, "No lock was written: what is locked must pass psf check.")
  }

  private func write(_ lock: VersionLock) throws {
    let path = lock.version.lockPath.relative
    do {
      try OpenFolder(sources.content).replace(Array(lock.text.utf8), at: path)
    } catch {
      Terminal.standardError.write("error: \(error)\n")
      throw ExitStatus.diskRefused
    }
    print(
      """
      \(sources.displayPaths.path(of: lock.version.lockPath)): \(lock.files.count) files of \(lock.version), \
      published \(lock.published). Commit it with the content.
      """
    )
  }
}

extension Refusal {
  /// Shows the refusal; the call was wrong.
  func shown() -> ExitStatus {
    Terminal.standardError.write("error: \(reason)\nhelp: \(advice)\n")
    return .wrongCall
  }
}
