#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Waits until the disk has an open file, or the names in an open folder: a loss of power does not undo it then.
func store(
  _ descriptor: Int32,
  shown path: @autoclosure () -> String
) throws(FileOperationError) {
  #if canImport(Darwin)
    // There, fsync leaves it in the memory of the disk itself.
    if result(of: { fcntl(descriptor, F_FULLFSYNC) }).error == 0 { return }
  #endif
  let error = result { fsync(descriptor) }.error
  // Some file systems store nothing on demand, folders least of all.
  guard error != 0, error != EINVAL, error != ENOTSUP else { return }
  throw FileOperationError(.store, path(), code: error)
}

/// Waits until the disk has the names in a folder.
func storeNames(in folder: String) throws(FileOperationError) {
  try OpenFolder(folder).storeNames()
}

extension OpenFolder {
  /// Waits until the disk has the names in the folder itself, or in one below it.
  package func storeNames(in name: String? = nil) throws(FileOperationError) {
    guard let name else { return try store(descriptor, shown: path) }
    let folder = OpenFile(
      try systemCall(.open, path(of: name)) {
        name.withCString { openat(descriptor, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      }
    )
    try folder.store(shown: path(of: name))
  }
}
