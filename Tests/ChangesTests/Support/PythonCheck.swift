import Foundation
import TestRequirements
import Testing

@testable import Changes
@testable import Views

/// A script of this repository that checks files with a library that is not ours.
struct PythonCheck {
  static let python = Requirement.python.path

  static let html = PythonCheck(script: "check-html.py", arguments: [], pathExtension: "html")
  static let changeLogs = PythonCheck(
    script: "check-json.py",
    arguments: [],
    pathExtension: "json",
    schema: ChangeLogSchema.text(.sample)
  )

  static let impacts = PythonCheck(
    script: "check-json.py",
    arguments: [],
    pathExtension: "json",
    schema: ImpactSchema.text(.sample)
  )

  let script: String
  let arguments: [String]
  let pathExtension: String
  /// Written to a file that is the script's first argument.
  var schema: String?

  /// What the library has to say about some texts; nothing where all are right.
  func complaints(about texts: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var arguments = arguments
    if let schema {
      let file = FileManager.default.temporaryDirectory
        .appending(path: "psf-schema-\(UUID().uuidString).json")
      try schema.write(to: file, atomically: true, encoding: .utf8)
      arguments.append(file.path)
    }
    defer { if schema != nil { try? FileManager.default.removeItem(atPath: arguments[0]) } }
    for (index, text) in texts.enumerated() {
      let file = folder.appending(path: "\(index).\(pathExtension)")
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments =
      [RealTexts.root.appending(path: "Scripts/\(script)").path] + arguments + [folder.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus < 2, "\(said)")
    return process.terminationStatus == 0 ? "" : said
  }
}

extension Trait where Self == ConditionTrait {
  static func needs(_ requirement: Requirement) -> Self {
    .enabled(if: try requirement.isMet(), "\(requirement.reason)")
  }
}
