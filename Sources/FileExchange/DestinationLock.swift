#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Keeps a second run away from a destination for as long as the value lives.
///
/// It is a file that is locked, not one that is there: the system lets go of it when a run is killed, and what is
/// left of the file does not hinder the next run.
struct DestinationLock: ~Copyable {
  private let path: String
  private let file: OpenFile

  /// Takes the lock of a destination, or says that another run has it.
  init(for paths: ExchangePaths) throws(FileOperationError) {
    guard let lock = try DestinationLock(at: paths.lock) else {
      throw FileOperationError(.replace, paths.destination, .inUse)
    }
    self = lock
  }

  /// Takes the lock; nil where another run has it.
  init?(at path: String) throws(FileOperationError) {
    while true {
      let file = OpenFile(
        try systemCall(.lock, path) {
          path.withCString { open($0, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644) }
        }
      )
      let error = result { flock(file.descriptor, LOCK_EX | LOCK_NB) }.error
      guard error != EWOULDBLOCK else { return nil }
      guard error == 0 else { throw FileOperationError(.lock, path, code: error) }
      // The run that had the file may have removed it between the two calls; then it guards nothing.
      guard file.isStill(at: path) else { continue }
      self.path = path
      self.file = file
      return
    }
  }

  deinit {
    // Before the lock goes with the descriptor, so that nobody else's file is removed.
    _ = unlink(path)
  }
}

extension OpenFile {
  fileprivate func isStill(at path: String) -> Bool {
    var named = stat()
    guard let own = status(), lstat(path, &named) == 0 else { return false }
    return own.st_dev == named.st_dev && own.st_ino == named.st_ino
  }
}
