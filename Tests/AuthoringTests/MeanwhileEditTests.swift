import Diagnostics
import FileExchange
import Foundation
import SourceFiles
import Testing

@testable import Authoring

/// Saves that fall into a change of the content, at each of its steps.
@Suite struct MeanwhileEditTests {
  private let folder: ContentFolder

  init() throws {
    folder = try ContentFolder()
  }

  @Test(arguments: 0..<ContentFolder.stepsBefore, Save.allCases)
  func losesNoSave(step: Int, save: Save) throws {
    let result = try change {
      try save.run(in: folder)
    } at: {
      $0 == step
    }
    let texts = try folder.texts()
    let saved = texts.filter { $0.value == Save.text }.map(\.key)
    switch (result, save) {
    case (nil, .removal): #expect(texts["page.md"] == nil)
    case (nil, _):
      #expect(saved == [save.path])
      #expect(texts["cited.md"] != "psf@1.2", "nothing was changed")
    case (let result?, .removal):
      #expect(texts["page.md"] == nil)
      #expect(result.edits == [MeanwhileEdit(path: "page.md", outcome: .removed)])
    case (let result?, _):
      #expect(saved.count == 1)
      #expect(result.edits.map(\.place) == saved)
      #expect(texts["psf/1.2.lock"] == "lock", "the change is made")
    }
    #expect(try folder.names() == ["content"])
  }

  @Test func keepsEachOfManySaves() throws {
    let saves = Save.allCases.filter { $0 != .removal }
    let result = try change {
      for save in saves { try save.run(in: folder) }
    } at: {
      $0 == ContentFolder.stepsBefore - 1
    }
    let texts = try folder.texts()
    #expect(texts.values.count { $0 == Save.text } == saves.count)
    #expect(
      Set(result?.edits.map(\.place) ?? []) == Set(texts.filter { $0.value == Save.text }.keys)
    )
  }

  @Test func replacesASingleFileOnlyAsItWasRead() throws {
    let tree = SourceTree.read(folder.path, as: .content)
    var change = ContentChange()
    change.write(Array("mended".utf8), to: SourcePath("page.md"))
    let exchange = ContentExchange(in: folder.path) { [folder] in
      try? folder.save(Save.text, to: "page.md")
    }
    #expect(throws: ContentExchange.EditedMeanwhile.self) {
      try exchange.apply(change, to: tree)
    }
    #expect(try folder.texts()["page.md"] == Save.text)
    #expect(try folder.names() == ["content"])
  }

  @Test func writesASingleFileWhereNoneWas() throws {
    let tree = SourceTree.read(folder.path, as: .content)
    var change = ContentChange()
    change.write(Array("new".utf8), to: SourcePath("psf/1.1.lock"))
    let before = try folder.state()
    _ = try ContentExchange(in: folder.path).apply(change, to: tree)
    var after = try folder.state()
    after["psf/1.1.lock"] = nil
    #expect(after == before, "the same files")
    #expect(try folder.texts()["psf/1.1.lock"] == "new")
    #expect(throws: ContentExchange.EditedMeanwhile.self) {
      try ContentExchange(in: folder.path).apply(change, to: tree)
    }
  }

  @Test func keepsTheModesOfFoldersAndFiles() throws {
    #expect(chmod(folder.path("psf/next"), 0o2751) == 0)
    #expect(chmod(folder.path("cited.md"), 0o640) == 0)
    _ = try folder.exchange()
    let modes = try ["psf/1.2", "cited.md"].map { path in
      try FileManager.default.attributesOfItem(atPath: folder.path(path))[.posixPermissions] as? Int
    }
    #expect(modes == [0o2751, 0o640])
  }

  /// Makes the change, and an edit before some of its steps; nil where that was refused.
  private func change(
    _ edit: @escaping @Sendable () throws -> Void,
    at isTheStep: @escaping @Sendable (Int) -> Bool
  ) throws -> ContentExchangeResult? {
    let tree = SourceTree.read(folder.path, as: .content)
    let steps = StepCounter()
    let exchange = ContentExchange(in: folder.path) {
      if isTheStep(steps.next()) { try? edit() }
    }
    do {
      return try exchange.apply(ContentFolder.change, to: tree)
    } catch is ContentExchange.EditedMeanwhile {
      return nil
    }
  }
}

extension MeanwhileEdit {
  fileprivate var place: String {
    if case .beside(let place) = outcome { place } else { path }
  }
}

/// What an editor does, or a person with one.
enum Save: String, CaseIterable, Sendable {
  case fileThatStays, fileThatMoves, fileThatIsWritten, newFile, newFileInANewFolder
  case removal

  static let text = "saved meanwhile"

  var path: String {
    switch self {
    case .fileThatStays, .removal: "page.md"
    case .fileThatMoves: "psf/next/index.md"
    case .fileThatIsWritten: "cited.md"
    case .newFile: "new.md"
    case .newFileInANewFolder: "new/folder/new.md"
    }
  }

  func run(in folder: ContentFolder) throws {
    if self == .removal {
      try FileManager.default.removeItem(atPath: folder.path(path))
    } else {
      try folder.save(Self.text, to: path)
    }
  }
}
