internal import CFileExchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The two calls that put folders into place.
///
/// Values, so that a test can stand in for a file system that cannot exchange, and stop a run at each of them.
struct FolderMoves: Sendable {
  /// Lets two paths change places in one step.
  var exchange: @Sendable (_ first: String, _ second: String) throws(FileOperationError) -> Void = {
    (first, second) throws(FileOperationError) in
    let code = psf_exchange_paths(first, second)
    guard code == 0 else { throw FileOperationError(.rename, second, code: code) }
  }

  /// Gives a path another name, and refuses where something is there.
  var renameNew: @Sendable (_ old: String, _ new: String) throws(FileOperationError) -> Void = {
    (old, new) throws(FileOperationError) in
    let code = psf_rename_new(old, new)
    guard code == 0 else { throw FileOperationError(.rename, new, code: code) }
  }

  /// Gives a path another name, at which nothing is.
  var rename: @Sendable (_ old: String, _ new: String) throws(FileOperationError) -> Void = {
    (old, new) throws(FileOperationError) in
    try systemCall(.rename, old) { renameat(AT_FDCWD, old, AT_FDCWD, new) }
  }
}

/// What stands at a path, links not followed.
enum Occupant: Hashable {
  case nothing
  case folder(mode: UInt32)
  case other

  /// The permissions of a folder.
  var mode: UInt32? {
    guard case .folder(let mode) = self else { return nil }
    return mode
  }

  init(of path: String) throws(FileOperationError) {
    var status = stat()
    let error = result { lstat(path, &status) }.error
    switch error {
    case 0: self = status.isFolder ? .folder(mode: UInt32(status.st_mode & 0o7777)) : .other
    case ENOENT: self = .nothing
    default: throw FileOperationError(.resolve, path, code: error)
    }
  }
}

/// Makes a folder that must not be there yet, with the mode of another or the usual one.
func makeFolder(_ path: String, mode: UInt32?) throws(FileOperationError) {
  try systemCall(.makeFolder, path) { mkdir(path, 0o777) }
  // Where it cannot be set, the usual mode will have to do.
  if let mode { _ = chmod(path, mode_t(mode)) }
}
