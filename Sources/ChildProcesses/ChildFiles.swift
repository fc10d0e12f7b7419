#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The open files of a program that is started: its input and its errors are files without a name, its output is a pipe.
final class ChildFiles {
  let input: Int32
  let output: Int32
  let nothing: Int32
  /// Where its errors go if they are read apart from its output.
  let errors: Int32
  private(set) var theirOutput: Int32

  init(input bytes: [UInt8]) throws(ChildProcessError) {
    nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    input = try Self.file(holding: bytes)
    errors = try Self.unnamedFile(holding: [])
    var ends: [Int32] = [-1, -1]
    guard nothing >= 0, errors >= 0, pipe(&ends) == 0 else {
      throw ChildProcessError(program: "a program", number: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (output, theirOutput) = (ends[0], ends[1])
  }

  private static func file(holding bytes: [UInt8]) throws(ChildProcessError) -> Int32 {
    guard !bytes.isEmpty else { return open("/dev/null", O_RDONLY | O_CLOEXEC) }
    return try unnamedFile(holding: bytes)
  }

  private static func unnamedFile(holding bytes: [UInt8]) throws(ChildProcessError) -> Int32 {
    guard let file = tmpfile() else { throw ChildProcessError(program: "a program", number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      throw ChildProcessError(program: "a program", number: errno)
    }
    rewind(file)
    return fcntl(fileno(file), F_DUPFD_CLOEXEC, 3)
  }

  /// What the program has written to its errors, from their beginning.
  func readErrors() -> [UInt8] {
    let size = Int(lseek(errors, 0, SEEK_END))
    guard size > 0, lseek(errors, 0, SEEK_SET) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, read(errors, buffer.baseAddress, size))
    }
  }

  /// Closes the program's end of the pipe, so that ours ends when the program does.
  func closeTheirs() {
    _ = closeFile(theirOutput)
    theirOutput = -1
  }

  func close() {
    for file in [input, output, nothing, errors, theirOutput] where file >= 0 {
      _ = closeFile(file)
    }
  }

  private func closeFile(_ file: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(file)
    #else
      Darwin.close(file)
    #endif
  }
}
