import Testing

@testable import Exporting

@Suite struct ChecklistEncodingTests {
  private func read(_ bytes: [UInt8]) -> (text: String, line: Int?, severity: String?) {
    let (text, note) = ChecklistEncoding.text(of: bytes)
    return (text, note?.line, note?.severity.rawValue)
  }

  @Test func replacesOneBadByteAndSaysWhere() {
    let found = read(Array("ä\nö".utf8) + [0xE9] + Array("x\nü".utf8))
    #expect(found.text == "ä\nö\u{FFFD}x\nü")
    #expect(found.line == 2)
    #expect(found.severity == "warning")
  }

  @Test func believesAMark() {
    let found = read([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9, 0x62])
    #expect(found.text == "a\n\u{FFFD}b")
    #expect(found.line == 2)
  }

  @Test func readsWindows1252AndSaysSo() {
    let found = read([0x61, 0x0A, 0xE9, 0x80, 0x62])
    #expect(found.text == "a\né€b")
    #expect(found.line == 2)
    #expect(found.severity == "note")
  }

  @Test func isNotMisledByASignThatHappensToBeUTF8() {
    // «É» and three é.
    let found = read([0xAB, 0xC9, 0xBB, 0x20, 0xE9, 0x20, 0xE9, 0x20, 0xE9, 0x20])
    #expect(found.text == "«É» é é é ")
  }

  @Test(arguments: [[0xFF, 0xFE, 0xE4, 0x00], [0xFE, 0xFF, 0x00, 0xE4], [0xC3, 0xA4]])
  func saysNothingWhereAllIsWell(_ bytes: [UInt8]) {
    let found = read(bytes)
    #expect(found.text == "ä")
    #expect(found.line == nil)
  }
}
