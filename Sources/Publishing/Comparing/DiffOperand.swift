internal import Foundation

/// What a person names to be compared.
package enum DiffOperand: Sendable {
  /// A version of the content folder: `psf@1.1`, or `1.1` where one standard has it.
  case version(String)
  /// A content folder, and a version of it where one is named.
  case folder(String, version: String?)
  /// An OSCAL catalog.
  case catalog(String)

  /// Reads an operand: one with a `/`, or that names a folder which could be no version, is a path; behind a `:` a version
  /// may follow.
  package init(_ text: String) {
    guard !Self.isFile(text) else {
      self = .catalog(text)
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isVersioned = parts.count > 1 && !(parts.last?.contains("/") ?? true)
    let path = isVersioned ? parts.dropLast().joined(separator: ":") : text
    guard Self.isPath(path) else {
      self = .version(text)
      return
    }
    self = .folder(path, version: isVersioned ? parts.last.map(String.init) : nil)
  }

  /// Whether it names a version of the content folder.
  package var isVersion: Bool {
    guard case .version = self else { return false }
    return true
  }

  /// The version that it names; nil where it names none.
  var versionName: String? {
    switch self {
    case .version(let name), .folder(_, version: let name?): name
    case .folder, .catalog: nil
    }
  }

  private static func isFile(_ text: String) -> Bool {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: text, isDirectory: &isFolder)
    return isThere ? !isFolder.boolValue : text.lowercased().hasSuffix(".json")
  }

  private static func isPath(_ text: String) -> Bool {
    if text.contains("/") || text == "." || text == ".." { return true }
    let first = text.utf8.first ?? 0
    guard !text.contains("@"), text != "next", !(48...57).contains(first) else { return false }
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: text, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
