import Foundation
import Testing

/// A program that is not ours and judges files.
struct ForeignProgram {
  static let python = ProcessInfo.processInfo.environment["PSF_PYTHON"]
  static let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static let schemas = ProcessInfo.processInfo.environment["PSF_CORPORA"].map {
    $0 + "/oscal-schemas/1.2.x"
  }

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
  /// Skips, and says so, where no Python is named.
  static var needsPython: Self {
    .enabled(
      if: ForeignProgram.python != nil,
      "PSF_PYTHON names no Python; see Scripts/setup-tests"
    )
  }

  /// Skips, and says so, where the corpora are not there.
  static var needsCorpora: Self {
    .enabled(if: ForeignProgram.schemas != nil, "PSF_CORPORA names no folder")
  }

  /// Skips, and says so, where node is not installed.
  static var needsNode: Self { .enabled(if: ForeignProgram.node != nil, "there is no node") }
}
