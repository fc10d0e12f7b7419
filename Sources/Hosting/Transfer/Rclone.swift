internal import ChildProcesses
internal import Foundation

/// The program rclone, which reaches the hosts. Lists of files go in by its input, so that no run leaves a file behind.
package struct Rclone: Sendable {
  /// Where it is.
  package let path: String

  package init(path: String) { self.path = path }

  /// How to get it.
  package static let installation = "apt-get install rclone, or https://rclone.org/install/"

  /// The one that the `PATH` leads to.
  package static var installed: Rclone? {
    ChildEnvironment.path(of: "rclone").map(Rclone.init)
  }

  /// Options of every call.
  private static let common = [
    "--use-json-log", "--verbose", "--stats", "0", "--ask-password=false",
  ]
  /// Variables that would change which files it takes, what it does with them and what it says of it.
  private static let overridden = [
    "BACKUP_DIR", "DRY_RUN", "EXCLUDE", "FILES_FROM", "FILTER", "IGNORE", "IMMUTABLE", "INCLUDE",
    "INTERACTIVE", "LOG_", "MAX_", "MIN_", "QUIET", "SUFFIX", "UPDATE", "VERBOSE",
  ]

  /// Where nobody says otherwise, a host that does not answer is given up after seconds, and not after the three minutes that
  /// ten tries take: the next run goes on.
  private static var environment: [String: String] {
    let given = ChildEnvironment.withConfiguration.filter { name, _ in
      !overridden.contains { name.hasPrefix("RCLONE_" + $0) }
    }
    return ["RCLONE_LOW_LEVEL_RETRIES": "5"].merging(given) { $1 }
  }

  /// What rclone ends with where a folder is not there.
  static let isMissing: Int32 = 3

  /// Runs it to its end.
  ///
  /// - Parameter lines: The list of files that it reads.
  func run(
    _ arguments: [String],
    lines: [String] = [],
    input: [UInt8] = [],
    _ errors: ChildProcess.Errors = .apart,
    onLine: (String) -> Void = { _ in }
  ) throws(HostError) -> ChildProcess {
    let list = lines.map { $0 + "\n" }.joined()
    do {
      return try ChildProcess(
        path,
        Array(arguments.prefix(1)) + Self.common + Array(arguments.dropFirst()),
        environment: Self.environment,
        input: lines.isEmpty ? input : Array(list.utf8),
        errors: errors,
        onLine: onLine
      )
    } catch { throw HostError(description: error.description) }
  }

  /// Throws where it failed.
  func check(_ child: ChildProcess, _ words: String) throws(HostError) {
    guard child.status != 0 else { return }
    throw failure(child, words)
  }

  /// An error with the last words of its log.
  func failure(_ child: ChildProcess, _ words: String) -> HostError {
    let log = child.errorOutput.isEmpty ? child.output : child.errorOutput
    let reasons = RcloneLog.errors(in: log)
    return HostError(
      description: "\(words); rclone says:\n  "
        + (reasons.isEmpty ? "nothing, and ended with \(child.status)" : reasons)
    )
  }
}
