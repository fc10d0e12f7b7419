import Foundation
import Testing

/// A folder of its own for a test, with a tiny `content/` and this repository's templates.
final class Workspace: Sendable {
  let folder: URL

  /// - Parameters:
  ///   - withPDFs: Whether builds set PDFs, which takes a second each time.
  ///   - isLocked: Whether both versions are locked, so that nothing is found where nothing is changed.
  init(withPDFs: Bool = false, isLocked: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    for (path, text) in Self.content { try write(text, to: "content/" + path) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    // Of a link only the link would be copied, and tests would write into the repository.
    try FileManager.default.copyItem(
      at: root.appending(path: "templates").resolvingSymlinksInPath(),
      to: folder.appending(path: "templates")
    )
    if isLocked { try lock() }
    // An empty template takes the program's away.
    if !withPDFs {
      for name in ["documents", "share"] { try write("", to: "templates/pdf/\(name).typ") }
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Locks both versions.
  func lock() throws {
    for version in ["psf@1.0", "psf@1.1"] { try #require(psf("freeze", version).status == 0) }
  }

  func psf(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    let program = try #require(BuiltProgram.found)
    return try program.run(arguments, in: folder, environment: environment)
  }

  func psf(_ arguments: [String]) throws -> Outcome {
    try #require(BuiltProgram.found).run(arguments, in: folder)
  }

  func write(_ text: String, to path: String) throws { try write(text.utf8, to: path) }

  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let file = folder.appending(path: path)
    let parent = file.deletingLastPathComponent()
    try #require(file.resolvingSymlinksInPath().path().hasPrefix(folder.path()))
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: path)))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new), to: path)
  }

  /// Makes the draft of version 1.1, with what its header says in place of a date; its entries are bound to their differences.
  func reopenLastVersion(_ status: String = "") throws {
    let standard = folder.appending(path: "content/standards/psf")
    try FileManager.default.moveItem(
      at: standard.appending(path: "1.1"),
      to: standard.appending(path: "next")
    )
    try edit("content/standards/psf/next/version.yml", "published: 2026-05\n", status)
    try #require(psf("revise", "--confirm").status == 0)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// Puts a folder of another workspace in the place of this one's.
  func copy(_ path: String, from other: Workspace) throws {
    try remove(path)
    try FileManager.default.copyItem(
      at: other.folder.appending(path: path),
      to: folder.appending(path: path)
    )
  }

  /// The bytes of all files below a folder.
  func files(in path: String) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    let root = folder.appending(path: path).path()
    var files: [String: [UInt8]] = [:]
    for name in manager.subpaths(atPath: root) ?? [] {
      let type = try manager.attributesOfItem(atPath: root + "/" + name)[.type]
      guard type as? FileAttributeType == .typeRegular else { continue }
      files[name] = try bytes(path + "/" + name)
    }
    return files
  }

  /// What is on disk below a folder: of each file its bytes, its number and when it was written.
  func state(of path: String) throws -> [String: String] {
    let manager = FileManager.default
    let root = folder.appending(path: path).path()
    var state: [String: String] = [:]
    for name in manager.subpaths(atPath: root) ?? [] {
      let attributes = try manager.attributesOfItem(atPath: root + "/" + name)
      let number = attributes[.systemFileNumber] as? UInt64 ?? 0
      let date = (attributes[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      let size = attributes[.size] as? UInt64 ?? 0
      state[name] = "\(number) \(date) \(size)"
    }
    return state
  }

  static let content = [
    "site.yml": """
    title: Example
    base-url: https://example.org
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    feedback: "mailto:x@example.org"

    """,
    "standards/psf/standard.yml": """
    id: psf
    title: Production Safety Framework
    short-title: PSF
    description: A standard.
    labels: {domain: Domain, criterion: Criterion}
    ids: {domain: "PSF-#", criterion: "PSF-#.#"}

    """,
    "standards/psf/1.0/version.yml": "number: \"1.0\"\npublished: 2026-04\nsummary: One.\n",
    "standards/psf/1.0/psf-1-a/index.md":
      "---\nid: PSF-1\ntitle: Input\nprinciple: All.\n---\nScope.\n",
    "standards/psf/1.0/psf-1-a/psf-1.1.md":
      "---\nid: PSF-1.1\ntitle: Traces\n---\nTraces MUST be kept for 7 days.\n",
    "standards/psf/1.1/version.yml":
      "number: \"1.1\"\npublished: 2026-05\nfollows: \"1.0\"\nsummary: Two.\n",
    "standards/psf/1.1/psf-1-a/index.md":
      "---\nid: PSF-1\ntitle: Input\nprinciple: All.\n---\nScope.\n",
    "standards/psf/1.1/psf-1-a/psf-1.1.md":
      "---\nid: PSF-1.1\ntitle: Traces\n---\nTraces MUST be kept for 30 days.\n",
    "standards/psf/1.1/revisions/longer.md":
      "---\ntitle: Longer\nchanges:\n  - {modified: PSF-1.1}\n---\n## Rationale\nBetter.\n",
  ]
}
