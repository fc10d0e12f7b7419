#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Writes a file that must not be there yet; its folder must. Of a file that does not fit nothing is left.
  ///
  /// - Parameters:
  ///   - isSecret: Whether nobody but the owner may read it, from its first byte on.
  ///   - isStored: Whether to wait until the disk has its bytes. Its name is on the disk with the folder alone.
  package func write(
    _ bytes: [UInt8],
    to name: String,
    isSecret: Bool = false,
    isStored: Bool = false
  ) throws(FileOperationError) {
    let file = try create(name, mode: isSecret ? 0o600 : 0o666)
    do {
      try file.append(bytes, shown: path(of: name))
      if isStored { try file.store(shown: path(of: name)) }
      try file.finish(shown: path(of: name))
    } catch {
      try? remove(name)
      throw error
    }
  }

  /// Writes a file that need not be there yet.
  ///
  /// - Returns: Whether it was written; not where there was one, which stays.
  @discardableResult
  package func writeNew(_ bytes: [UInt8], to name: String) throws(FileOperationError) -> Bool {
    do {
      try write(bytes, to: name)
      return true
    } catch {
      guard error.isTaken else { throw error }
      return false
    }
  }

  /// Writes a file in one step, over one of the same name: a run that is killed leaves the old one or the new one.
  ///
  /// - Parameter temporary: Where it is written before it is moved, in the same folder. Runs that may write one file at
  ///   once need one of their own each.
  package func replace(
    _ bytes: [UInt8],
    at name: String,
    through temporary: String
  ) throws(FileOperationError) {
    // What a killed run has left.
    try? remove(temporary)
    try write(bytes, to: temporary)
    do {
      try rename(temporary, to: name)
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Moves a file to another name, in another folder where one is told, over what has that name.
  package func rename(
    _ name: String,
    to newName: String,
    in other: OpenFolder? = nil
  ) throws(FileOperationError) {
    let other = other ?? self
    try systemCall(.rename, other.path(of: newName)) {
      name.withCString { old in
        newName.withCString { renameat(descriptor, old, other.descriptor, $0) }
      }
    }
  }

  /// Removes a file.
  package func remove(_ name: String) throws(FileOperationError) {
    try systemCall(.remove, path(of: name)) {
      name.withCString { unlinkat(descriptor, $0, 0) }
    }
  }

  /// Whether a file has just these bytes. Not, if it cannot be read or is a link.
  package func holds(_ bytes: [UInt8], at name: String) -> Bool {
    guard let file = openToRead(name), let status = file.status(), status.isFile,
      status.st_size == bytes.count
    else { return false }
    return withUnsafeTemporaryAllocation(byteCount: min(bytes.count, 1 << 16) + 1, alignment: 1) {
      buffer in
      bytes.withUnsafeBytes { file.continues(with: $0, reading: buffer) }
    }
  }

  /// All bytes of a file; nil where it cannot be read or is none.
  package func bytes(of name: String) -> [UInt8]? {
    guard let file = openToRead(name), let status = file.status(), status.isFile else { return nil }
    var (bytes, done) = ([UInt8](repeating: 0, count: Int(status.st_size)), 0)
    while done < bytes.count {
      let (count, error) = bytes.withUnsafeMutableBytes { buffer in
        file.fill(UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
      }
      guard error == 0, count > 0 else { return nil }
      done += count
    }
    return bytes
  }

  private func openToRead(_ name: String) -> OpenFile? {
    let (file, error) = result {
      name.withCString {
        openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      }
    }
    return error == 0 ? OpenFile(file) : nil
  }

  func create(_ name: String, mode: mode_t = 0o666) throws(FileOperationError) -> OpenFile {
    OpenFile(
      try systemCall(.open, path(of: name)) {
        name.withCString {
          openat(descriptor, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        }
      }
    )
  }
}

extension OpenFile {
  /// Whether the rest of the file is just these bytes.
  fileprivate func continues(
    with bytes: UnsafeRawBufferPointer,
    reading buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var done = 0
    while done < bytes.count {
      let (count, error) = fill(buffer)
      guard error == 0, count > 0, count <= bytes.count - done else { return false }
      guard let expected = bytes.baseAddress, let found = buffer.baseAddress,
        memcmp(expected + done, found, count) == 0
      else { return false }
      done += count
    }
    return true
  }
}
