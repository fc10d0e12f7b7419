import Foundation
import Testing

@testable import SiteBuilding

@Suite struct PercentEncodingTests {
  /// All bytes, the control characters and those of no UTF-8 included.
  private let all = Array(UInt8.min...UInt8.max)

  @Test(arguments: [
    ("PSF-4.2", "PSF-4.2"), ("psf@1.1", "psf%401.1"), ("a b&c=d", "a%20b%26c%3Dd"),
    ("ü\n\"<", "%C3%BC%0A%22%3C"), ("", ""),
  ])
  func encodesAllButUnreservedCharacters(_ text: String, _ encoded: String) {
    #expect(PercentEncoding.encoded(text) == encoded)
  }

  @Test func keepsWhatIsAskedForAndNoOtherByte() {
    let kept = PercentEncoding.Characters.unreserved(and: "/@")
    let unreserved = PercentEncoding.Characters.unreserved()
    #expect(all.filter { kept.contains($0) && !unreserved.contains($0) } == Array("/@".utf8))
    #expect(
      String(decoding: all.filter(unreserved.contains), as: UTF8.self)
        == "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"
    )
  }

  @Test func carriesAnyBytesInAnAddressThatHTMLHoldsAsItIs() throws {
    let address = DataURL.carrying(all[...], as: "a/b")
    #expect(Markup.escaped(address) == address)
    #expect(!address.utf8.contains(UInt8(ascii: "'")))
    #expect(URL(string: address)?.absoluteString == address)
    let carried = try #require(CarriedFile(address))
    #expect(carried.mediaType == "a/b")
    #expect(carried.bytes == all)
  }
}
