#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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

  /// Copies a file, with its mode, owner and times, or a link, to another folder.
  func copy(
    _ name: String,
    as newName: String,
    into other: OpenFolder
  ) throws(FileOperationError) {
    let (descriptor, error) = result {
      name.withCString {
        // What is no file may let who opens it wait.
        openat(self.descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      }
    }
    guard error != ELOOP else { return try copyLink(name, as: newName, into: other) }
    guard error == 0 else { throw FileOperationError(.open, path(of: name), code: error) }
    let source = OpenFile(descriptor)
    guard let status = source.status(), status.isFile else {
      throw FileOperationError(.open, path(of: name), .notAFile)
    }
    let copy = try other.create(newName)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (count, error) = buffer.withUnsafeMutableBytes { source.fill($0) }
      guard error == 0 else { throw FileOperationError(.read, path(of: name), code: error) }
      guard count > 0 else { break }
      try copy.append(buffer, upTo: count, shown: other.path(of: newName))
    }
    copy.resemble(status)
    try copy.finish(shown: other.path(of: newName))
  }

  private func copyLink(
    _ name: String,
    as newName: String,
    into other: OpenFolder
  ) throws(FileOperationError) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try systemCall(.read, path(of: name)) {
      name.withCString { readlinkat(descriptor, $0, &target, target.count - 1) }
    }
    try systemCall(.link, other.path(of: newName)) {
      newName.withCString { symlinkat(target, other.descriptor, $0) }
    }
  }
}
