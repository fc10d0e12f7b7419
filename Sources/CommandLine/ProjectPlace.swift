internal import Foundation

/// Where the project is that the program was called in: its top folder, or any folder in it.
enum ProjectPlace {
  /// The path of the content folder from here.
  static let content = prefix + "content"

  /// The path of the project's own templates from here; it need not have any.
  static let templates = prefix + "templates"

  /// The way up to the folder that holds `content/`: nothing where that is the current one, or where there is none.
  private static let prefix: String = {
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    let steps = (0...depth).map { String(repeating: "../", count: $0) }
    if isFolder("content") { return "" }
    return steps.first { FileManager.default.fileExists(atPath: $0 + "content/site.yml") } ?? ""
  }()

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
