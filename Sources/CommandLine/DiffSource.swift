internal import Changes
internal import ContentLoading
internal import Diagnostics
internal import Foundation
internal import OSCAL
internal import SourceFiles
internal import Standards

/// Content that versions to be compared are taken from.
struct DiffSource {
  let publication: Publication
  let files: [SourceFile]
  let paths: DisplayPaths
  /// What it is in words; nil for the content folder itself.
  let origin: String?
  /// Where each provision stands in the catalog that it was read from; nil for a folder.
  var pointers: [ProvisionID: String]?

  /// Loads a folder.
  static func load(folder: String, origin: String?) throws -> DiffSource {
    let tree = SourceTree.read(folder, as: .content)
    return try load(tree, folder: folder, origin: origin)
  }

  /// Loads what was read of a folder. What cannot be read would look like a deletion, so errors refuse it.
  static func load(_ tree: SourceTree, folder: String, origin: String?) throws -> DiffSource {
    let paths = DisplayPaths(content: folder.hasSuffix("/") ? folder : folder + "/")
    let loaded = ContentLoader.load(tree)
    guard let publication = loaded.publication, !loaded.diagnostics.containErrors else {
      let findings = LineRenderer(paths: paths).render(loaded.diagnostics.inOrder())
      Terminal.standardError.write(origin.map { "In \($0):\n" } ?? "")
      Terminal.standardError.write(findings)
      throw ExitStatus.contentHasErrors
    }
    return DiffSource(publication: publication, files: tree.files, paths: paths, origin: origin)
  }

  /// Loads an OSCAL catalog.
  static func load(catalog path: String) throws -> DiffSource {
    let file = URL(filePath: path)
    let bytes: [UInt8]
    do {
      bytes = try SourceFiles.bytes(ofFile: path)
    } catch {
      throw WrongOperand("\(path) cannot be read: \(error.reason)")
    }
    let read = CatalogSource(of: bytes, from: SourcePath(file.lastPathComponent))
    guard let content = read.content else {
      let folder = String(path.dropLast(file.lastPathComponent.count))
      let findings = LineRenderer(paths: DisplayPaths(content: folder)).render(read.diagnostics)
      Terminal.standardError.write(findings)
      throw ExitStatus.contentHasErrors
    }
    var source = try load(content.tree, folder: path, origin: path)
    source.pointers = content.pointers.provisions.mapValues(\.description)
    return source
  }

  /// A version of it as a side of a comparison.
  func side(_ version: Version) -> ComparedVersion {
    let source: ComparedVersion.Source =
      if let pointers { .catalog(origin ?? "", pointers: pointers) } else { .files(paths) }
    return ComparedVersion(version, origin: origin, source: source)
  }

  /// The files by their paths, for a patch.
  var bytesByPath: [String: [UInt8]] {
    Dictionary(files.map { ($0.path.relative, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Versions by name

  /// The version that a person named.
  func version(named text: String) throws -> Version {
    try publication.version(named: text, of: origin)
  }

  /// The standard that is meant where none is named: the only one, or the one with an id.
  func standard(named name: String?) throws -> Standard {
    let standards = publication.standards
    let names = standards.map(\.id.description).joined(separator: ", ")
    if let name {
      guard let standard = publication[StandardID(name.lowercased())] else {
        throw WrongOperand("there is no standard '\(name)'; the standards are \(names)")
      }
      return standard
    }
    guard let standard = standards.first, standards.count == 1 else {
      throw WrongOperand(
        "\(origin ?? "the content") has the standards \(names); name one with --standard"
      )
    }
    return standard
  }
}

/// A call that asks for what cannot be compared.
struct WrongOperand: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
