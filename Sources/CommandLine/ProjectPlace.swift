internal import Foundation

/// Where the project is that the program was called in: its top folder, or any folder in it.
enum ProjectPlace {
  /// The path of the content folder from here.
  static let content = prefix + "content"

  /// The path of the templates from here; where the project has none, those that were installed with the program.
  static let templates: String = {
    let own = prefix + "templates"
    guard !isFolder(own), let installed, isFolder(installed) else { return own }
    return installed
  }()

  /// The way up to the folder that holds `content/`: nothing where that is the current one, or where there is none.
  private static let prefix: String = {
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    let steps = (0...depth).map { String(repeating: "../", count: $0) }
    if isFolder("content") { return "" }
    return steps.first { FileManager.default.fileExists(atPath: $0 + "content/site.yml") } ?? ""
  }()

  /// The templates beside an installed program: `share/psf/templates/` beside its `bin/`.
  private static var installed: String? {
    guard let program = Bundle.main.executablePath else { return nil }
    return URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "share/psf/templates").path(
        percentEncoded: false
      )
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
