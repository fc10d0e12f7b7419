internal import Authoring
internal import Diagnostics
internal import Locks
internal import Publishing
internal import Standards

/// What a release did or would do, and how to undo it.
struct ReleaseText {
  private let plan: ReleasePlan
  private let lock: VersionLock
  private let isDryRun: Bool
  private let paths: DisplayPaths

  init(_ released: VersionRelease.Released, _ paths: DisplayPaths) {
    (plan, lock, isDryRun) = (released.plan, released.lock, released.written == nil)
    self.paths = paths
  }

  func render(content: String) -> String {
    let verb = isDryRun ? "would be published on" : "is published on"
    let steps = "\(plan.version) \(verb) \(plan.published).\n" + folders + references
    return isDryRun ? steps + "\nNothing was changed." : steps + "\n" + wayBack(content)
  }

  private var folders: String {
    """
      \(shown(plan.draft.folder)) becomes \(shown(plan.version.folder)) (\(lock.files.count) files).
      version.yml loses its status, its notice and the deadline for comments, and gains the date.
      \(paths.path(of: plan.version.lockPath)) holds what was published.
      \(shown(plan.version.downloadsFolder)) keeps its downloads (\(plan.keptCount) files).

    """
  }

  private var references: String {
    guard !plan.rewritings.isEmpty else { return "  Nothing names \(plan.draft).\n" }
    let lines = plan.rewritings.map {
      "    \(paths.path(of: $0.path)):\($0.line): \($0.old) → \($0.new)\n"
    }
    return "  What named \(plan.draft) names \(plan.version):\n" + lines.joined()
  }

  private func wayBack(_ content: String) -> String {
    // What is put away can be brought back, whatever else was in the folder.
    """
    Look at it and commit it: git add \(content) && git commit
    Until then Git can put it away, with all in \(content) that is not committed: \
    git stash push --include-untracked -- \(content)
    'git stash pop' brings it back.
    """
  }

  private func shown(_ folder: String) -> String {
    paths.path(of: SourcePath(folder))
  }
}
