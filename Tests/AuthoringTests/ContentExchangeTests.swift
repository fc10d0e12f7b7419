import Diagnostics
import FileExchange
import Foundation
import SourceFiles
import Synchronization
import Testing

@testable import Authoring

/// Changes of a content folder on disk; some are killed at each of their steps, in a process of their own.
@Suite struct ContentExchangeTests {
  private let folder: ContentFolder

  init() throws {
    folder = try ContentFolder()
  }

  @Test func movesAndWritesAndLeavesTheRestAsItIs() async throws {
    let before = try folder.state()
    #expect(try await folder.exchange() == .exchanged)
    let after = try folder.state()
    #expect(try folder.texts() == ContentFolder.after)
    #expect(after["page.md"] == before["page.md"], "the same file with its time")
    #expect(after["psf/1.2/index.md"] == before["psf/next/index.md"])
    #expect(try folder.names() == ["content"])
  }

  @Test func carriesOverWhatTheProgramDoesNotRead() async throws {
    try folder.write("ref", to: ".git/HEAD")
    try folder.write("x", to: "psf/next/.draft/notes")
    try FileManager.default.createDirectory(
      atPath: folder.path("empty/folder"),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(".link"),
      withDestinationPath: "page.md"
    )
    _ = try await folder.exchange()
    #expect(try String(contentsOfFile: folder.path(".git/HEAD"), encoding: .utf8) == "ref")
    #expect(try String(contentsOfFile: folder.path("psf/1.2/.draft/notes"), encoding: .utf8) == "x")
    #expect(FileManager.default.fileExists(atPath: folder.path("empty/folder")))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(".link"))
    #expect(link == "page.md")
  }

  @Test(arguments: ["page.md", "psf/next/index.md", "cited.md", "new.md"])
  func changesNothingWhereTheContentWasEditedMeanwhile(_ path: String) async throws {
    let tree = await SourceTree.read(folder.path, as: .content)
    try folder.write("edited", to: path)
    let before = try folder.texts()
    await #expect(throws: ContentExchange.EditedMeanwhile.self) {
      try await ContentExchange(in: folder.path).apply(ContentFolder.change, to: tree)
    }
    #expect(try folder.texts() == before)
    #expect(try folder.names() == ["content"])
  }

  @Test func hasStepsToBeKilledAt() async throws {
    #expect(try await folder.steps() == ContentFolder.steps)
  }

  @Test(arguments: 0..<ContentFolder.steps)
  func isAsBeforeOrAsItWasToBeWhenKilled(step: Int) async throws {
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, step] in
      let tree = await SourceTree.read(path, as: .content)
      let left = Countdown(step)
      let exchange = ContentExchange(in: path) { left.step() }
      _ = try await exchange.apply(ContentFolder.change, to: tree)
    }
    let texts = try folder.texts()
    #expect(texts == (step == ContentFolder.steps - 1 ? ContentFolder.after : ContentFolder.before))
    // The next run works, and nothing of the killed one is left.
    guard texts == ContentFolder.before else { return }
    #expect(try await folder.exchange() == .exchanged)
    #expect(try folder.texts() == ContentFolder.after)
    #expect(try folder.names() == ["content"])
  }
}

/// Kills the process at a step.
private final class Countdown: Sendable {
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

/// A content folder on disk with a change that is to be made in it.
private final class ContentFolder: Sendable {
  static let before = [
    "page.md": "page", "cited.md": "psf@next", "psf/1.1/index.md": "one",
    "psf/next/index.md": "two", "psf/next/version.yml": "draft",
  ]
  static let after = [
    "page.md": "page", "cited.md": "psf@1.2", "psf/1.1/index.md": "one",
    "psf/1.2/index.md": "two", "psf/1.2/version.yml": "published", "psf/1.2.lock": "lock",
    "psf/1.2.downloads/psf-v1.2.pdf": "kept",
  ]
  /// Three folders, three files that stay, four that are written, and the exchange.
  static let steps = 13

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

  func exchange() async throws -> ExchangeOutcome {
    let tree = await SourceTree.read(path, as: .content)
    return try await ContentExchange(in: path).apply(Self.change, to: tree)
  }

  func steps() async throws -> Int {
    let tree = await SourceTree.read(path, as: .content)
    let count = Mutex(0)
    _ = try await ContentExchange(in: path) { count.withLock { $0 += 1 } }
      .apply(Self.change, to: tree)
    return count.withLock { $0 }
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
