import Diagnostics
import SeededRandom
import Testing

@testable import OSCAL

struct CatalogFuzzTests {
  private static let seeds = [
    catalog(
      withControl: """
        "links": [{"href": "#ac", "rel": "related"}], "props": [{"name": "status", "value": "x"}],
        "parts": [{"id": "s", "name": "statement", "prose": "Do {{ p }} [a](#ac) *b* `c`\\n\\n- d\\n- e",
        "parts": [{"name": "item", "props": [{"name": "label", "value": "1."}], "prose": "> f | g"}]}]
        """,
      params: #"[{"id": "p", "select": {"choice": ["{{ p }}", "\u00e4"]}}]"#
    )
  ]
  private static let pieces = [
    "\"", "{", "}", "[", "]", ",", ":", "\\", "\\ud800", "\\u0000", "null", "[ac]", "[=a.b]", "<b>",
    "{{", "}}", "\\n", "\\n# ", "\\n---\\n", "`", "|", "](", "![", "&#", "1e999", "\u{2028}", "id",
  ].map { Array($0.utf8) }

  @Test func noBytesCrashTheReader() {
    var numbers = SeededGenerator(seed: 53)
    var valid = 0
    for _ in 0..<1500 {
      var bytes = Array((Self.seeds.randomElement(using: &numbers) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) { Self.change(&bytes, &numbers) }
      let source = CatalogSource(of: bytes, from: .init("c.json"))
      guard source.content != nil else {
        #expect(!source.diagnostics.isEmpty)
        continue
      }
      valid += 1
      let errors = source.loadingErrors()
      #expect(errors == [], "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(valid > 150)
  }

  private static func change(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    let index = Int.random(in: 0..<bytes.count, using: &numbers)
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes.removeSubrange(index..<min(bytes.count, index + 7))
    default: bytes.insert(contentsOf: pieces.randomElement(using: &numbers) ?? [], at: index)
    }
  }

  @Test func partsNestedWithoutEndAreRead() {
    let open = #"{"name": "item", "prose": "x", "parts": ["#
    for depth in [5, 50, 90] {
      let parts = String(repeating: open, count: depth) + String(repeating: "]}", count: depth)
      let source = read(
        catalog(withControl: #""parts": [{"name": "statement", "parts": [\#(parts)]}]"#)
      )
      #expect(source.content != nil)
      #expect(source.loadingErrors() == [])
    }
  }

  @Test func choicesThatDoubleEndInTime() {
    let params = (0..<40).map { number in
      let next = "{{ p\(number + 1) }}"
      return #"{"id": "p\#(number)", "select": {"choice": ["\#(next)", "\#(next)"]}}"#
    }
    let text = statement("{{ p0 }}", params: "[\(params.joined(separator: ", "))]") ?? ""
    #expect((100..<200_000).contains(text.utf8.count))
  }
}
