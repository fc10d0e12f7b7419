import Foundation
import Testing

@testable import FileExchange

@Suite struct SiblingFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func movesToADestinationThatIsNotThere() throws {
    let sibling = try sibling(for: "site", holding: "new")
    #expect(try sibling.exchange().outcome == .moved)
    #expect(try folder.text(of: "site/page") == "new")
    #expect(try folder.names() == ["site"])
  }

  @Test func exchangesWithTheOldFolderAndRemovesIt() throws {
    try folder.write("old", to: "site/deep/er/page")
    let sibling = try sibling(for: "site", holding: "new")
    #expect(try sibling.exchange().outcome == .exchanged)
    #expect(try folder.names(in: "site") == ["page"])
    #expect(try folder.names() == ["site"])
  }

  @Test func renamesTwiceWhereTheFileSystemCannotExchange() throws {
    try folder.write("old", to: "site/page")
    let sibling = try SiblingFolder(for: folder.path("site"), moves: .withoutExchange)
    try folder.write("new", to: ".site.psf-building/page")
    #expect(try sibling.exchange().outcome == .renamedTwice)
    #expect(try folder.text(of: "site/page") == "new")
    #expect(try folder.names() == ["site"])
  }

  @Test func putsTheOldFolderBackWhereTheNewCannotBeMoved() throws {
    try folder.write("old", to: "site/page")
    var moves = FolderMoves.withoutExchange
    let rename = moves.rename
    moves.rename = { (old, new) throws(FileOperationError) in
      guard !old.hasSuffix("building") else {
        throw FileOperationError(.rename, old, code: EACCES)
      }
      try rename(old, new)
    }
    #expect(throws: FileOperationError.self) {
      _ = try SiblingFolder(for: folder.path("site"), moves: moves).exchange()
    }
    #expect(try folder.text(of: "site/page") == "old")
    #expect(try folder.names() == ["site"])
  }

  @Test func saysThatAFolderCannotBeMoved() throws {
    try folder.write("old", to: "site/page")
    var moves = FolderMoves.withoutExchange
    moves.rename = { (old, _) throws(FileOperationError) in
      throw FileOperationError(.rename, old, code: EXDEV)
    }
    let error = #expect(throws: FileOperationError.self) {
      _ = try SiblingFolder(for: folder.path("site"), moves: moves).exchange()
    }
    #expect(error?.cause == .notMovable)
    #expect(try folder.names() == ["site"])
  }

  @Test func leavesNothingWhenDiscarded() throws {
    try folder.write("old", to: "site/page")
    try sibling(for: "site", holding: "new").discard()
    #expect(try folder.text(of: "site/page") == "old")
    #expect(try folder.names() == ["site"])
  }

  @Test func goesWithItsValue() throws {
    do {
      let sibling = try sibling(for: "site", holding: "new")
      let path = sibling.path
      #expect(path == folder.path(".site.psf-building"))
      #expect(try folder.names() == [".site.psf-building", ".site.psf-lock"])
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func keepsTheModeOfTheOldFolder() throws {
    try folder.write("old", to: "site/page")
    #expect(chmod(folder.path("site"), 0o2751) == 0)
    #expect(try sibling(for: "site", holding: "new").exchange().outcome == .exchanged)
    var status = stat()
    #expect(stat(folder.path("site"), &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o2751)
  }

  @Test func keepsASecondRunOut() throws {
    let first = try sibling(for: "site", holding: "new")
    let error = #expect(throws: FileOperationError.self) {
      _ = try SiblingFolder(for: folder.path("./site/"))
    }
    #expect(error?.cause == .inUse)
    #expect(
      error?.description == "cannot replace \(folder.path("site")): another run is writing it; "
        + "wait until that has finished"
    )
    #expect(try first.exchange().outcome == .moved)
    #expect(try sibling(for: "site", holding: "newer").exchange().outcome == .exchanged)
  }

  @Test func refusesAFile() throws {
    try folder.write("not a folder", to: "site")
    let error = #expect(throws: FileOperationError.self) {
      _ = try SiblingFolder(for: folder.path("site"))
    }
    #expect(error?.cause == .notAFolder)
    #expect(try folder.text(of: "site") == "not a folder")
    #expect(try folder.names() == ["site"])
  }

  @Test func refusesTheRoot() throws {
    let error = #expect(throws: FileOperationError.self) { _ = try SiblingFolder(for: "//") }
    #expect(error?.cause == .notMovable)
  }

  @Test func namesThePathAndTheReason() throws {
    try folder.write("not a folder", to: "file")
    let error = #expect(throws: FileOperationError.self) {
      _ = try SiblingFolder(for: folder.path("file/site"))
    }
    #expect(error?.description == "cannot resolve \(folder.path("file/site")): Not a directory")
  }

  @Test func makesTheFoldersThatLeadToTheDestination() throws {
    #expect(try sibling(for: "a/b/site", holding: "new", in: "a/b").exchange().outcome == .moved)
    #expect(try folder.text(of: "a/b/site/page") == "new")
  }

  @Test(arguments: [true, false])
  func replacesWhatALinkLeadsTo(isThere: Bool) throws {
    try folder.write("", to: "real/other")
    if isThere { try folder.write("old", to: "real/site/page") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"),
      withDestinationPath: "real/site"
    )
    let sibling = try SiblingFolder(for: folder.path("link/"))
    let (destination, hasDestination) = (sibling.destination, sibling.hasDestination)
    #expect(destination == folder.path("real/site"))
    #expect(hasDestination == isThere)
    try folder.write("new", to: "real/.site.psf-building/page")
    #expect(try sibling.exchange().outcome == (isThere ? .exchanged : .moved))
    #expect(try folder.text(of: "link/page") == "new")
    #expect(try folder.names(in: "real") == ["other", "site"])
  }

  private func sibling(
    for name: String,
    holding text: String,
    in parent: String = "."
  ) throws -> SiblingFolder {
    let sibling = try SiblingFolder(for: folder.path(name))
    try folder.write(text, to: "\(parent)/.site.psf-building/page")
    return sibling
  }
}

extension FolderMoves {
  /// Stands in for a file system such as those of older network drives.
  static var withoutExchange: FolderMoves {
    var moves = FolderMoves()
    moves.exchange = { (first, _) throws(FileOperationError) in
      // What the real call says first.
      guard try Occupant(of: first) != .nothing else {
        throw FileOperationError(.rename, first, code: ENOENT)
      }
      throw FileOperationError(.rename, first, code: EINVAL)
    }
    return moves
  }
}
