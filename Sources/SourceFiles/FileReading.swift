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
  let (descriptor, size) = try openRegularFile(path)
  defer { close(descriptor) }
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

/// Hands over the bytes of a file in pieces, in their order, so that a large one is never in memory as a whole: as many as it
/// has when it is opened.
public func forEachPiece(
  ofFile path: String,
  _ take: ([UInt8]) -> Void
) throws(ReadingError) {
  let (descriptor, size) = try openRegularFile(path)
  defer { close(descriptor) }
  var (left, got) = (size, 1)
  while left > 0, got > 0 {
    let piece = [UInt8](unsafeUninitializedCapacity: min(left, longestPiece)) { buffer, count in
      got = read(descriptor, buffer.baseAddress, min(left, longestPiece))
      count = max(0, got)
    }
    guard got >= 0 else { throw ReadingError(reason: String(cString: strerror(errno))) }
    left -= got
    take(piece)
  }
}

private let longestPiece = 1 << 20

/// Why a device or a pipe is not read.
let deviceReason = "it is no regular file, but a device or a pipe"

/// Opens a file and tells its size. What is none, such as a named pipe, is refused and never waited for.
private func openRegularFile(
  _ path: String
) throws(ReadingError) -> (descriptor: Int32, size: Int) {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK)
  guard descriptor >= 0 else { throw ReadingError(reason: String(cString: strerror(errno))) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    let reason = String(cString: strerror(errno))
    close(descriptor)
    throw ReadingError(reason: reason)
  }
  let kind = status.st_mode & S_IFMT
  guard kind == S_IFREG else {
    close(descriptor)
    throw ReadingError(
      reason: kind == S_IFDIR ? "it is a folder" : deviceReason
    )
  }
  return (descriptor, Int(status.st_size))
}
