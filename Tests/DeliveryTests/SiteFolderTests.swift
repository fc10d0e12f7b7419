import Artifacts
import FileExchange
import Foundation
import Testing

@testable import Delivery

@Suite struct SiteFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func refusesAFolderWithForeignFiles() throws {
    try folder.write("mine", to: "site/thesis.md")
    try folder.write("mine", to: "site/zoo/notes.md")
    let error = #expect(throws: SiteFolderError.self) { try deliver() }
    let path = folder.path("site")
    #expect(error == .foreignFiles(folder: path, example: "thesis.md"))
    #expect(
      error?.description == "cannot replace \(path): it holds ‘thesis.md’, which is not from a "
        + "site published there before; name another folder or empty this one"
    )
    #expect(try folder.files() == ["site/thesis.md", "site/zoo/notes.md"])
    #expect(try folder.names() == ["site"])
  }

  @Test(arguments: [[], [".gitignore"], [".gitignore", ".gitkeep", ".gitattributes", ".git"]])
  func acceptsAFolderThatHoldsNothingOfItsOwn(names: [String]) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("site"),
      withIntermediateDirectories: true
    )
    for name in names { try folder.write("of \(name)", to: "site/\(name)") }
    #expect(try deliver().exchange?.outcome == .exchanged)
    #expect(try folder.names(in: "site") == (names + [".psf-site", "page"]).sorted())
    for name in names { #expect(try folder.text(of: "site/\(name)") == "of \(name)") }
    #expect(try deliver().exchange == nil)
  }

  @Test func carriesTheOwnersFilesOver() throws {
    _ = try deliver()
    try folder.write("*", to: "site/.gitignore")
    let before = try folder.identity(of: "site/.gitignore")
    #expect(try deliver().exchange == nil)
    let report = try deliver("new")
    #expect(report.exchange?.outcome == .exchanged)
    #expect(report.removed.isEmpty)
    #expect(try folder.identity(of: "site/.gitignore") == before)
  }

  @Test func doesNotCarryOverTheSameNamesFromBelow() throws {
    _ = try deliver()
    try folder.write("*", to: "site/sub/.gitignore")
    #expect(try deliver().removed == ["sub/.gitignore"])
  }

  @Test func refusesARepository() throws {
    _ = try deliver()
    try folder.write("ref: refs/heads/main", to: "site/.git/HEAD")
    let error = #expect(throws: SiteFolderError.self) { try deliver("new") }
    #expect(error == .repository(folder: folder.path("site")))
    #expect(try folder.text(of: "site/page") == "text")
  }

  @Test func refusesAFile() throws {
    try folder.write("a file", to: "site")
    let error = #expect(throws: FileOperationError.self) { try deliver() }
    #expect(error?.cause == .notAFolder)
    #expect(try folder.text(of: "site") == "a file")
  }

  @Test func saysThatAnotherDeliveryIsUnderWay() throws {
    let error: FileOperationError?
    do {
      let other = try SiblingFolder(for: folder.path("site"))
      error = #expect(throws: FileOperationError.self) { try deliver() }
      try other.discard()
    }
    #expect(error?.cause == .inUse)
    #expect(try deliver().exchange?.outcome == .moved)
  }

  @Test func leavesTheOldSiteWhenTheDiskIsFull() async throws {
    _ = try deliver()
    let path = folder.path("site")
    // A limit on the size of files fails like a full disk, in the middle of a write.
    await #expect(processExitsWith: .success) { [path = path as String] in
      try limitFileSize(to: 10_000)
      let big = try artifact("sub/big", String(repeating: "x", count: 20_000))
      let error = #expect(throws: FileOperationError.self) {
        try SiteDelivery(to: path).deliver([big])
      }
      #expect(error?.operation == .write)
      #expect(error?.path.hasSuffix(".site.psf-building/sub/big") == true)
    }
    #expect(try folder.text(of: "site/page") == "text")
    #expect(try folder.names() == ["site"])
  }

  @discardableResult
  private func deliver(_ text: String = "text") throws -> DeliveryReport {
    try SiteDelivery(to: folder.path("site")).deliver(artifacts(["page": text]))
  }
}

private func limitFileSize(to count: UInt) throws {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit()
  limit.rlim_cur = .init(count)
  limit.rlim_max = .init(count)
  #if canImport(Glibc)
    let result = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #else
    let result = setrlimit(RLIMIT_FSIZE, &limit)
  #endif
  try #require(result == 0)
}
