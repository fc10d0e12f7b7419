internal import ArgumentParser
internal import Diagnostics
internal import FileExchange
internal import Foundation

/// Where the content and the templates are.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder that designers write.", valueName: "folder"))
  var templates = "templates"

  mutating func validate() throws {
    try Self.requireFolder(content, option: "--content")
    try Self.requireFolder(templates, option: "--templates")
  }

  init() {}

  /// Folders that were named by other options.
  init(content: String, templates: String) throws {
    (self.content, self.templates) = (content, templates)
    try validate()
  }

  /// A folder that is not there is a mistake in the call: every file in it would be reported as missing.
  static func requireFolder(_ path: String, option: String) throws {
    guard !path.isEmpty else { throw ValidationError("\(option) needs the path of a folder") }
    var isFolder: ObjCBool = false
    removeLeftovers(beside: path)
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isThere || !isFolder.boolValue else { return }
    throw ValidationError(
      isThere
        ? "'\(path)' is not a folder"
        : "there is no folder '\(path)'; run psf where it is, or name another with \(option)"
    )
  }

  /// Puts right and away what a killed run has left. Where another one is under way, that is its own; where nothing can be
  /// removed, it stays.
  static func removeLeftovers(beside folder: String) {
    guard SiblingFolder.hasLeftovers(folder) else { return }
    for path in (try? SiblingFolder.recover(folder)) ?? [] {
      Terminal.standardError.write(
        "warning: a run was killed; \(path) holds what was saved meanwhile, or may do so: look at it\n"
      )
    }
  }

  /// How the files below the folders are shown in messages.
  var displayPaths: DisplayPaths {
    DisplayPaths(content: Self.prefix(content), templates: Self.prefix(templates))
  }

  private static func prefix(_ folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }
}

/// How findings are shown.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// With the line and a mark under it.
  case text
  /// One line each.
  case line
  /// For programs.
  case json
  /// For code scanning services.
  case sarif
  /// Commands of a GitHub workflow, which shows findings beside their lines.
  case github

  init?(argument: String) {
    self.init(rawValue: argument == "lines" ? "line" : argument)
  }
}
