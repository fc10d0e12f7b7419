import Foundation
import Testing

/// The program git in a folder, without anyone's settings.
struct Git {
  let folder: URL

  init(_ folder: URL) {
    self.folder = folder
  }

  func run(_ arguments: String...) throws {
    try #require(try status(of: arguments) == 0, "git \(arguments)")
  }

  /// The status with which it ends.
  func status(of arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_SYSTEM"] = "/dev/null"
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "A"
      environment["GIT_\(role)_EMAIL"] = "a@example.org"
    }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
