internal import Changes
internal import ContentLoading
package import Diagnostics
internal import Foundation
internal import OSCAL
package import SourceFiles
package import Standards
internal import Views

/// Content that versions to be compared are taken from.
package struct DiffSource: Sendable {
  package let publication: Publication
  package let files: [SourceFile]
  package let paths: DisplayPaths
  /// What it is in words; nil for the content folder itself.
  package let origin: String?
  /// Where each provision stands in the catalog that it was read from; nil for a folder.
  var pointers: [ProvisionID: String]?

  /// Loads a folder.
  static func load(folder: String, origin: String?) throws(ActionFailure) -> DiffSource {
    try load(SourceTree.read(folder, as: .content), folder: folder, origin: origin)
  }

  /// Loads what was read of a folder. What cannot be read of a standard would look like a deletion, so errors there refuse it;
  /// a broken page changes nothing in what is compared.
  static func load(
    _ tree: SourceTree,
    folder: String,
    origin: String?
  ) throws(ActionFailure) -> DiffSource {
    let paths = SourceFolders(content: folder).displayPaths
    let loaded = ContentLoader.load(tree)
    let found = loaded.diagnostics.filter { $0.place.path.bearsOnVersions }
    guard let publication = loaded.publication, !found.containErrors else {
      throw .findings(
        Findings(
          diagnostics: found.inOrder(),
          files: tree.files,
          paths: paths,
          stage: .reading(origin: origin)
        )
      )
    }
    return DiffSource(publication: publication, files: tree.files, paths: paths, origin: origin)
  }

  /// Loads an OSCAL catalog.
  static func load(catalog path: String) throws(ActionFailure) -> DiffSource {
    let file = URL(filePath: path)
    let bytes: [UInt8]
    do {
      bytes = try SourceFiles.bytes(ofFile: path)
    } catch {
      throw .refused("\(path) cannot be read: \(error.reason)")
    }
    let source = SourceFile(path: SourcePath(file.lastPathComponent), bytes: bytes)
    let read = CatalogSource(of: bytes, from: source.path)
    guard let content = read.content else {
      let folder = String(path.dropLast(file.lastPathComponent.count))
      throw .findings(
        Findings(
          diagnostics: read.diagnostics,
          files: [source],
          paths: DisplayPaths(content: folder),
          stage: .reading(origin: nil)
        )
      )
    }
    var loaded = try load(content.tree, folder: path, origin: path)
    loaded.pointers = content.pointers.provisions.mapValues(\.description)
    return loaded
  }

  /// A version of it as a side of a comparison.
  func side(_ version: Version) -> ComparedVersion {
    let source: ComparedVersion.Source =
      if let pointers { .catalog(origin ?? "", pointers: pointers) } else { .files(paths) }
    return ComparedVersion(version, origin: origin, source: source)
  }

  /// The files by their paths, for a patch.
  package var bytesByPath: [String: [UInt8]] {
    Dictionary(files.map { ($0.path.relative, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Versions by name

  /// The version that a person named.
  func version(named text: String, beside other: String?) throws(ActionFailure) -> Version {
    try publication.version(named: text, of: origin, beside: other)
  }

  /// The standard that is meant where none is named: the only one, or the one with an id.
  func standard(named name: String?) throws(ActionFailure) -> Standard {
    let standards = publication.standards
    let names = standards.map(\.id.description).joined(separator: ", ")
    if let name {
      guard let standard = publication[StandardID(name.lowercased())] else {
        throw .refused("there is no standard '\(name)'; the standards are \(names)")
      }
      return standard
    }
    guard let standard = standards.first, standards.count == 1 else {
      throw .refused(
        "\(origin ?? "the content") has the standards \(names); name one with --standard"
      )
    }
    return standard
  }
}

extension SourcePath {
  /// Whether versions are made of the file, or of what it is a part of.
  fileprivate var bearsOnVersions: Bool {
    !["credentials", "crosswalks", "exams", "faq", "insights", "pages", "signals"].contains {
      relative.hasPrefix($0 + "/")
    }
  }
}
