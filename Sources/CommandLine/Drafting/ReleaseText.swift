internal import Authoring
internal import Diagnostics
internal import Locks
internal import Publishing
internal import Standards

/// The outcome of a release, done or planned, and how to take it back.
struct ReleaseText {
  private let plan: ReleasePlan
  private let lock: VersionLock
  private let uncommitted: [SourcePath]
  private let isDryRun: Bool
  private let paths: DisplayPaths

  init(_ released: VersionRelease.Released, _ paths: DisplayPaths) {
    (plan, lock, isDryRun) = (released.plan, released.lock, released.written == nil)
    uncommitted = released.uncommitted
    self.paths = paths
  }

  func render(content: String) -> String {
    let verb = isDryRun ? "would be published on" : "is published on"
    let steps =
      "\(plan.version) \(verb) \(plan.published).\n" + folders + notice + references + takenAlong
    return isDryRun ? steps + "\nNothing was changed." : steps + "\n" + next(content)
  }

  private var folders: String {
    """
      \(shown(plan.draft.folder)) becomes \(shown(plan.version.folder)) (\(lock.files.count) files).
      version.yml loses what it says of the draft, and gains the date.
      \(paths.path(of: plan.version.lockPath)) holds what was published.
      \(shown(plan.version.downloadsFolder)) keeps its downloads (\(plan.keptCount) files).

    """
  }

  private var notice: String {
    plan.noticeFile.map {
      "  \(paths.path(of: $0)) loses the notice that nothing is in force yet.\n"
    } ?? ""
  }

  private var references: String {
    guard !plan.rewritings.isEmpty else { return "  Nothing names \(plan.draft).\n" }
    let lines = plan.rewritings.map {
      "    \(paths.path(of: $0.path)):\($0.line): \($0.old) → \($0.new)\n"
    }
    return "  What named \(plan.draft) names \(plan.version):\n" + lines.joined()
  }

  /// The files that go with the release although they are not committed.
  private var takenAlong: String {
    guard !uncommitted.isEmpty else { return "" }
    let verb =
      isDryRun
      ? "A release refuses what is not committed, unless --allow-dirty takes it along:"
      : "Not committed before:"
    return "  \(verb)\n" + uncommitted.map { "    \(paths.path(of: $0))\n" }.joined()
  }

  private func next(_ content: String) -> String {
    """
    Look at it and commit it:    git add \(content) && git commit
    Take it back:                psf undo
    Begin the next draft:        psf draft \(plan.version.standard) \
    \(VersionNumber(plan.version.label).successor)
    """
  }

  private func shown(_ folder: String) -> String {
    paths.path(of: SourcePath(folder))
  }
}
