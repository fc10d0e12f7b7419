internal import Addresses
package import Authoring
internal import Changes
package import Diagnostics
internal import Locks
internal import SourceFiles
package import Standards

/// Publishes a working draft under its number.
package struct VersionRelease: Sendable {
  package let folders: SourceFolders
  package let request: ReleaseRequest
  /// Whether nothing is to be written.
  package var isDryRun = false
  package var withPDFs = true
  /// Whether files may differ from the last commit, so that they are published, too.
  package var allowsUncommitted = false

  package init(of request: ReleaseRequest, in folders: SourceFolders) {
    (self.folders, self.request) = (folders, request)
  }

  /// What a release did, or would do.
  package struct Released: Sendable {
    package let plan: ReleasePlan
    package let lock: VersionLock
    /// The files that the last commit has otherwise or not at all.
    package let uncommitted: [SourcePath]
    /// The outcome for the content folder; nil of a dry run.
    package let written: ContentExchangeResult?
  }

  /// Checks the content as it is, as it would be, and as it would be with the lock of the version; then changes it in one
  /// step.
  package func run(progress: @escaping ActionProgress) throws(ActionFailure) -> Released {
    let uncommitted = GitContent(folder: folders.content).uncommitted.map { SourcePath($0) }
    guard uncommitted.isEmpty || allowsUncommitted || isDryRun else {
      throw refusal(of: uncommitted)
    }
    var workspace = Workspace()
    let preparation = Preparation.run(folders, in: &workspace)
    var plan = try plan(preparation)
    let lock = try lock(&plan, preparation, in: &workspace)
    try keepDownloads(&plan, preparation, in: &workspace, progress)
    guard !isDryRun else {
      return Released(plan: plan, lock: lock, uncommitted: uncommitted, written: nil)
    }
    let written = try ContentWriter(folder: folders.content)
      .apply(
        plan.change,
        to: preparation.content,
        as: "release of \(plan.version)",
        publishing: plan.version.lockPath
      )
    return Released(plan: plan, lock: lock, uncommitted: uncommitted, written: written)
  }

  /// A release publishes the whole folder: what is not committed would go with it, unseen by a review.
  private func refusal(of uncommitted: [SourcePath]) -> ActionFailure {
    let shown = uncommitted.prefix(5).map(folders.displayPaths.path(of:))
    let more = uncommitted.count > shown.count ? " and \(uncommitted.count - shown.count) more" : ""
    return .refused(
      reason: "the release would take along what is not committed: "
        + shown.joined(separator: ", ") + more,
      advice: "commit it or put it away first; --allow-dirty releases it as it is"
    )
  }

  private func plan(_ preparation: Preparation) throws(ActionFailure) -> ReleasePlan {
    guard let publication = preparation.publication, !preparation.hasErrors else {
      throw preparation.failure(at: .release, folders)
    }
    let draft = VersionID(request.standard, VersionID.draftLabel).folder
    let unready = preparation.diagnostics.filter {
      Self.unready.contains($0.rule) && $0.place.path.relative.hasPrefix(draft)
    }
    guard unready.isEmpty else { throw preparation.failure(unready, at: .draft, folders) }
    do {
      return try request.plan(
        in: publication,
        preparation.content,
        withoutNotices: PublicationStart.notices
      )
    } catch { throw ActionFailure(error) }
  }

  /// The rules whose warnings a draft may have and a release may not: for placeholders, and for entries that name no
  /// difference that they explain.
  static let unready: Set<RuleID> = ["unbound-entry", "unfinished-text"]

  /// Checks the content as it would be, and adds the lock of the version in it.
  private func lock(
    _ plan: inout ReleasePlan,
    _ preparation: Preparation,
    in workspace: inout Workspace
  ) throws(ActionFailure) -> VersionLock {
    let released = plan.change.applied(to: preparation.content)
    let checked = Preparation.run(released, preparation.templateTree, in: &workspace)
    let log = checked.log(of: plan.version)
    guard !checked.hasErrors, let version = checked.publication?[plan.version],
      let lock = plan.lock(
        version,
        in: checked.content,
        after: checked.publication?.lock(before: version),
        log: log,
        program: ProgramVersion.current
      )
    else { throw checked.failure(at: .released(plan.version), folders) }
    if let log, log.entries.isEmpty {
      throw .refused(
        reason: "\(plan.version) would hold what \(log.old) holds: no provision differs",
        advice: "change the draft, or delete it"
      )
    }
    return lock
  }

  /// Renders the downloads of the version as it will be with its lock, and adds them.
  private func keepDownloads(
    _ plan: inout ReleasePlan,
    _ preparation: Preparation,
    in workspace: inout Workspace,
    _ progress: @escaping ActionProgress
  ) throws(ActionFailure) {
    let tree = plan.change.applied(to: preparation.content)
    var purpose = Preparation.Purpose()
    purpose.withPDFs = withPDFs
    let sealed = Preparation.run(
      tree,
      preparation.templateTree,
      for: purpose,
      in: &workspace
    )
    guard let exports = sealed.exports, !sealed.hasErrors,
      let version = sealed.publication?[plan.version]
    else { throw sealed.failure(at: .sealed(plan.version), folders) }
    let files = try KeptRendering(preparation: sealed, folders: folders)
      .files(of: plan.version, as: 1, exports, progress)
    plan.keep(
      files.map { ($0.download.name, $0.bytes) },
      of: version,
      in: sealed.content,
      program: ProgramVersion.current
    )
  }
}
