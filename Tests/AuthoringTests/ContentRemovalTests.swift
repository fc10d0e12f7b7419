import Diagnostics
import FileExchange
import Foundation
import SourceFiles
import Testing

@testable import Authoring

/// A change that removes files, as `psf undo` makes it of what a command had added.
@Suite struct ContentRemovalTests {
  private let folder: ContentFolder

  init() throws {
    folder = try ContentFolder()
    try folder.write("one", to: "psf/1.0.downloads/a.pdf")
    try folder.write("two", to: "psf/1.0.downloads/b.pdf")
  }

  private static var change: ContentChange {
    var change = ContentChange()
    change.remove(SourcePath("psf/1.0.downloads/a.pdf"))
    change.remove(SourcePath("psf/1.0.downloads/b.pdf"))
    return change
  }

  private func apply(_ edit: @escaping @Sendable () -> Void = {}) throws -> ContentExchangeResult {
    let tree = SourceTree.read(folder.path, as: .content)
    return try ContentExchange(in: folder.path, willStep: edit).apply(Self.change, to: tree)
  }

  @Test func removesTheFilesAndTheFolderThatHeldNothingElse() throws {
    let result = try apply()
    #expect(result.edits.isEmpty)
    #expect(try folder.texts() == ContentFolder.before)
    #expect(!FileManager.default.fileExists(atPath: folder.path("psf/1.0.downloads")))
    #expect(try folder.names() == ["content"])
  }

  @Test func keepsAFolderThatHoldsSomethingElse() throws {
    try folder.write("three", to: "psf/1.0.downloads/c.pdf")
    _ = try apply()
    #expect(try folder.texts()["psf/1.0.downloads/c.pdf"] == "three")
  }

  @Test func refusesWhatWasSavedSinceItWasRead() throws {
    let tree = SourceTree.read(folder.path, as: .content)
    try folder.save("mine", to: "psf/1.0.downloads/a.pdf")
    #expect(throws: ContentExchange.EditedMeanwhile.self) {
      try ContentExchange(in: folder.path).apply(Self.change, to: tree)
    }
    #expect(try folder.texts()["psf/1.0.downloads/a.pdf"] == "mine")
  }

  @Test func losesNoSaveOfARemovedFile() throws {
    let count = try steps()
    for step in 0..<count {
      let folder = try ContentFolder()
      try folder.write("one", to: "psf/1.0.downloads/a.pdf")
      try folder.write("two", to: "psf/1.0.downloads/b.pdf")
      let tree = SourceTree.read(folder.path, as: .content)
      let countdown = StepCounter()
      let exchange = ContentExchange(in: folder.path) {
        if countdown.next() == step { try? folder.save("mine", to: "psf/1.0.downloads/a.pdf") }
      }
      _ = try? exchange.apply(Self.change, to: tree)
      #expect(try folder.texts().values.contains("mine"), "step \(step)")
    }
  }

  private func steps() throws -> Int {
    let folder = try ContentFolder()
    try folder.write("one", to: "psf/1.0.downloads/a.pdf")
    try folder.write("two", to: "psf/1.0.downloads/b.pdf")
    let counter = StepCounter()
    let tree = SourceTree.read(folder.path, as: .content)
    _ = try ContentExchange(in: folder.path) { _ = counter.next() }.apply(Self.change, to: tree)
    let count = counter.next()
    try #require(count > 3)
    return count
  }
}
