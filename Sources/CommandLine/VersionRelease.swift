internal import Addresses
internal import Authoring
internal import Changes
internal import Diagnostics
internal import FileExchange
internal import SourceFiles
internal import Standards

/// Publishes a working draft under its number.
struct VersionRelease {
  let sources: SourceOptions
  let isDryRun: Bool

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
    var plan: ReleasePlan
    do { plan = try request.plan(in: publication, preparation.content) } catch {
      throw error.shown()
    }
    let lock = try await lock(&plan, preparation)
    try await keepDownloads(&plan, preparation)
    if !isDryRun { try await apply(plan, to: preparation.content) }
    let text = ReleaseText(plan: plan, lock: lock, paths: sources.displayPaths)
    print(text.render(isDryRun: isDryRun, content: sources.content))
  }

  /// Checks the content as it would be, and locks the version in it.
  private func lock(
    _ plan: inout ReleasePlan,
    _ preparation: Preparation
  ) async throws -> VersionLock {
    let released = plan.change.applied(to: preparation.content)
    let checked = await Preparation.run(released, preparation.templateTree)
    let log = checked.log(of: plan.version)
    guard !checked.hasErrors, let version = checked.publication?[plan.version],
      let lock = plan.lock(version, in: released, log: log, program: ProgramVersion.current)
    else {
      let consequence = "Nothing was changed: this is what would be wrong with \(plan.version)."
      throw refused(checked, consequence)
    }
    return lock
  }

  /// Renders the downloads of the version as it will be, to be kept.
  private func keepDownloads(
    _ plan: inout ReleasePlan,
    _ preparation: Preparation
  ) async throws {
    let released = plan.change.applied(to: preparation.content)
    let locked = await Preparation.run(released, preparation.templateTree)
    guard let exports = locked.exports, !locked.hasErrors else {
      throw refused(locked, "Nothing was changed: this is what would be wrong with its lock.")
    }
    let files = try await KeptRendering(preparation: locked, sources: sources)
      .files(of: plan.version, as: 1, exports)
    plan.keep(files.map { ($0.download.name, $0.bytes) }, program: ProgramVersion.current)
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
