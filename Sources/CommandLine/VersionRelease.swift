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
  ) throws {
    let request = ReleaseRequest(
      StandardID(standard),
      published: published,
      effective: effective
    )
    let preparation = Preparation.run(sources)
    var plan = try plan(request, preparation)
    let lock = try lock(&plan, preparation)
    try keepDownloads(&plan, preparation)
    if !isDryRun {
      try ContentWriter(folder: sources.content).apply(plan.change, to: preparation.content)
    }
    report(plan, lock)
  }

  private func report(_ plan: ReleasePlan, _ lock: VersionLock) {
    let text = ReleaseText(plan: plan, lock: lock, paths: sources.displayPaths)
    Terminal.standardOutput.report(text.render(isDryRun: isDryRun, content: sources.content))
    if withoutPDFs { Terminal.standardOutput.report(KeptRendering.withoutPDFs(plan.version)) }
  }

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

  /// Checks the content as it would be, and adds the lock of the version in it.
  private func lock(_ plan: inout ReleasePlan, _ preparation: Preparation) throws -> VersionLock {
    let released = plan.change.applied(to: preparation.content)
    let checked = Preparation.run(released, preparation.templateTree)
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
    return lock
  }

  /// Renders the downloads of the version as it will be with its lock, and adds them.
  private func keepDownloads(_ plan: inout ReleasePlan, _ preparation: Preparation) throws {
    let tree = plan.change.applied(to: preparation.content)
    let released = Preparation.run(tree, preparation.templateTree, withPDFs: !withoutPDFs)
    guard let exports = released.exports, !released.hasErrors,
      let version = released.publication?[plan.version]
    else {
      throw refused(released, "Nothing was changed: this is what would be wrong with its lock.")
    }
    let files = try KeptRendering(preparation: released, sources: sources)
      .files(of: plan.version, as: 1, exports)
    plan.keep(
      files.map { ($0.download.name, $0.bytes) },
      of: version,
      in: released.content,
      program: ProgramVersion.current
    )
  }

  private func refused(_ preparation: Preparation, _ consequence: String) -> ExitStatus {
    FindingsReport(preparation, sources).refusal(preparation, consequence)
  }
}
