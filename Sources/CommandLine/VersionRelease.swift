internal import Addresses
internal import Authoring
internal import Changes
internal import Diagnostics
internal import Exporting
internal import FileExchange
internal import SourceFiles
internal import Standards

/// Publishes a working draft under its number.
struct VersionRelease {
  let sources: SourceOptions
  let isDryRun: Bool
  let withoutPDFs: Bool

  func run(
    _ standard: String,
    published: PublicationDate?,
    effective: PublicationDate?
  ) async throws {
    let preparation = await Preparation.run(sources)
    guard let publication = preparation.publication, !preparation.hasErrors else {
      throw refused(preparation, "Nothing was changed: what is released must pass psf check.")
    }
    let request = ReleaseRequest(
      StandardID(standard),
      published: published,
      effective: effective
    )
    let draft = try Self.plan(request, publication, preparation.content)
    let (locked, lock) = try await locked(draft, preparation)
    let plan = try await keepingDownloads(locked, preparation)
    if !isDryRun { try await apply(plan, to: preparation.content) }
    let text = ReleaseText(plan: plan, lock: lock, paths: sources.displayPaths)
    print(text.render(isDryRun: isDryRun, content: sources.content))
    if withoutPDFs { print(KeptRendering.withoutPDFs(plan.version)) }
  }

  private static func plan(
    _ request: ReleaseRequest,
    _ publication: Publication,
    _ content: SourceTree
  ) throws(ExitStatus) -> ReleasePlan {
    do { return try request.plan(in: publication, content) } catch { throw error.shown() }
  }

  // Plans are handed on as values: none is changed in place across a suspension.

  /// Checks the content as it would be, and locks the version in it.
  private func locked(
    _ plan: ReleasePlan,
    _ preparation: Preparation
  ) async throws -> (ReleasePlan, VersionLock) {
    let released = plan.change.applied(to: preparation.content)
    let checked = await Preparation.run(released, preparation.templateTree)
    return try lock(plan, checked)
  }

  private func lock(
    _ plan: ReleasePlan,
    _ checked: Preparation
  ) throws(ExitStatus) -> (ReleasePlan, VersionLock) {
    var plan = plan
    let log = checked.log(of: plan.version)
    guard !checked.hasErrors, let version = checked.publication?[plan.version],
      let lock = plan.lock(
        version,
        in: checked.content,
        log: log,
        program: ProgramVersion.current
      )
    else {
      let consequence = "Nothing was changed: this is what would be wrong with \(plan.version)."
      throw refused(checked, consequence)
    }
    return (plan, lock)
  }

  /// Renders the downloads of the version as it will be, to be kept.
  private func keepingDownloads(
    _ plan: ReleasePlan,
    _ preparation: Preparation
  ) async throws -> ReleasePlan {
    let released = plan.change.applied(to: preparation.content)
    let locked = await Preparation.run(released, preparation.templateTree, withPDFs: !withoutPDFs)
    let (exports, version) = try subject(plan, locked)
    let files = try await KeptRendering(preparation: locked, sources: sources)
      .files(of: plan.version, as: 1, exports)
    return Self.keeping(files, of: version, in: released, plan)
  }

  private func subject(
    _ plan: ReleasePlan,
    _ locked: Preparation
  ) throws(ExitStatus) -> (ExportSubject, Version) {
    guard let exports = locked.exports, let version = locked.publication?[plan.version],
      !locked.hasErrors
    else {
      throw refused(locked, "Nothing was changed: this is what would be wrong with its lock.")
    }
    return (exports, version)
  }

  private static func keeping(
    _ files: [DownloadFile],
    of version: Version,
    in released: SourceTree,
    _ plan: ReleasePlan
  ) -> ReleasePlan {
    var plan = plan
    plan.keep(
      files.map { ($0.download.name, $0.bytes) },
      of: version,
      in: released,
      program: ProgramVersion.current
    )
    return plan
  }

  private func apply(_ plan: ReleasePlan, to content: SourceTree) async throws {
    do {
      _ = try await ContentExchange(in: sources.content).apply(plan.change, to: content)
    } catch {
      Terminal.standardError.write("error: \(error)\n")
      throw ExitStatus.diskRefused
    }
  }

  private func refused(_ preparation: Preparation, _ consequence: String) -> ExitStatus {
    FindingsReport(preparation, sources).refusal(preparation, consequence)
  }
}
