internal import CChildProcess

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that was run to its end.
///
/// It sees only the environment that it is given (``ChildEnvironment``), none of our open files, and a process group of its own. It does
/// not outlive us: where we end, on Linux by whatever signal, the kernel ends it.
package struct ChildProcess: Sendable {
  /// Where the errors of a program go.
  package enum Errors: Sendable {
    /// Among what it prints.
    case withOutput
    /// Into ``ChildProcess/errorOutput``.
    case apart
    case nowhere
  }

  /// How it ended, or the number of the signal that ended it; 0 where all is well.
  package let status: Int32
  /// What it printed.
  package let output: [UInt8]
  /// What it wrote to its errors, where those are apart from what it printed.
  package let errorOutput: [UInt8]
  /// Whether it was ended because it printed nothing for longer than it may.
  package let wasSilentTooLong: Bool

  /// What it printed, without the end of the last line.
  package var text: String {
    let text = output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...]
    return String(decoding: text, as: UTF8.self)
  }

  /// The last line with words in it.
  package var lastWords: String { text.split(separator: "\n").last.map(String.init) ?? "" }

  /// Runs a program. What it prints is read all the time, so that neither waits for the other.
  ///
  /// - Parameters:
  ///   - path: The program, by its absolute path; none is looked for.
  ///   - folder: Where it runs; the current folder if none is told.
  ///   - environment: Its environment.
  ///   - input: What it reads.
  ///   - longestSilence: After how many seconds without a word it is ended, with all that it started.
  ///   - onLine: Told each line when it is complete.
  /// - Throws: What the operating system says where it cannot be started.
  package init(
    _ path: String,
    _ arguments: [String],
    in folder: String? = nil,
    environment: [String: String] = ChildEnvironment.current,
    input: [UInt8] = [],
    errors: Errors = .withOutput,
    longestSilence: Int? = nil,
    onLine: (String) -> Void = { _ in }
  ) throws(ChildProcessError) {
    let files = try ChildFiles(input: input)
    defer { files.close() }
    let id = Self.start(path, arguments, in: folder, environment, files, errors)
    guard id > 0 else { throw ChildProcessError(program: path, number: -id) }
    files.closeTheirs()
    var reader = OutputReader(files.output, longestSilence: longestSilence)
    reader.read(onLine)
    if reader.wasSilentTooLong { kill(-id, SIGKILL) }
    (output, wasSilentTooLong) = (reader.bytes, reader.wasSilentTooLong)
    status = Self.status(of: id)
    errorOutput = errors == .apart ? files.readErrors() : []
  }

  private static func start(
    _ path: String,
    _ arguments: [String],
    in folder: String?,
    _ environment: [String: String],
    _ files: ChildFiles,
    _ errors: Errors
  ) -> pid_t {
    let environment = environment.map { "\($0)=\($1)" }.sorted()
    return withCStrings([path] + arguments) { arguments in
      withCStrings(environment) { environment in
        let errors = files.descriptor(of: errors)
        return psf_start_child(
          path,
          arguments,
          environment,
          folder,
          files.input,
          files.theirOutput,
          errors
        )
      }
    }
  }

  private static func status(of id: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    // The layout of a status, as <sys/wait.h> takes it apart: the signal, or 0 and above it the exit status.
    let signal = status & 0x7F
    return signal != 0 ? signal : status >> 8 & 0xFF
  }
}

extension ChildFiles {
  fileprivate func descriptor(of errors: ChildProcess.Errors) -> Int32 {
    switch errors {
    case .withOutput: theirOutput
    case .apart: self.errors
    case .nowhere: nothing
    }
  }
}

/// Hands an array of C strings, closed by nil, to a function.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
