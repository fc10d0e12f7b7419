internal import Diagnostics
internal import SourceFiles

/// The folders of locked versions: `standards/psf/1.1/` for `standards/psf/1.1.lock`, whatever is in the lock.
struct LockedFolders {
  private let folders: [String]

  init(in tree: SourceTree) {
    let locks = tree.files.map(\.path.relative).filter {
      $0.hasPrefix("standards/") && $0.hasSuffix(".lock")
    }
    folders = locks.map { $0.dropLast(".lock".count) + "/" }
  }

  /// Whether a file is part of a locked version.
  func hold(_ path: SourcePath) -> Bool {
    folders.contains { path.relative.hasPrefix($0) }
  }
}
