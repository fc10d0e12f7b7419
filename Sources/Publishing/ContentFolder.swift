internal import Diagnostics
package import SourceFiles
package import Standards

/// A content folder that was read without an error.
package struct ContentFolder: Sendable {
  package let folder: String
  package let publication: Publication
  package let tree: SourceTree

  /// Reads a folder, which must be without an error.
  package static func load(_ folder: String) throws(ActionFailure) -> ContentFolder {
    let tree = SourceTree.read(folder, as: .content)
    let source = try DiffSource.load(tree, folder: folder, origin: nil)
    return ContentFolder(folder: folder, publication: source.publication, tree: tree)
  }

  /// The version that a person named, or all working drafts where none is.
  func versions(named name: String?) throws(ActionFailure) -> [VersionID] {
    guard let name else { return publication.standards.compactMap(\.draft?.id) }
    return [try publication.version(named: name).id]
  }
}
