internal import ArgumentParser
internal import Foundation
internal import Publishing

/// Where the content and the templates are.
struct SourceOptions: ParsableArguments {
  @OptionGroup var place: ContentOptions
  var content: String { place.folder }

  @Option(
    help: ArgumentHelp(
      "The folder that designers write: a file in it replaces the program's of the same name.",
      valueName: "folder"
    )
  )
  var templates = ProjectPlace.templates

  mutating func validate() throws {
    let isLeftOut = templates == ProjectPlace.templates
    if isLeftOut, !FileManager.default.fileExists(atPath: templates) { return }
    try Self.requireFolder(templates, option: "--templates")
  }

  /// The two, for an action.
  var folders: SourceFolders { SourceFolders(content: content, templates: templates) }

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

  /// Puts right and away what a killed run has left, and says what somebody has to look at.
  static func removeLeftovers(beside folder: String) {
    for path in SourceFolders.removeLeftovers(beside: folder) {
      Terminal.standardError.write(
        "warning: a run was killed; \(path) holds what was saved meanwhile, or may do so: look at it\n"
      )
    }
  }
}
