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
  private static let isMissing: Int32 = 3

  // MARK: Reading

  /// The sizes of all files below an address, by their paths; none where nothing is there.
  func sizes(at address: String) throws(HostError) -> [String: Int] {
    let arguments = [
      "lsjson", "--recursive", "--files-only", "--no-modtime", "--no-mimetype", "--fast-list",
      "--exclude", "/.git", "--exclude", "/.git/**", "--exclude", "/.psf-upload-*/**", "--",
      address,
    ]
    let child = try run(arguments)
    // With a file in its output, a folder went while it was read.
    if child.status == Self.isMissing, !child.output.contains(UInt8(ascii: "{")) { return [:] }
    try check(child, "cannot list \(address)")
    guard let files = try? JSONDecoder().decode([ListedFile].self, from: Data(child.output)) else {
      throw HostError(description: "what rclone lists of \(address) cannot be read")
    }
    return Dictionary(files.map { ($0.path, $0.size) }, uniquingKeysWith: { $1 })
  }

  /// The bytes of a file that is there.
  func bytes(at address: String) throws(HostError) -> [UInt8] {
    let child = try run(["cat", "--", address])
    try check(child, "cannot read \(address)")
    return child.output
  }

  /// Those of some files that have the same bytes in a folder and at an address. All bytes are read: not every host has
  /// checksums, and sizes alone prove nothing.
  func same(_ names: [String], in folder: String, at address: String) throws(HostError) -> [String]
  {
    let options = ["--download", "--one-way", "--combined", "-", "--files-from-raw", "-"]
    let child = try run(["check"] + options + ["--", folder, address], lines: names)
    // With differences it ends with 1, as with failures; each file that it could read has a line.
    guard child.status <= 1 else { throw failure(child, "cannot compare with \(address)") }
    let lines = child.text.split(separator: "\n")
    if lines.count < names.count || lines.contains(where: { $0.hasPrefix("! ") }) {
      throw failure(child, "cannot compare with \(address)")
    }
    return lines.filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) }
  }

  // MARK: Writing

  /// Uploads files, over those that are there.
  ///
  /// - Parameter onFile: Told each file that is uploaded.
  func copy(
    _ names: [String],
    from folder: String,
    to address: String,
    _ options: [String] = [],
    onFile: (String) -> Void
  ) throws(HostError) {
    let arguments = ["copy", "--no-traverse", "--ignore-times", "--files-from-raw", "-"]
    var copied: Set<String> = []
    let child = try run(arguments + options + ["--", folder, address], lines: names, .withOutput) {
      guard let name = RcloneLog($0)?.copied, copied.insert(name).inserted else { return }
      onFile(name)
    }
    try check(child, "cannot upload to \(address)")
    // It passes over files that are gone.
    guard let missing = names.first(where: { !copied.contains($0) }) else { return }
    throw HostError(description: "rclone did not upload \(missing) to \(address)")
  }

  /// Writes a file.
  func write(_ text: String, to address: String, _ options: [String]) throws(HostError) {
    // As one request, and not as parts of a file whose length nobody knows.
    let whole = ["rcat", "--streaming-upload-cutoff", "256M"]
    let child = try run(whole + options + ["--", address], input: Array(text.utf8))
    try check(child, "cannot write \(address)")
  }

  /// Removes files; those that are gone already are fine.
  func delete(
    _ names: [String],
    at address: String,
    onFile: (String) -> Void
  ) throws(HostError) {
    let arguments = ["delete", "--files-from-raw", "-", "--", address]
    let child = try run(arguments, lines: names, .withOutput) { line in
      RcloneLog(line)?.deleted.map(onFile)
    }
    try check(child, "cannot remove from \(address)")
  }

  /// Removes a folder in which only folders are. Hosts without folders have none to remove.
  func removeEmptyFolder(at address: String) {
    _ = try? run(["rmdirs", "--", address])
  }

  // MARK: Running

  private func run(
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

  private func check(_ child: ChildProcess, _ words: String) throws(HostError) {
    guard child.status != 0 else { return }
    throw failure(child, words)
  }

  private func failure(_ child: ChildProcess, _ words: String) -> HostError {
    let log = child.errorOutput.isEmpty ? child.output : child.errorOutput
    let reasons = RcloneLog.errors(in: log)
    return HostError(
      description: "\(words); rclone says:\n  "
        + (reasons.isEmpty ? "nothing, and ended with \(child.status)" : reasons)
    )
  }
}

private struct ListedFile: Decodable {
  let path: String
  let size: Int

  enum CodingKeys: String, CodingKey {
    case path = "Path"
    case size = "Size"
  }
}
