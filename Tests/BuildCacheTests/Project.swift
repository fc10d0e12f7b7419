import Fingerprints
import Foundation
import Testing

@testable import BuildCache

/// A folder with a cache for one test, removed when the test is over.
final class Project: Sendable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-cache-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var cache: CacheFolder { cache(ofProgram: "this") }

  func cache(ofProgram name: String) -> CacheFolder {
    CacheFolder(in: folder.path, program: Fingerprint(of: name.utf8))
  }

  // MARK: What is in the cache

  func path(_ name: String) -> String { "\(cache.path)/\(name)" }

  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  /// The files of all entries.
  func entries() throws -> [String] { try names(in: "entries").map { "entries/" + $0 } }

  func onlyEntry() throws -> String {
    let entries = try entries()
    try #require(entries.count == 1)
    return entries[0]
  }

  func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path(name))))
  }

  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path(name))
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }
}
