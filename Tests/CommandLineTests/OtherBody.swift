import ArchiveReading
import Foundation
import Testing

/// The publication of a body that has nothing to do with this repository's: the content of `Fixtures/harbour`, or another one, in a
/// folder of its own.
struct OtherBody {
  /// A text that was found with the name of its file.
  struct Text: Sendable {
    let file: String
    let words: String
  }

  let folder: URL

  init(_ name: String = "harbour") throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)/content").resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: fixture, to: folder.appending(path: "content"))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func psf(_ arguments: String...) throws -> Outcome {
    try #require(BuiltProgram.found).run(arguments, in: folder)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let file = folder.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The paths of the files below a folder.
  func files(below name: String = "site", ending: String) throws -> [String] {
    let root = folder.appending(path: name).path()
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .map { "\(root)/\($0)" }.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return !isFolder.boolValue && path.hasSuffix(ending)
      }
  }

  /// All texts of the built site, those in workbooks included.
  func texts() throws -> [Text] {
    let root = folder.appending(path: "site").path()
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return try names.flatMap { name -> [Text] in
      guard let data = try? Data(contentsOf: URL(filePath: "\(root)/\(name)")) else { return [] }
      if name.hasSuffix(".xlsx") { return try Self.texts(inArchive: [UInt8](data), named: name) }
      return String(data: data, encoding: .utf8).map { [Text(file: name, words: $0)] } ?? []
    }
  }

  private static func texts(inArchive bytes: [UInt8], named name: String) throws -> [Text] {
    try ZIPArchive(bytes).files.compactMap { part in
      String(bytes: part.bytes, encoding: .utf8).map {
        Text(file: "\(name)/\(part.name)", words: $0)
      }
    }
  }
}
