import Diagnostics
import FileExchange
import Foundation
import SourceFiles
import Testing

@testable import Authoring

/// Changes of a content folder on disk; some are killed at each of their steps, in a process of their own.
@Suite struct ContentExchangeTests {
  private let folder: ContentFolder

  init() throws {
    folder = try ContentFolder()
  }

  @Test func movesAndWritesAndLeavesTheRestAsItIs() throws {
    let before = try folder.state()
    #expect(try folder.exchange() == .exchanged)
    let after = try folder.state()
    #expect(try folder.texts() == ContentFolder.after)
    #expect(after["page.md"] == before["page.md"], "the same file with its time")
    #expect(after["psf/1.2/index.md"] == before["psf/next/index.md"])
    #expect(try folder.names() == ["content"])
  }

  @Test func carriesOverWhatTheProgramDoesNotRead() throws {
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
    _ = try folder.exchange()
    #expect(try String(contentsOfFile: folder.path(".git/HEAD"), encoding: .utf8) == "ref")
    #expect(try String(contentsOfFile: folder.path("psf/1.2/.draft/notes"), encoding: .utf8) == "x")
    #expect(FileManager.default.fileExists(atPath: folder.path("empty/folder")))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(".link"))
    #expect(link == "page.md")
  }

  @Test(arguments: ["page.md", "psf/next/index.md", "cited.md", "new.md"])
  func changesNothingWhereTheContentWasEditedMeanwhile(_ path: String) throws {
    let tree = SourceTree.read(folder.path, as: .content)
    try folder.write("edited", to: path)
    let before = try folder.texts()
    #expect(throws: ContentExchange.EditedMeanwhile.self) {
      try ContentExchange(in: folder.path).apply(ContentFolder.change, to: tree)
    }
    #expect(try folder.texts() == before)
    #expect(try folder.names() == ["content"])
  }

  @Test func hasStepsToBeKilledAt() throws {
    #expect(try folder.steps() == ContentFolder.steps)
  }

  @Test(arguments: 0..<ContentFolder.steps)
  func isAsBeforeOrAsItWasToBeWhenKilled(step: Int) async throws {
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, step] in
      let tree = SourceTree.read(path, as: .content)
      let left = Countdown(step)
      let exchange = ContentExchange(in: path) { left.step() }
      _ = try exchange.apply(ContentFolder.change, to: tree)
    }
    let texts = try folder.texts()
    #expect(
      texts == (step < ContentFolder.stepsBefore ? ContentFolder.before : ContentFolder.after)
    )
    // The next run works, and nothing of the killed one is left.
    try SiblingFolder.recover(path)
    #expect(try folder.names() == ["content"])
    guard texts == ContentFolder.before else { return }
    #expect(try folder.exchange() == .exchanged)
    #expect(try folder.texts() == ContentFolder.after)
    #expect(try folder.names() == ["content"])
  }
}
