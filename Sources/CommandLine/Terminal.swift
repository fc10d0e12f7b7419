internal import Diagnostics
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An input or output of the process, and what may be shown on it.
struct Terminal: Sendable {
  static let standardInput = Terminal(descriptor: STDIN_FILENO)
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Whether a person sees it: it is no pipe and no file.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether colours may be used: by https://no-color.org not where NO_COLOR holds anything.
  var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The number of columns; 100 where it is not known.
  var width: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }

  /// Writes a message, with the control characters in it written out: they may come from a stranger's file. What cannot be
  /// written is lost without a word.
  func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(styled: lines.map { String($0).withVisibleControls }.joined(separator: "\n"))
  }

  /// Writes a message that has its own colours, and in which all else is safe.
  func write(styled text: String) {
    _ = write(Array(text.utf8))
  }

  /// Writes data that a command was called for, as they are; where a person sees them, with control characters written out.
  func print(data: [UInt8]) throws(ExitStatus) {
    guard isInteractive else { return try print(data) }
    let lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    try print(lines.map { String($0).withVisibleControls }.joined(separator: "\n"))
  }

  /// Writes what a command was called for. Where not all of it can be written, says so: the call has failed.
  func print(_ text: String) throws(ExitStatus) {
    try print(Array(text.utf8))
  }

  /// Writes bytes that a command was called for.
  func print(_ bytes: [UInt8]) throws(ExitStatus) {
    guard let reason = write(bytes) else { return }
    // Whoever does not read on has seen enough.
    guard reason != Self.closedPipe else { throw .diskRefused }
    Self.standardError.write("error: the output cannot be written: \(reason)\n")
    throw .diskRefused
  }

  /// Writes an account of what was done, in lines. That it cannot be written is said, and makes the work no failure.
  func report(_ text: String) {
    guard let reason = write(Array((text + "\n").utf8)), reason != Self.closedPipe else { return }
    Self.standardError.write("warning: all is done, but the account cannot be written: \(reason)\n")
  }

  private static let closedPipe = String(cString: strerror(EPIPE))

  /// Why not all was written.
  private func write(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send($0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }

  private func send(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Another program may have made the pipe one that does not wait.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
