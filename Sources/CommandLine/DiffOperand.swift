internal import Foundation

/// What a person names to be compared.
enum DiffOperand {
  /// A version of the content folder: `psf@1.1`, or `1.1` where one standard has it.
  case version(String)
  /// A content folder, and a version of it where one is named.
  case folder(String, version: String?)

  /// Reads an operand: one with a `/`, or that names a folder which could be no version, is a path; behind a `:` a version
  /// may follow.
  init(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isVersioned = parts.count > 1 && !(parts.last?.contains("/") ?? true)
    let path = isVersioned ? parts.dropLast().joined(separator: ":") : text
    guard Self.isPath(path) else {
      self = .version(text)
      return
    }
    self = .folder(path, version: isVersioned ? parts.last.map(String.init) : nil)
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
