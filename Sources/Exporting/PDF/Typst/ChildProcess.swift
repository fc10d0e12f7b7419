internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that is run to its end.
struct ChildProcess {
  /// How it ended, or the signal that ended it; 0 where all is well.
  let status: Int32
  /// Its lines, those for people and those for programs.
  let lines: [String]

  /// The last line with words in it.
  var lastWords: String { lines.last { !$0.isEmpty } ?? "" }

  /// Starts a program and waits for its end. What it says is read all the time, so that neither waits for the other.
  ///
  /// - Parameters:
  ///   - folder: Where it runs; the current folder if none is told.
  ///   - onLine: Told each line when it is complete.
  init(
    _ path: String,
    _ arguments: [String],
    in folder: URL? = nil,
    onLine: (String) -> Void = { _ in }
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = Self.environment
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    lines = Self.lines(from: pipe.fileHandleForReading, onLine)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Ours, without what would change how Typst works.
  private static var environment: [String: String] {
    let kept = ProcessInfo.processInfo.environment.filter { name, _ in
      !name.hasPrefix("TYPST_") && name != "SOURCE_DATE_EPOCH"
    }
    return kept.merging(["TZ": "UTC"]) { $1 }
  }

  private static func lines(from pipe: FileHandle, _ onLine: (String) -> Void) -> [String] {
    var (lines, open): ([String], [UInt8]) = ([], [])
    func close() {
      lines.append(String(decoding: open, as: UTF8.self))
      onLine(lines[lines.endIndex - 1])
      open = []
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(pipe.fileDescriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for byte in buffer[..<count] {
        if byte == UInt8(ascii: "\n") { close() } else { open.append(byte) }
      }
    }
    if !open.isEmpty { close() }
    return lines
  }
}
