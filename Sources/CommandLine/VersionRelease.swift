internal import Addresses
internal import Authoring
internal import Changes
internal import Diagnostics
internal import Exporting
internal import Locks
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
    let request = ReleaseRequest(
      StandardID(standard),
      published: published,
      effective: effective
    )
    let preparation = await Preparation.run(sources)
    let draft = try plan(request, preparation)
    try await release(try await locked(draft, preparation), preparation)
  }

  @inline(never)
  private func release(_ locked: Locked, _ preparation: Preparation) async throws {
    let plan = try await keepingDownloads(locked.plan, preparation)
    if !isDryRun {
      try await ContentWriter(folder: sources.content).apply(plan.change, to: preparation.content)
    }
    report(plan, locked.lock)
  }

  @inline(never)
  private func report(_ plan: ReleasePlan, _ lock: VersionLock) {
    let text = ReleaseText(plan: plan, lock: lock, paths: sources.displayPaths)
    Terminal.standardOutput.report(text.render(isDryRun: isDryRun, content: sources.content))
    if withoutPDFs { Terminal.standardOutput.report(KeptRendering.withoutPDFs(plan.version)) }
  }

  @inline(never)
  private func plan(_ request: ReleaseRequest, _ preparation: Preparation) throws -> ReleasePlan {
    guard let publication = preparation.publication, !preparation.hasErrors else {
      throw refused(preparation, "Nothing was changed: what is released must pass psf check.")
    }
    let draft = VersionID(request.standard, VersionID.draftLabel).folder
    let unready = preparation.diagnostics.filter {
      Self.unready.contains($0.rule) && $0.place.path.relative.hasPrefix(draft)
    }
    guard unready.isEmpty else {
      let why = "Nothing was changed: what is a warning in a draft is not published."
      throw FindingsReport(preparation, sources).refusal(unready, why)
    }
    do { return try request.plan(in: publication, preparation.content) } catch {
      throw error.shown()
    }
  }

  /// What may stand in a draft while it is written: placeholders, and entries that say of no difference that they explain it.
  private static let unready: Set<RuleID> = ["unbound-entry", "unfinished-text"]

  // Plans are handed on as values, and each function waits for one thing: compilers up to 6.3.1 free what a function
  // holds across several suspensions in the wrong order ("freed pointer was not the last allocation").

  /// A plan with the lock that it writes.
  private struct Locked {
    let plan: ReleasePlan
    let lock: VersionLock
  }

  /// Checks the content as it would be, and locks the version in it.
  @inline(never)
  private func locked(
    _ plan: ReleasePlan,
    _ preparation: Preparation
  ) async throws -> Locked {
    let released = plan.change.applied(to: preparation.content)
    let checked = await Preparation.run(released, preparation.templateTree)
    return try lock(plan, checked)
  }

  @inline(never)
  private func lock(
    _ plan: ReleasePlan,
    _ checked: Preparation
  ) throws -> Locked {
    var plan = plan
    let log = checked.log(of: plan.version)
    guard !checked.hasErrors, let version = checked.publication?[plan.version],
      let lock = plan.lock(
        version,
        in: checked.content,
        after: checked.publication?.lock(before: version),
        log: log,
        program: ProgramVersion.current
      )
    else {
      let consequence = "Nothing was changed: this is what would be wrong with \(plan.version)."
      throw refused(checked, consequence)
    }
    if let log, log.entries.isEmpty {
      throw Refusal(
        "\(plan.version) would hold what \(log.old) holds: no provision differs",
        advice: "change the draft, or delete it"
      ).shown()
    }
    return Locked(plan: plan, lock: lock)
  }

  /// Renders the downloads of the version as it will be, to be kept.
  @inline(never)
  private func keepingDownloads(
    _ plan: ReleasePlan,
    _ preparation: Preparation
  ) async throws -> ReleasePlan {
    let released = plan.change.applied(to: preparation.content)
    return try await keepingDownloads(
      plan,
      of: await Preparation.run(released, preparation.templateTree, withPDFs: !withoutPDFs)
    )
  }

  @inline(never)
  private func keepingDownloads(
    _ plan: ReleasePlan,
    of released: Preparation
  ) async throws -> ReleasePlan {
    guard let exports = released.exports, !released.hasErrors else {
      throw refused(released, "Nothing was changed: this is what would be wrong with its lock.")
    }
    let files = try await KeptRendering(preparation: released, sources: sources)
      .files(of: plan.version, as: 1, exports)
    return keeping(files, plan, in: released)
  }

  @inline(never)
  private func keeping(
    _ files: [DownloadFile],
    _ plan: ReleasePlan,
    in released: Preparation
  ) -> ReleasePlan {
    guard let version = released.publication?[plan.version] else { return plan }
    var plan = plan
    plan.keep(
      files.map { ($0.download.name, $0.bytes) },
      of: version,
      in: released.content,
      program: ProgramVersion.current
    )
    return plan
  }

  private func refused(_ preparation: Preparation, _ consequence: String) -> ExitStatus {
    FindingsReport(preparation, sources).refusal(preparation, consequence)
  }
}
