import Foundation
import TestRequirements
import Testing

/// A script of this repository, run by the Python that has what the scripts need.
struct PythonProgram: Sendable {
  static let python = Requirement.python.path

  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs a script of `Scripts/` and gives its output and exit status.
  static func run(_ script: String, _ arguments: [String]) throws -> (output: String, status: Int32)
  {
    let process = Process()
    process.executableURL = URL(
      filePath: try #require(python),
      relativeTo: URL(filePath: FileManager.default.currentDirectoryPath + "/")
    )
    process.arguments = [root.appending(path: "Scripts/" + script).path()] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }
}

extension Trait where Self == ConditionTrait {
  static var needsPython: Self { needs(.python) }

  static func needs(_ requirement: Requirement) -> Self {
    .enabled(if: try requirement.isMet(), "\(requirement.reason)")
  }
}

extension Requirement {
  /// The Python that has Typst as a module, in this repository's own build folder.
  static let typstModule = Requirement("there is no Typst; run Scripts/setup") {
    let path = PythonProgram.root.appending(path: ".build/typst/bin/python").path()
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
