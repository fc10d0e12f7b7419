import Artifacts
import Diagnostics
import FileExchange
import Foundation
import Synchronization
import Testing

@testable import Delivery

@Suite struct SiteDeliveryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func writesEachArtifactAndAMarker() throws {
    let report = try deliver(["index.html": "home", "a/b/index.html": "page", "a/b.css": ""])
    #expect(report.written.map(\.description) == ["index.html", "a/b/index.html", "a/b.css"])
    #expect(report.exchange?.outcome == .moved)
    #expect(report.isDelivered)
    let files = [".psf-site", "a/b.css", "a/b/index.html", "index.html"]
    #expect(try folder.files(in: "site") == files)
    #expect(try folder.text(of: "site/a/b/index.html") == "page")
    #expect(try folder.names() == ["site"])
  }

  @Test func writesNothingTheSecondTime() throws {
    try deliver(["index.html": "home", "a/b/index.html": "page"])
    let before = try identities()
    let report = try deliver(["index.html": "home", "a/b/index.html": "page"])
    #expect(report.written.isEmpty)
    #expect(report.unchanged == 2)
    #expect(report.removed.isEmpty)
    #expect(report.exchange == nil)
    #expect(try identities() == before)
    #expect(try folder.names() == ["site"])
  }

  @Test func makesFilesFromTheDigestsOfAllOthers() throws {
    let path = try #require(ArtifactPath("list"))
    let origin = SourcePlace(SourcePath("site.yml"))
    let closing = ClosingArtifacts([(path, origin)]) { digests in
      let text = digests.map { "\($0.digest)  \($0.path)\n" }.joined()
      return [(path, Rendition(Array(text.utf8)))]
    }
    let delivery = SiteDelivery(to: folder.path("site"))
    let files = try artifacts(["b": "", "a/c": "abc"])
    let report = try delivery.deliver(files, closing: closing)
    #expect(report.written.count == 3)
    #expect(
      try folder.text(of: "site/list") == """
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/c
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b

        """
    )
    #expect(try delivery.deliver(files, closing: closing).exchange == nil)
    let fewer = try delivery.deliver(files)
    #expect(fewer.removed == ["list"])
  }

  @Test func refusesAFileWhereAListIsToStand() throws {
    let path = try #require(ArtifactPath("list"))
    let closing = ClosingArtifacts([(path, SourcePlace(SourcePath("site.yml")))]) { _ in [] }
    let delivery = SiteDelivery(to: folder.path("site"))
    let report = try delivery.deliver(try artifacts(["List": ""]), closing: closing)
    #expect(!report.isDelivered)
  }

  @Test func leavesUnchangedFilesTheSameFiles() throws {
    try deliver(["a/kept": "same", "a/changed": "old", "gone/page": "old", "longer": "1"])
    let before = try folder.identity(of: "site/a/kept")
    let report = try deliver(
      ["a/kept": "same", "a/changed": "new", "new/page": "new", "longer": "12"]
    )
    #expect(report.written.map(\.description) == ["a/changed", "new/page", "longer"])
    #expect(report.unchanged == 1)
    #expect(report.removed == ["gone/page"])
    #expect(report.exchange?.outcome == .exchanged)
    #expect(try folder.identity(of: "site/a/kept") == before)
    #expect(try folder.text(of: "site/a/changed") == "new")
    let files = [".psf-site", "a/changed", "a/kept", "longer", "new/page"]
    #expect(try folder.files(in: "site") == files)
  }

  @Test func removesFilesWithoutAnArtifact() throws {
    try deliver(["a": "1", "b/c": "2"])
    let report = try deliver(["a": "1"])
    #expect(report.removed == ["b/c"])
    #expect(try folder.names(in: "site") == [".psf-site", "a"])
  }

  @Test func turnsAFileIntoAFolderAndBack() throws {
    try deliver(["a": "file"])
    #expect(try deliver(["a/b": "inside"]).removed == ["a"])
    #expect(try deliver(["a": "file"]).removed == ["a/b"])
    #expect(try folder.text(of: "site/a") == "file")
  }

  @Test func writesOverWhatSomebodyChanged() throws {
    try deliver(["a": "text", "b": "text"])
    try folder.write("TEXT", to: "site/a")
    #expect(try deliver(["a": "text", "b": "text"]).written.map(\.description) == ["a"])
    #expect(try folder.text(of: "site/a") == "text")
  }

  @Test func replacesALinkByAFile() throws {
    try deliver(["a": "text", "b": "text"])
    try FileManager.default.removeItem(atPath: folder.path("site/a"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("site/a"),
      withDestinationPath: "b"
    )
    #expect(try deliver(["a": "text", "b": "text"]).written.map(\.description) == ["a"])
  }

  @Test func deliversNoArtifactsAtAll() throws {
    #expect(try deliver([:]).exchange?.outcome == .moved)
    #expect(try deliver([:]).exchange == nil)
    #expect(try folder.names(in: "site") == [".psf-site"])
  }

  @Test func keepsTheOrderOfManyArtifacts() throws {
    let many = try (0..<1000).map { try artifact("\($0 % 7)/\($0).html", "page \($0)") }
    let report = try SiteDelivery(to: folder.path("site")).deliver(many)
    #expect(report.written == many.map(\.path))
    #expect(try folder.files(in: "site").count == 1001)
    for number in [0, 1, 499, 998, 999] {
      #expect(try folder.text(of: "site/\(number % 7)/\(number).html") == "page \(number)")
    }
  }

  @Test func tellsTheProgressInRisingNumbers() throws {
    let calls = Mutex<[[Int]]>([])
    let many = try (0..<100).map { try artifact("\($0)", "") }
    _ = try SiteDelivery(to: folder.path("site")) { done, total in
      calls.withLock { $0.append([done, total]) }
    }.deliver(many)
    let done = calls.withLock { $0 }.map { $0[0] }
    #expect(done == done.sorted())
    #expect(done.last == 100)
    #expect(calls.withLock { $0 }.allSatisfy { $0[1] == 100 })
  }

  @Test func leavesTheFolderWhenARenditionHasAnError() throws {
    try deliver(["a": "old", "b": "old"])
    let before = try identities()
    let report = try SiteDelivery(to: folder.path("site")).deliver([
      artifact("a", "new", diagnostics: [finding(.error, in: "b.md"), finding(.warning)]),
      artifact("c", "new", diagnostics: [finding(.error)]),
    ])
    let findings = [finding(.error), finding(.warning), finding(.error, in: "b.md")]
    #expect(report == DeliveryReport(diagnostics: findings))
    #expect(!report.isDelivered)
    #expect(try identities() == before)
    #expect(try folder.names() == ["site"])
  }

  @Test func deliversInSpiteOfWarnings() throws {
    let report = try SiteDelivery(to: folder.path("site")).deliver([
      artifact("a", "new", diagnostics: [finding(.warning)])
    ])
    #expect(report.diagnostics == [finding(.warning)])
    #expect(report.isDelivered)
    #expect(try folder.text(of: "site/a") == "new")
  }

  @Test func makesNothingWhenPathsCollide() throws {
    let report = try deliver(["a": "1", "A": "2"])
    #expect(report.diagnostics.map(\.rule) == [CollidingPaths.rule])
    #expect(!report.isDelivered)
    #expect(try folder.names().isEmpty)
  }

  @discardableResult
  private func deliver(_ texts: KeyValuePairs<String, String>) throws -> DeliveryReport {
    try SiteDelivery(to: folder.path("site")).deliver(artifacts(texts))
  }

  private func identities() throws -> [String: FileIdentity] {
    let names = try folder.files(in: "site")
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.identity(of: "site/\($0)")) }
    )
  }
}
