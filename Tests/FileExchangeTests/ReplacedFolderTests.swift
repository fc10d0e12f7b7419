import Foundation
import Testing

@testable import FileExchange

/// What others save into a folder whose place another has taken.
@Suite struct ReplacedFolderTests {
  private let folder: TemporaryFolder
  private var record = FolderRecord()

  /// A content folder of three files, and a new one beside it in which one of them is written anew.
  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "sub/b", "written"] { try folder.write("old \(name)", to: "content/\(name)") }
    try FileManager.default.createDirectory(
      atPath: folder.path("new/sub"),
      withIntermediateDirectories: true
    )
    let (old, new) = try (OpenFolder(folder.path("content")), OpenFolder(folder.path("new")))
    for name in ["a", "sub/b"] {
      let stamp = try #require(old.stamp(of: name))
      try old.link(name, into: new)
      record.add(name, stamp, linkedAs: new.stamp(of: name))
    }
    record.add("written", try #require(old.stamp(of: "written")), linkedAs: nil)
    try folder.write("new written", to: "new/written")
  }

  private func empty() throws -> [MeanwhileEdit] {
    var replaced = ReplacedFolder(
      try OpenFolder(folder.path("content")),
      replacedBy: try OpenFolder(folder.path("new")),
      record
    )
    try replaced.empty()
    #expect(try folder.names(in: "content").isEmpty)
    return replaced.edits
  }

  private func save(_ text: String, to name: String) throws {
    try folder.write(text, to: "content/" + name + ".part")
    #expect(rename(folder.path("content/\(name).part"), folder.path("content/" + name)) == 0)
  }

  @Test func emptiesAFolderInWhichNothingWasSaved() throws {
    #expect(try empty() == [])
    #expect(try folder.text(of: "new/a") == "old a")
    #expect(try folder.text(of: "new/written") == "new written")
    #expect(try folder.names(in: "new") == ["a", "sub", "written"])
  }

  @Test func keepsWhatWasSaved() throws {
    try save("saved", to: "a")
    try save("saved", to: "written")
    try save("saved", to: "other/new")
    #expect(
      try empty() == [
        MeanwhileEdit(path: "a", outcome: .saved),
        MeanwhileEdit(path: "other/new", outcome: .saved),
        MeanwhileEdit(path: "written", outcome: .beside("written.saved")),
      ]
    )
    for name in ["a", "other/new", "written.saved"] {
      #expect(try folder.text(of: "new/" + name) == "saved")
    }
    #expect(try folder.text(of: "new/written") == "new written")
  }

  /// The folders are on disks without links, or the files are others'.
  @Test func keepsWhatWasWrittenIntoACopy() throws {
    try FileManager.default.removeItem(atPath: folder.path("new/a"))
    let (old, new) = try (OpenFolder(folder.path("content")), OpenFolder(folder.path("new")))
    let stamp = try #require(old.stamp(of: "a"))
    try old.copy("a", as: "a", into: new)
    var record = record
    record.add("a", stamp, linkedAs: new.stamp(of: "a"))
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path("content/a")))
    try file.seekToEnd()
    try file.write(contentsOf: Data(" and more".utf8))
    try file.close()
    var replaced = ReplacedFolder(old, replacedBy: new, record)
    try replaced.empty()
    #expect(replaced.edits == [MeanwhileEdit(path: "a", outcome: .saved)])
    #expect(try folder.text(of: "new/a") == "old a and more")
  }

  /// Who saved a file since the exchange saved it later.
  @Test func leavesWhatWasSavedIntoTheNewFolder() throws {
    try FileManager.default.removeItem(atPath: folder.path("new/a"))
    try folder.write("saved in new", to: "new/a")
    #expect(try empty() == [])
    #expect(try folder.text(of: "new/a") == "saved in new")
    try folder.write("saved in old", to: "content/a")
    #expect(try empty().map(\.outcome).contains(.beside("a.saved")))
    #expect(try folder.text(of: "new/a.saved") == "saved in old")
  }

  @Test func tellsWhatWasRemoved() throws {
    for name in ["a", "written"] {
      try FileManager.default.removeItem(atPath: folder.path("content/" + name))
    }
    #expect(
      try empty() == [
        MeanwhileEdit(path: "a", outcome: .removed),
        MeanwhileEdit(path: "written", outcome: .written),
      ]
    )
    #expect(try folder.names(in: "new") == ["sub", "written"])
  }

  /// The run before has removed them, and was killed then.
  @Test func removesNothingWhereTheOldFolderIsHalfEmptied() throws {
    try FileManager.default.removeItem(atPath: folder.path("content/a"))
    var replaced = ReplacedFolder(
      try OpenFolder(folder.path("content")),
      replacedBy: try OpenFolder(folder.path("new")),
      record
    )
    try replaced.empty(isWhole: false)
    #expect(replaced.edits == [])
    #expect(try folder.text(of: "new/a") == "old a")
  }

  @Test func readsItsRecordBack() throws {
    let old = try OpenFolder(folder.path("content"))
    var moved = FolderRecord(of: old, move: ("x/", "ÿ z/"))
    let stamp = try #require(old.stamp(of: "a"))
    for name in ["x/u\u{308}", "x/ü", "x/a\nb"] { moved.add(name, stamp, linkedAs: stamp) }
    moved.add("w", stamp, linkedAs: nil)
    let read = try #require(FolderRecord(moved.bytes))
    #expect(read.entries.count == 4, "two spellings of a letter are two files")
    for (name, entry) in moved.entries {
      #expect(read.entries[name]?.old == entry.old)
      #expect(read.entries[name]?.new == entry.new)
      #expect(read.entries[name]?.target == entry.target)
    }
    #expect(read.folder == old.identity(of: "."))
    for end in moved.bytes.indices.dropFirst(2) where end < moved.bytes.count {
      let part = FolderRecord(Array(moved.bytes[..<end]))
      #expect((part?.entries.count ?? 0) < 4)
    }
  }

  // MARK: Killed runs

  /// Killed between the exchange and the look at the old folder: the next run looks.
  @Test(arguments: [true, false]) func losesNothingWhereTheRunIsKilled(saves: Bool) async throws {
    let path = folder.path("content")
    try FileManager.default.removeItem(atPath: folder.path("new"))
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      var moves = FolderMoves()
      let exchange = moves.exchange
      moves.exchange = { (first, second) throws(FileOperationError) in
        try exchange(first, second)
        kill(getpid(), SIGKILL)
      }
      let sibling = try SiblingFolder(for: path, moves: moves)
      let (old, new) = try (OpenFolder(path), OpenFolder(sibling.path))
      var record = FolderRecord(of: old)
      if let stamp = old.stamp(of: "a") {
        try old.link("a", into: new)
        record.add("a", stamp, linkedAs: new.stamp(of: "a"))
      }
      for name in ["sub/b", "written"] {
        if let stamp = old.stamp(of: name) { record.add(name, stamp, linkedAs: nil) }
      }
      _ = try sibling.exchange(keepingEditsSince: record)
    }
    if saves { try folder.write("saved", to: ".content.psf-building/by/cwd") }
    #expect(SiblingFolder.hasLeftovers(path))
    let kept = try SiblingFolder.recover(path)
    #expect(try folder.names() == ["content"])
    #expect(try folder.names(in: "content") == (saves ? ["a", "by"] : ["a"]))
    #expect(kept.isEmpty == !saves)
    #expect(!SiblingFolder.hasLeftovers(path))
  }

  @Test func keepsAFolderOfWhichItKnowsNothing() throws {
    try folder.write("saved", to: ".content.psf-building/page")
    #expect(try SiblingFolder.recover(folder.path("content")) == [folder.path("content-kept")])
    #expect(try folder.text(of: "content-kept/page") == "saved")
  }

  @Test func keepsAFileThatAKilledRunHasTakenOut() throws {
    let name = NewFileName.of(Array("mine".utf8), replacing: Array("expected".utf8))
    for (text, isKept) in [("mine", false), ("expected", false), ("saved", true)] {
      try folder.write(text, to: "content/" + name)
      let kept = try SiblingFolder.recover(folder.path("content"))
      #expect(kept.isEmpty == !isKept)
      #expect(try !folder.names(in: "content").contains(name))
      if let place = kept.first {
        #expect(try String(contentsOfFile: place, encoding: .utf8) == text)
      }
    }
  }

  // MARK: Records of strangers

  /// As a repository that somebody has unpacked may hold them.
  @Test(arguments: ["evil/\0../hooks/\0", "\0\0", "sub/\0/tmp/\0", "a\0\0"])
  func believesNoRecordOfAStranger(_ move: String) throws {
    try folder.write("program", to: ".content.psf-building/evil/hook")
    try folder.write("program", to: ".content.psf-building/sub/hook")
    for own in ["", "1 2"] {
      try folder.write("\(own)\0\(move)", to: "content/.psf-building")
      let kept = try SiblingFolder.recover(folder.path("content"))
      #expect(try folder.names(in: "content") == ["a", "sub", "written"])
      #expect(try folder.names(in: "content/sub") == ["b"])
      guard let place = kept.first else { continue }
      try FileManager.default.moveItem(atPath: place, toPath: folder.path(".content.psf-building"))
    }
    #expect(try folder.names() == [".content.psf-building", "content", "new"])
  }

  @Test(arguments: ["../a", "/a", "a//b", "a/./b", "a/../../b", ""])
  func readsNoPathThatLeadsOut(_ path: String) throws {
    let old = try OpenFolder(folder.path("content"))
    var record = FolderRecord(of: old)
    record.add(path, try #require(old.stamp(of: "a")), linkedAs: nil)
    #expect(FolderRecord(record.bytes) == nil)
  }

  @Test func followsNoLinkThatIsALeftover() throws {
    try folder.write("mine", to: "home/key")
    for name in [".content.psf-building", ".content.psf-building-7", ".content.psf-old"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(name),
        withDestinationPath: "home"
      )
    }
    try folder.write("\0\0\0", to: "content/.psf-building")
    _ = try SiblingFolder.recover(folder.path("content"))
    #expect(try folder.text(of: "home/key") == "mine")
    #expect(try folder.names(in: "content") == ["a", "sub", "written"])
  }

  /// What has the name of a folder now need not be what had it.
  @Test func keepsNothingThroughALink() throws {
    try folder.write("mine", to: "home/key")
    try FileManager.default.removeItem(atPath: folder.path("new/sub"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("new/sub"),
      withDestinationPath: "../home"
    )
    try save("saved", to: "sub/b")
    #expect(throws: FileOperationError.self) { try empty() }
    #expect(try folder.names(in: "home") == ["key"])
    #expect(try folder.text(of: "content/sub/b") == "saved")
  }

  /// Saved before the exchange and after it.
  @Test func overwritesNothingThatWasSavedLater() throws {
    try save("early", to: "a")
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path("new/a")))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data("later".utf8))
    try file.close()
    #expect(try empty() == [MeanwhileEdit(path: "a", outcome: .beside("a.saved"))])
    #expect(try folder.text(of: "new/a") == "later")
    #expect(try folder.text(of: "new/a.saved") == "early")
  }

  @Test func removesNothingThatWasSavedLater() throws {
    try FileManager.default.removeItem(atPath: folder.path("content/a"))
    try folder.write("later", to: "new/a")
    #expect(try empty() == [])
    #expect(try folder.text(of: "new/a") == "later")
  }

  // MARK: Another folder

  @Test func takesBackAnExchangeWithAnotherFolder() throws {
    let sibling = try SiblingFolder(for: folder.path("content"))
    try FileManager.default.moveItem(atPath: folder.path("content"), toPath: folder.path("mine"))
    try folder.write("another", to: "content/page")
    var cause: FileOperationError.Cause?
    do throws(FileOperationError) { _ = try sibling.exchange() } catch { cause = error.cause }
    #expect(cause == .replacedMeanwhile)
    #expect(try folder.text(of: "content/page") == "another")
    #expect(try folder.text(of: "mine/a") == "old a")
  }

  @Test func takesNoPlaceThatIsTakenMeanwhile() throws {
    let sibling = try SiblingFolder(for: folder.path("none"))
    try folder.write("mine", to: "none/page")
    var cause: FileOperationError.Cause?
    do throws(FileOperationError) { _ = try sibling.exchange() } catch { cause = error.cause }
    #expect(cause == .replacedMeanwhile)
    #expect(try folder.text(of: "none/page") == "mine")
    #expect(try folder.names() == ["content", "new", "none"])
  }

  @Test func refusesNamesThatAreNoText() throws {
    let name: [CChar] = Array((folder.path("content/") + "caf").utf8CString.dropLast()) + [-23, 0]
    #expect(close(open(name, O_CREAT | O_WRONLY, 0o600)) == 0)
    let error = #expect(throws: FileOperationError.self) {
      try OpenFolder(folder.path("content")).files()
    }
    #expect(error?.cause == .unreadableName)
  }
}
