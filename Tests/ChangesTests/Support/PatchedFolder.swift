import Foundation
import Testing

/// A folder with some files after `git apply` of a patch.
final class PatchedFolder {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "psf-patch-\(UUID().uuidString)").resolvingSymlinksInPath()

  init(_ files: [String: [UInt8]], _ patch: [UInt8]) throws {
    for (path, bytes) in files {
      let file = folder.appending(path: "tree/" + path)
      let parent = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    // A patch without a change is refused as no patch.
    guard patch.count(where: { $0 == UInt8(ascii: "\n") }) > 1 else { return }
    let file = folder.appending(path: "change.patch")
    try Data(patch).write(to: file)
    let status = try Self.run(["apply", file.path], in: folder.appending(path: "tree"))
    try #require(status == 0, "git refuses\n\(String(decoding: patch, as: UTF8.self))")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The files by their paths.
  func files() throws -> [String: [UInt8]] {
    let tree = folder.appending(path: "tree")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: tree.path) {
      let file = tree.appending(path: path)
      guard let data = try? Data(contentsOf: file) else { continue }
      files[path] = [UInt8](data)
    }
    return files
  }

  /// Runs git in a folder of no repository, without anyone's settings.
  private static func run(_ arguments: [String], in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path,
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
