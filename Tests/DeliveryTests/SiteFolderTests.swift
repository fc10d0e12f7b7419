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

  @Test func refusesAFolderWithForeignFiles() async throws {
    try folder.write("mine", to: "site/thesis.md")
    try folder.write("mine", to: "site/zoo/notes.md")
    let error = await #expect(throws: SiteFolderError.self) { try await deliver() }
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
  func acceptsAFolderThatHoldsNothingOfItsOwn(names: [String]) async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("site"),
      withIntermediateDirectories: true
    )
    for name in names { try folder.write("of \(name)", to: "site/\(name)") }
    #expect(try await deliver().exchange?.outcome == .exchanged)
    #expect(try folder.names(in: "site") == (names + [".psf-site", "page"]).sorted())
    for name in names { #expect(try folder.text(of: "site/\(name)") == "of \(name)") }
    #expect(try await deliver().exchange == nil)
  }

  @Test func carriesTheOwnersFilesOver() async throws {
    _ = try await deliver()
    try folder.write("*", to: "site/.gitignore")
    let before = try folder.identity(of: "site/.gitignore")
    #expect(try await deliver().exchange == nil)
    let report = try await deliver("new")
    #expect(report.exchange?.outcome == .exchanged)
    #expect(report.removed.isEmpty)
    #expect(try folder.identity(of: "site/.gitignore") == before)
  }

  @Test func doesNotCarryOverTheSameNamesFromBelow() async throws {
    _ = try await deliver()
    try folder.write("*", to: "site/sub/.gitignore")
    #expect(try await deliver().removed == ["sub/.gitignore"])
  }

  @Test func refusesARepository() async throws {
    _ = try await deliver()
    try folder.write("ref: refs/heads/main", to: "site/.git/HEAD")
    let error = await #expect(throws: SiteFolderError.self) { try await deliver("new") }
    #expect(error == .repository(folder: folder.path("site")))
    #expect(try folder.text(of: "site/page") == "text")
  }

  @Test func refusesAFile() async throws {
    try folder.write("a file", to: "site")
    let error = await #expect(throws: FileOperationError.self) { try await deliver() }
    #expect(error?.cause == .notAFolder)
    #expect(try folder.text(of: "site") == "a file")
  }

  @Test func saysThatAnotherDeliveryIsUnderWay() async throws {
    let error: FileOperationError?
    do {
      let other = try SiblingFolder(for: folder.path("site"))
      error = await #expect(throws: FileOperationError.self) { try await deliver() }
      try other.discard()
    }
    #expect(error?.cause == .inUse)
    #expect(try await deliver().exchange?.outcome == .moved)
  }

  @Test func leavesTheOldSiteWhenTheDiskIsFull() async throws {
    _ = try await deliver()
    let path = folder.path("site")
    // A limit on the size of files fails like a full disk, in the middle of a write.
    await #expect(processExitsWith: .success) { [path = path as String] in
      try limitFileSize(to: 10_000)
      let big = try artifact("sub/big", String(repeating: "x", count: 20_000))
      let error = await #expect(throws: FileOperationError.self) {
        try await SiteDelivery(to: path).deliver([big])
      }
      #expect(error?.operation == .write)
      #expect(error?.path.hasSuffix(".site.psf-building/sub/big") == true)
    }
    #expect(try folder.text(of: "site/page") == "text")
    #expect(try folder.names() == ["site"])
  }

  @discardableResult
  private func deliver(_ text: String = "text") async throws -> DeliveryReport {
    try await SiteDelivery(to: folder.path("site")).deliver(artifacts(["page": text]))
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
