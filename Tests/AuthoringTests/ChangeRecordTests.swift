import Diagnostics
import SourceFiles
import Testing

@testable import Authoring

/// A change and the way back, on trees that are on no disk.
@Suite struct ChangeRecordTests {
  private static let before = tree([
    "page.md": "page", "psf/next/index.md": "draft", "psf/next/version.yml": "status: draft",
  ])

  private static func tree(_ texts: [String: String]) -> SourceTree {
    SourceTree(
      files: texts.map { SourceFile(path: SourcePath($0.key), bytes: Array($0.value.utf8)) }
        .sorted { $0.path < $1.path }
    )
  }

  private static var change: ContentChange {
    var change = ContentChange()
    change.move("psf/next/", to: "psf/1.2/")
    change.write(Array("published".utf8), to: SourcePath("psf/1.2/version.yml"))
    change.write(Array("lock".utf8), to: SourcePath("psf/1.2.lock"))
    change.remove(SourcePath("page.md"))
    return change
  }

  private let record = ChangeRecord("release of psf@1.2", of: change, in: before)
  private let after = change.applied(to: before)

  @Test func takesEverythingBack() throws {
    guard case .made(let reversal) = record.state(in: after) else {
      Issue.record("there is a way back")
      return
    }
    #expect(reversal.applied(to: after).holdsTheSame(as: Self.before))
  }

  @Test func tellsAChangeThatWasNotMade() {
    guard case .unmade = record.state(in: Self.before) else {
      Issue.record("\(record.state(in: Self.before))")
      return
    }
  }

  @Test(arguments: [
    ("psf/1.2/version.yml", "published, edited"), ("psf/1.2.lock", "edited"), ("page.md", "again"),
  ])
  func namesWhatWasEditedSince(path: String, text: String?) {
    var texts = Dictionary(
      uniqueKeysWithValues: after.files.map {
        ($0.path.relative, String(decoding: $0.bytes, as: UTF8.self))
      }
    )
    texts[path] = text
    expectInTheWay(path, in: Self.tree(texts))
  }

  @Test func takesTheRestBackWhereAFileIsAsItWasBefore() throws {
    let page = try #require(Self.before[SourcePath("page.md")])
    let tree = SourceTree(files: (after.files + [page]).sorted { $0.path < $1.path })
    guard case .made(let reversal) = record.state(in: tree) else {
      Issue.record("there is a way back")
      return
    }
    #expect(reversal.applied(to: tree).holdsTheSame(as: Self.before))
  }

  @Test func doesNotPutADraftOverANewOne() {
    var texts = ["psf/next/version.yml": "status: draft"]
    for file in after.files {
      texts[file.path.relative] = String(decoding: file.bytes, as: UTF8.self)
    }
    expectInTheWay("psf/next/", in: Self.tree(texts))
  }

  @Test func leavesWhatOthersAddedWhereItGoesWithItsFolder() throws {
    let added = SourceFile(path: SourcePath("psf/1.2/note.md"), bytes: Array("note".utf8))
    let edited = SourceTree(files: (after.files + [added]).sorted { $0.path < $1.path })
    guard case .made(let reversal) = record.state(in: edited) else {
      Issue.record("there is a way back")
      return
    }
    #expect(reversal.applied(to: edited)[SourcePath("psf/next/note.md")]?.bytes == added.bytes)
  }

  private func expectInTheWay(_ path: String, in tree: SourceTree) {
    guard case .edited(let names) = record.state(in: tree) else {
      Issue.record("\(path) is in the way")
      return
    }
    #expect(names == [path])
  }
}
