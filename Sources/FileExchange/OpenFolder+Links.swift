#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Which file it is, whatever names it has.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}

extension OpenFolder {
  /// Gives a file a second name in another folder, the same there if none is told; copies it where that cannot be.
  ///
  /// Either way it keeps its time. The folder of the new name must be there.
  package func link(
    _ name: String,
    as newName: String? = nil,
    into other: OpenFolder
  ) throws(FileOperationError) {
    let newName = newName ?? name
    let error = result {
      name.withCString { old in
        newName.withCString { linkat(descriptor, old, other.descriptor, $0, 0) }
      }
    }.error
    guard error != 0 else { return }
    let failure = FileOperationError(.link, other.path(of: newName), code: error)
    guard failure.isUnsupported else { throw failure }
    try copy(name, as: newName, into: other)
  }

  /// The file or link that has a name; nil where there is none.
  package func identity(of name: String) -> FileIdentity? {
    var status = stat()
    guard withStatus(of: name, &status) else { return nil }
    return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// Gives a file or folder the mode that another has; where that cannot be, it keeps its own.
  package func copyMode(of name: String, in other: OpenFolder, to newName: String) {
    var status = stat()
    guard other.withStatus(of: name, &status), status.st_mode & S_IFMT != S_IFLNK else { return }
    _ = newName.withCString { fchmodat(descriptor, $0, status.st_mode & 0o7777, 0) }
  }

  private func withStatus(of name: String, _ status: inout stat) -> Bool {
    result { name.withCString { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } }.error == 0
  }

  /// Copies a file, with its mode and times, to another folder.
  func copy(
    _ name: String,
    as newName: String,
    into other: OpenFolder
  ) throws(FileOperationError) {
    let source = OpenFile(
      try systemCall(.open, path(of: name)) {
        name.withCString { openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
      }
    )
    let copy = try other.create(newName)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (count, error) = buffer.withUnsafeMutableBytes { source.fill($0) }
      guard error == 0 else { throw FileOperationError(.read, path(of: name), code: error) }
      guard count > 0 else { break }
      try copy.append(buffer, upTo: count, shown: other.path(of: newName))
    }
    if let status = source.status() { copy.resemble(status) }
    try copy.finish(shown: other.path(of: newName))
  }
}
