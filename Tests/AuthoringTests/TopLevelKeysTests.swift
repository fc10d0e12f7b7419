import Testing

@testable import Authoring

@Suite struct TopLevelKeysTests {
  @Test func removesAKeyWithAllOfItsValue() {
    let text = "number: \"1.2\"\nnotice: >-\n  A draft.\n\n  Really.\n\n# why\nsummary: Two.\n"
    var keys = TopLevelKeys(Array(text.utf8))
    keys.remove("notice")
    keys.remove("status")
    #expect(
      String(decoding: keys.bytes, as: UTF8.self) == "number: \"1.2\"\n\n# why\nsummary: Two.\n"
    )
  }

  @Test func takesNoOtherKeyForIt() {
    let text = "status-of: x\nsummary: >-\n  status: y\n"
    var keys = TopLevelKeys(Array(text.utf8))
    keys.remove("status")
    #expect(String(decoding: keys.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("number: 1\nsummary: S\n", "number: 1\npublished: 2026-12\nsummary: S\n"),
    ("number: 1\npublished: 2026-11\n", "number: 1\npublished: 2026-12\n"),
    ("number: 1\r\nsummary: S\r\n", "number: 1\r\npublished: 2026-12\r\nsummary: S\r\n"),
    ("number: 1", "number: 1\npublished: 2026-12"),
    ("", "published: 2026-12\n"),
  ])
  func setsAKey(_ old: String, _ new: String) {
    var keys = TopLevelKeys(Array(old.utf8))
    keys.set("published", to: "2026-12", after: "number")
    #expect(String(decoding: keys.bytes, as: UTF8.self) == new)
  }
}
