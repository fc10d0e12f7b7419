#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads what a program prints until it ends, or is silent for too long.
struct OutputReader {
  private let file: Int32
  private let longestSilence: Int?
  private var lineStart = 0
  private(set) var bytes: [UInt8] = []
  private(set) var wasSilentTooLong = false

  init(_ file: Int32, longestSilence: Int?) {
    self.file = file
    self.longestSilence = longestSilence
  }

  mutating func read(_ onLine: (String) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while isReady() {
      #if canImport(Glibc)
        let count = Glibc.read(file, &buffer, buffer.count)
      #else
        let count = Darwin.read(file, &buffer, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
      tellLines(from: bytes.count - count, onLine)
    }
    if lineStart < bytes.count { tell(bytes.count, onLine) }
  }

  /// Waits until there is something to read; false where that takes too long.
  private mutating func isReady() -> Bool {
    guard let longestSilence else { return true }
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    var found: Int32
    repeat {
      found = poll(&waiting, 1, Int32(longestSilence) * 1000)
    } while found < 0 && errno == EINTR
    wasSilentTooLong = found == 0
    return found != 0
  }

  /// Tells the lines that end in what was read last.
  private mutating func tellLines(from start: Int, _ onLine: (String) -> Void) {
    for end in start..<bytes.count where bytes[end] == UInt8(ascii: "\n") { tell(end, onLine) }
  }

  private mutating func tell(_ end: Int, _ onLine: (String) -> Void) {
    onLine(String(decoding: bytes[lineStart..<end], as: UTF8.self))
    lineStart = end + 1
  }
}
