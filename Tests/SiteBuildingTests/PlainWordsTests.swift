import Testing

@testable import SiteBuilding

@Suite struct PlainWordsTests {
  @Test func cutsALongTextAtTheEndOfAWord() {
    let words = String(repeating: "word ", count: 80)
    let cut = PlainWords.cut(words, to: 300)
    #expect(cut.hasSuffix("word…"))
    #expect(cut.utf8.count <= 300)
    #expect(PlainWords.cut("short", to: 300) == "short")
  }

  @Test func cutsATextWithoutSpacesToo() {
    let cut = PlainWords.cut(String(repeating: "漢", count: 200), to: 300)
    #expect(cut == String(repeating: "漢", count: 99) + "…")
  }
}

@Suite struct MarkupTests {
  @Test func leavesOutWhatNoXMLDocumentCanHold() {
    #expect(Markup.escapedXML("a\u{0}\u{1}\u{1B}\u{FFFF}\t<ü😀>") == "a\t&lt;ü😀&gt;")
  }
}

@Suite struct StructuredDataTests {
  @Test func escapesWhatCouldEndTheScript() {
    let value = JSONValue.object([
      ("a", .text("</script><!-- & \" \\ \n \u{1} ü")),
      ("b", .list([.number(1), .text("")])),
    ])
    #expect(
      value.serialized
        == #"{"a":"\u003c/script\u003e\u003c!-- \u0026 \" \\ \u000a \u0001 ü","b":[1,""]}"#
    )
  }
}
