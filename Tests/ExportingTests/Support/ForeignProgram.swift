import Foundation
import TestRequirements
import Testing

/// A program that is not ours and judges files.
struct ForeignProgram {
  static let python = Requirement.python.path
  static let node = Requirement.node.path
  static let schemas = Requirement.corpora.path.map { $0 + "/oscal-schemas/1.2.x" }

  /// Writes texts to files of a folder and gives its path to a body; the folder is removed afterwards.
  static func withFiles<Result>(
    _ files: [String: [UInt8]],
    _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-exporting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return try body(folder.path())
  }

  /// Runs a script of this repository by Python.
  static func script(_ name: String, _ arguments: [String]) throws -> (
    output: String, status: Int32
  ) {
    let path = Subjects.root.appending(path: "Scripts/\(name)").path()
    return try run(try #require(python), [path] + arguments)
  }

  static func run(
    _ program: String,
    _ arguments: [String]
  ) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (said, process.terminationStatus)
  }
}

extension Trait where Self == ConditionTrait {
  static var needsPython: Self { needs(.python) }
  static var needsCorpora: Self { needs(.corpora) }
  static var needsNode: Self { needs(.node) }

  static func needs(_ requirement: Requirement) -> Self {
    .enabled(if: try requirement.isMet(), "\(requirement.reason)")
  }
}
