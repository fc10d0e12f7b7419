import Foundation
import TestRequirements
import Testing

/// What a run of the program gave.
struct Outcome: Sendable {
  let status: Int32
  let output: String
  let errors: String
}

/// The program as it was built beside these tests.
struct BuiltProgram: Sendable {
  let path: String

  /// Nil where it is not there.
  static let found: BuiltProgram? = {
    let names = candidates.map { $0.appending(path: "psf").path() }
    return names.first(where: FileManager.default.isExecutableFile).map(BuiltProgram.init)
  }()

  /// The build products folder: the tests stand in it, or in a bundle within it.
  private static var candidates: [URL] {
    let started = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let linked = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let bundles = Bundle.allBundles.map(\.bundleURL)
    let files = [started] + (linked.map { [URL(filePath: $0)] } ?? []) + bundles
    return files.flatMap { file in
      [
        file.deletingLastPathComponent(),
        file.deletingLastPathComponent().deletingLastPathComponent(),
      ]
    }
  }

  init(path: String) {
    self.path = path
  }

  /// Runs it with some arguments and waits for its end; its output is a file, no terminal.
  func run(
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, outputFile) = try Self.temporaryFile()
    let (errors, errorsFile) = try Self.temporaryFile()
    defer {
      for file in [outputFile, errorsFile] { try? FileManager.default.removeItem(at: file) }
    }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the program crashed")
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorsFile, encoding: .utf8)
    )
  }

  private static func temporaryFile() throws -> (FileHandle, URL) {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: file)
    return (try FileHandle(forWritingTo: file), file)
  }
}

extension Trait where Self == ConditionTrait {
  static var needsTheProgram: Self {
    needs(Requirement("psf is not built; run 'make program'") { BuiltProgram.found?.path })
  }
}
