import Foundation
import Testing

@testable import FileExchange

@Suite struct ScratchFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func goesWithItsValue() throws {
    var scratch: ScratchFolder? = try ScratchFolder("psf-pdf", in: folder.path)
    let path = try #require(scratch?.path)
    try "text".write(toFile: path + "/file", atomically: false, encoding: .utf8)
    #expect(try folder.names().map { $0.hasPrefix("psf-pdf-") } == [true])
    scratch = nil
    #expect(try folder.names() == [])
  }

  @Test func removesWhatKilledRunsLeftAndNothingThatIsInUse() throws {
    let used = try ScratchFolder("psf-pdf", in: folder.path)
    try folder.write("text", to: "psf-pdf-abcdef/documents/000000/document.typ")
    try folder.write("text", to: "psf-pdf-notes.txt")
    try folder.write("text", to: "psf-workbook-abcdef/workbook.xlsx")
    let next = try ScratchFolder("psf-pdf", in: folder.path)
    let expected = [used.path, next.path].compactMap {
      $0.split(separator: "/").last.map(String.init)
    }
    #expect(
      try folder.names() == (expected + ["psf-pdf-notes.txt", "psf-workbook-abcdef"]).sorted()
    )
  }

  @Test func followsNoLink() throws {
    try folder.write("text", to: "elsewhere/file")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("psf-pdf-abcdef"),
      withDestinationPath: folder.path("elsewhere")
    )
    _ = try ScratchFolder("psf-pdf", in: folder.path)
    #expect(try folder.text(of: "elsewhere/file") == "text")
  }

  @Test func saysWhereThereIsNoFolder() {
    let error = #expect(throws: FileOperationError.self) {
      try ScratchFolder("psf-pdf", in: folder.path("none"))
    }
    #expect(error?.operation == .makeFolder)
  }
}
