#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The descriptor of an open file or folder, closed with the value.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }

  /// What kind of file it is, its size, mode and times.
  func status() -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Reads on into a buffer; the number of bytes, 0 at the end of the file.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> (value: Int, error: Int32) {
    result { read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Writes the first bytes of an array, or all, in as many calls as it takes.
  func append(
    _ bytes: [UInt8],
    upTo end: Int? = nil,
    shown path: @autoclosure () -> String
  ) throws(FileOperationError) {
    let end = end ?? bytes.count
    var done = 0
    while done < end {
      done += try systemCall(.write, path()) {
        bytes[done..<end].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      }
    }
  }

  /// Gives the file the owner, mode and times of another.
  func resemble(_ other: stat) {
    #if canImport(Darwin)
      let times = [other.st_atimespec, other.st_mtimespec]
    #else
      let times = [other.st_atim, other.st_mtim]
    #endif
    // Some file systems know none of it; the bytes are what counts.
    other.giveOwner { fchown(descriptor, $0, $1) }
    _ = futimens(descriptor, times)
    _ = fchmod(descriptor, other.st_mode & 0o7777)
  }

  /// Waits until the disk has the file.
  func store(shown path: @autoclosure () -> String) throws(FileOperationError) {
    try FileExchange.store(descriptor, shown: path())
  }

  /// Closes the file, which is when some file systems say that a write has failed.
  consuming func finish(shown path: @autoclosure () -> String) throws(FileOperationError) {
    let descriptor = self.descriptor
    discard self
    // Once only: after an interruption the descriptor is gone, and may be another file's already.
    guard close(descriptor) != 0, errno != EINTR else { return }
    throw FileOperationError(.write, path(), code: errno)
  }
}

extension stat {
  /// Whether it is a file, and no folder, link or device.
  var isFile: Bool {
    st_mode & S_IFMT == S_IFREG
  }

  /// Whether it is a folder.
  var isFolder: Bool {
    st_mode & S_IFMT == S_IFDIR
  }
}
