import Testing

@testable import Checks

/// Heads of files, written by hand from the specifications of their formats.
@Suite struct PixelSizeTests {
  @Test func readsPNG() {
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1,
      0x2C, 0, 0, 0, 0xC8,
    ]
    #expect(size(head) == [300, 200])
  }

  @Test func readsGIF() {
    #expect(size(Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0]) == [300, 200])
  }

  @Test func readsJPEGBehindOtherSegments() {
    let head: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0, 17, 8, 0, 0xC8,
      1,
      0x2C, 3,
    ]
    #expect(size(head) == [300, 200])
  }

  @Test func readsAllThreeFormsOfWebP() {
    let begin = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
    let lossy = begin + Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0]
    #expect(size(lossy) == [300, 200])
    let lossless = begin + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x2B, 0xC1, 0x31, 0]
    #expect(size(lossless) == [300, 200])
    let extended = begin + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]
    #expect(size(extended) == [300, 200])
  }

  @Test(arguments: [
    [], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], [0xFF, 0xD8, 1, 2, 3, 4],
  ])
  func readsNothingFromWhatIsCutOff(_ head: [UInt8]) {
    #expect(PixelSize(of: head) == nil)
  }

  private func size(_ bytes: [UInt8]) -> [Int]? {
    PixelSize(of: bytes).map { [$0.width, $0.height] }
  }
}
