import Diagnostics
import FileExchange
import Foundation
import SourceFiles
import Synchronization

@testable import Authoring

/// Kills the process at a step.
final class Countdown: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) {
    left = Mutex(count)
  }

  func step() {
    left.withLock { left in
      if left == 0 { kill(getpid(), SIGKILL) }
      left -= 1
    }
  }
}

/// Counts the steps of a change.
final class StepCounter: Sendable {
  private let count = Mutex(0)

  /// The number of the step that begins, from 0.
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count - 1
    }
  }
}

/// A content folder on disk with a change that is to be made in it.
final class ContentFolder: Sendable {
  static let before = [
    "page.md": "page", "cited.md": "psf@next", "psf/1.1/index.md": "one",
    "psf/next/index.md": "two", "psf/next/version.yml": "draft",
  ]
  static let after = [
    "page.md": "page", "cited.md": "psf@1.2", "psf/1.1/index.md": "one",
    "psf/1.2/index.md": "two", "psf/1.2/version.yml": "published", "psf/1.2.lock": "lock",
    "psf/1.2.downloads/psf-v1.2.pdf": "kept",
  ]
  /// Three folders, three files that stay, four that are written, before the exchange, and at its end.
  static let steps = 13
  /// Those that precede the exchange.
  static let stepsBefore = 12

  static var change: ContentChange {
    var change = ContentChange()
    change.move("psf/next/", to: "psf/1.2/")
    let written = [
      "cited.md", "psf/1.2/version.yml", "psf/1.2.lock", "psf/1.2.downloads/psf-v1.2.pdf",
    ]
    for path in written {
      change.write(Array((after[path] ?? "").utf8), to: SourcePath(path))
    }
    return change
  }

  private let root: URL
  var path: String { root.appending(path: "content").path() }

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "psf-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    for (name, text) in Self.before { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// Saves a file as editors do: they write another one and rename it.
  func save(_ text: String, to name: String) throws {
    try write(text, to: name + ".part")
    guard rename(path(name + ".part"), path(name)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func exchange() throws -> ExchangeOutcome? {
    let tree = SourceTree.read(path, as: .content)
    return try ContentExchange(in: path).apply(Self.change, to: tree).outcome
  }

  func steps() throws -> Int {
    let tree = SourceTree.read(path, as: .content)
    let counter = StepCounter()
    _ = try ContentExchange(in: path) { _ = counter.next() }.apply(Self.change, to: tree)
    return counter.next()
  }

  /// The texts of all files but hidden ones.
  func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try files() {
      texts[name] = try String(contentsOfFile: path(name), encoding: .utf8)
    }
    return texts
  }

  /// The number and the time of each file.
  func state() throws -> [String: String] {
    var state: [String: String] = [:]
    for name in try files() {
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      let number = attributes[.systemFileNumber] as? UInt64 ?? 0
      let date = (attributes[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      state[name] = "\(number) \(date)"
    }
    return state
  }

  /// What stands beside the content.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path()).sorted()
  }

  private func files() throws -> [String] {
    let manager = FileManager.default
    return (manager.subpaths(atPath: path) ?? []).filter { name in
      var isFolder: ObjCBool = false
      let isThere = manager.fileExists(atPath: path(name), isDirectory: &isFolder)
      return isThere && !isFolder.boolValue && !name.contains("/.") && !name.hasPrefix(".")
    }
  }
}
