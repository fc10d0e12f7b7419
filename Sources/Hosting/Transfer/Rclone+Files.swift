internal import ChildProcesses
internal import Foundation

extension Rclone {
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
}

private struct ListedFile: Decodable {
  let path: String
  let size: Int

  enum CodingKeys: String, CodingKey {
    case path = "Path"
    case size = "Size"
  }
}
