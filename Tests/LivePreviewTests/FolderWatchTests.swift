import Foundation
import Testing

@testable import LivePreview

/// What each watch has to see, whichever way it looks.
@Suite struct FolderWatchTests {
  enum Kind: CaseIterable {
    case notified, polled

    func watch(_ folder: String) throws -> any FolderWatch {
      #if os(Linux)
        if self == .notified { return try #require(NotifiedFolder(folder)) }
      #endif
      return PolledFolder(folder)
    }
  }

  @Test(arguments: Kind.allCases) func seesAFileThatIsWritten(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a/b.md")
    let watch = try kind.watch(folder.path)
    try folder.write("two and more", to: "a/b.md")
    #expect(watch.next() == ["a/b.md"])
  }

  /// As most editors save: into another file, which takes the name then.
  @Test(arguments: Kind.allCases) func seesASaveByRenaming(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a.md")
    let watch = try kind.watch(folder.path)
    try folder.write("two and more", to: ".a.md.tmp")
    try folder.rename(".a.md.tmp", to: "a.md")
    let paths = watch.next()
    #expect(paths?.contains("a.md") ?? true)
  }

  @Test(arguments: Kind.allCases) func seesAFileThatIsDeleted(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a.md")
    let watch = try kind.watch(folder.path)
    try folder.remove("a.md")
    #expect(watch.next() == ["a.md"])
  }

  @Test(arguments: Kind.allCases) func seesFilesInANewFolder(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    let watch = try kind.watch(folder.path)
    try folder.write("one", to: "new/deep/a.md")
    let first = watch.next()
    #expect(first?.contains("new/deep/a.md") ?? true)
    try folder.write("two and more", to: "new/deep/a.md")
    #expect(try #require(watch.next()).contains("new/deep/a.md"))
  }

  @Test(arguments: Kind.allCases) func seesAHundredFilesAtOnce(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    let watch = try kind.watch(folder.path)
    let names = Set((0..<100).map { "\($0).md" })
    for name in names { try folder.write(name, to: name) }
    var seen: Set<String> = []
    while seen != names {
      guard let paths = watch.next() else { break }
      seen.formUnion(paths)
    }
    #expect(seen == names)
  }

  /// As a release does, which exchanges the folder.
  @Test(arguments: Kind.allCases) func seesAnotherFolderAtItsPlace(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "content/a.md")
    try folder.write("another", to: "next/a.md")
    let watch = try kind.watch(folder.path + "/content")
    try folder.rename("content", to: "old")
    try folder.rename("next", to: "content")
    let first = watch.next()
    #expect(first?.contains("a.md") ?? true)
    try folder.write("and one more", to: "content/b.md")
    var seen = false
    while !seen { seen = watch.next()?.contains("b.md") ?? false }
    #expect(seen)
  }
}

/// A folder of a test, which goes with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "psf-watch-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  func rename(_ name: String, to other: String) throws {
    guard Foundation.rename("\(path)/\(name)", "\(path)/\(other)") == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
