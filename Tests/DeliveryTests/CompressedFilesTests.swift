import Artifacts
import Compression
import Diagnostics
import FileExchange
import Foundation
import Testing

@testable import Delivery

@Suite struct CompressedFilesTests {
  private let folder: TemporaryFolder
  private let page = String(repeating: "<p>Traces MUST be kept.</p>\n", count: 40)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func deliver(
    _ strength: CompressionStrength,
    _ texts: KeyValuePairs<String, String>
  ) throws -> DeliveryReport {
    var delivery = SiteDelivery(to: folder.path("site"))
    delivery.compression = strength
    return try delivery.deliver(artifacts(texts))
  }

  @Test func putsBothFormsBesideTexts() throws {
    let report = try deliver(
      .quick,
      ["a/index.html": page, "b.pdf": page, "c.txt": "c", "_d": page]
    )
    #expect(
      report.written.map(\.description) == [
        "a/index.html", "a/index.html.br", "a/index.html.gz", "b.pdf", "c.txt", "_d",
      ]
    )
    let size = try Data(contentsOf: URL(filePath: folder.path("site/a/index.html.gz"))).count
    #expect(size < page.utf8.count / 4)
  }

  @Test func writesNothingTheSecondTime() throws {
    _ = try deliver(.quick, ["index.html": page])
    let report = try deliver(.quick, ["index.html": page])
    #expect(report.written.isEmpty)
    #expect(report.unchanged == 3)
    #expect(report.exchange == nil)
  }

  @Test func removesTheFormsThatAreNotMadeAnyMore() throws {
    _ = try deliver(.quick, ["index.html": page])
    let report = try deliver(.none, ["index.html": page])
    #expect(report.removed == ["index.html.br", "index.html.gz"])
    #expect(try folder.files(in: "site") == [".psf-site", "index.html"])
  }

  @Test func givesDigestsOfTheTextsAlone() throws {
    let path = try #require(ArtifactPath("list.txt"))
    let closing = ClosingArtifacts([(path, SourcePlace(SourcePath("site.yml")))]) { digests in
      [(path, Rendition(Array(digests.map { "\($0.path)\n" }.joined().utf8)))]
    }
    var delivery = SiteDelivery(to: folder.path("site"))
    delivery.compression = .full
    _ = try delivery.deliver(artifacts(["index.html": page]), closing: closing)
    #expect(try folder.text(of: "site/list.txt") == "index.html\n")
  }
}
