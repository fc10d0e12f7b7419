internal import ChildProcesses

/// Whether a folder is in a Git repository, and how it gets one.
package enum GitRepository {
  /// Whether Git is there and knows nothing of the folder.
  package static func isMissing(in folder: String) -> Bool {
    ChildEnvironment.path(of: "git") != nil && GitContent(folder: folder).privateFolder == nil
  }

  /// Makes one.
  package static func begin(in folder: String) throws(ActionFailure) {
    _ = try GitContent(folder: folder).git(["init", "--quiet", "--initial-branch=main"])
  }
}
