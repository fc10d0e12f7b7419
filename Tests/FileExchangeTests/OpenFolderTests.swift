import Foundation
import Testing

@testable import FileExchange

@Suite struct OpenFolderTests {
  private let temporary: TemporaryFolder
  private let folder: OpenFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try OpenFolder(temporary.path)
  }

  @Test(arguments: [0, 1, 65_536, 65_537, 300_000])
  func holdsWhatWasWritten(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
    try folder.write(bytes, to: "file")
    #expect(folder.holds(bytes, at: "file"))
    #expect(!folder.holds(bytes + [0], at: "file"))
    if let last = bytes.last { #expect(!folder.holds(bytes.dropLast() + [~last], at: "file")) }
    #expect(!folder.holds(bytes, at: "other"))
  }

  @Test func writesOnlyNewFiles() throws {
    try temporary.write("old", to: "file")
    #expect(throws: FileOperationError.self) { try folder.write([], to: "file") }
    #expect(try temporary.text(of: "file") == "old")
  }

  @Test func makesFoldersOnTheWay() throws {
    try folder.makeFolder("a/b/c")
    try folder.makeFolder("a/b/c")
    try folder.write([65], to: "a/b/c/file")
    #expect(try temporary.text(of: "a/b/c/file") == "A")
  }

  @Test func doesNotTakeALinkForAFile() throws {
    try temporary.write("text", to: "file")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("link"),
      withDestinationPath: "file"
    )
    #expect(!folder.holds(Array("text".utf8), at: "link"))
  }

  @Test func doesNotWaitForAPipe() throws {
    #expect(mkfifo(temporary.path("pipe"), 0o600) == 0)
    #expect(!folder.holds([], at: "pipe"))
  }

  @Test func linksWithoutCopying() throws {
    try temporary.write("text", to: "a/file")
    try folder.makeFolder("copy/a")
    try folder.link("a/file", into: OpenFolder(temporary.path("copy")))
    #expect(try number(of: "a/file") == number(of: "copy/a/file"))
  }

  @Test func copiesWithModeAndTime() throws {
    try temporary.write("text", to: "file")
    #expect(chmod(temporary.path("file"), 0o640) == 0)
    let time = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: time],
      ofItemAtPath: temporary.path("file")
    )
    try folder.makeFolder("copy")
    try folder.copy("file", as: "file", into: OpenFolder(temporary.path("copy")))
    #expect(try temporary.text(of: "copy/file") == "text")
    #expect(try number(of: "file") != number(of: "copy/file"))
    let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path("copy/file"))
    #expect(attributes[.modificationDate] as? Date == time)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func listsFilesBelowAndFollowsNoLink() throws {
    try temporary.write("", to: "a/b/c")
    try temporary.write("", to: "d")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("a/link"),
      withDestinationPath: ".."
    )
    #expect(try folder.files().sorted() == ["a/b/c", "a/link", "d"])
    #expect(try folder.entries().map(\.name) == ["a", "d"])
    #expect(try folder.entries().map(\.isFolder) == [true, false])
  }

  @Test func removesATreeWithNamesThatAreNoText() throws {
    try folder.makeFolder("tree/sub")
    for number in 0..<500 { try folder.write([], to: "tree/sub/\(number)") }
    let name: [CChar] = Array((temporary.path("tree/") + "caf").utf8CString.dropLast()) + [-23, 0]
    #expect(close(open(name, O_CREAT | O_WRONLY, 0o600)) == 0)
    try removeTree(temporary.path("tree"))
    try removeTree(temporary.path("tree"))
    #expect(try temporary.names().isEmpty)
  }

  @Test func saysWhichFileDidNotFit() async {
    // A limit on the size of files fails like a full disk, in the middle of a write.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let temporary = try TemporaryFolder()
      let folder = try OpenFolder(temporary.path)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      #expect(setrlimit(fileSizeLimit, &limit) == 0)
      let error = #expect(throws: FileOperationError.self) {
        try folder.write([UInt8](repeating: 65, count: 200_000), to: "page")
      }
      #expect(error?.description == "cannot write \(temporary.path("page")): File too large")
    }
  }

  private func number(of name: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path(name))
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}

#if canImport(Glibc)
  private let fileSizeLimit = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#else
  private let fileSizeLimit = RLIMIT_FSIZE
#endif
