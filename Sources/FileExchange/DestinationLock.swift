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
      let file = try Self.opened(path)
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

  /// All who may write the folder may lock it, whatever the mask of who comes first. Where one is there it is not made: in a
  /// folder for all, the system refuses that of another's file.
  private static func opened(_ path: String) throws(FileOperationError) -> OpenFile {
    while true {
      let (there, error) = result {
        path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
      }
      if error == 0 { return OpenFile(there) }
      guard error == ENOENT else { throw FileOperationError(.lock, path, code: error) }
      let (made, failure) = result {
        path.withCString { open($0, O_RDONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }
      }
      if failure == EEXIST { continue }
      guard failure == 0 else { throw FileOperationError(.lock, path, code: failure) }
      _ = fchmod(made, 0o666)
      return OpenFile(made)
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
