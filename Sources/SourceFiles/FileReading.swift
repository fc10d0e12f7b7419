#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that could not be read, in the words of the operating system.
public struct ReadingError: Error {
  /// Why.
  public let reason: String
}

/// All bytes of a file, read by the calls of the operating system: Foundation's cost several times as much for the
/// small files that content is made of.
public func bytes(ofFile path: String) throws(ReadingError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { throw ReadingError(reason: String(cString: strerror(errno))) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw ReadingError(reason: String(cString: strerror(errno)))
  }
  let size = Int(status.st_size)
  var failure: Int32?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      guard got > 0 else {
        failure = got < 0 ? errno : nil
        return
      }
      count += got
    }
  }
  if let failure { throw ReadingError(reason: String(cString: strerror(failure))) }
  return bytes
}
