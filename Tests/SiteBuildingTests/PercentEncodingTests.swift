import Foundation
import Testing

@testable import SiteBuilding

@Suite struct PercentEncodingTests {
  /// All bytes, the control characters and those of no UTF-8 included.
  private let all = Array(UInt8.min...UInt8.max)

  @Test func keepsTheUnreservedCharactersAlone() {
    #expect(PercentEncoding.encoded("aZ09-._~") == "aZ09-._~")
    #expect(PercentEncoding.encoded("a b/c?&=%é") == "a%20b%2Fc%3F%26%3D%25%C3%A9")
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
