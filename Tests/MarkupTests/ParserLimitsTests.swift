import Markup
import Testing

struct ParserLimitsTests {
  private func excess(_ text: String) -> String? {
    ParserLimits.excess(in: Array(text.utf8)).map { "\($0.line): \($0.reason)" }
  }

  private func repeated(_ unit: String, _ count: Int) -> String {
    String(repeating: unit, count: count)
  }

  @Test func refusesALongText() {
    #expect(excess(repeated("a", 1 << 20)) == nil)
    #expect(
      excess(repeated("a", (1 << 20) + 1)) == "1: the text has 1048577 bytes; the limit is 1048576"
    )
  }

  @Test func refusesAWideTable() {
    #expect(excess("x\n" + repeated("|-", 128) + "|\n") == nil)
    #expect(
      excess("x\n" + repeated("|-", 129) + "|\n") == "2: a table has 129 columns; the limit is 128"
    )
    #expect(
      excess("x\n> " + repeated(":-|", 128) + "-\n")
        == "2: a table has 129 columns; the limit is 128"
    )
  }

  @Test func refusesATableOfManyCells() {
    let head = repeated("a|", 100) + "\n" + repeated("-|", 100) + "\n"
    #expect(excess(head + repeated("a\n", 2000)) == nil)
    #expect(excess(head + repeated("a\n", 2001)) == "2003: a table has over 200000 cells")
    #expect(excess(head + repeated("a\n\n", 3000)) == nil)
  }

  @Test func refusesALineOfManyCells() {
    #expect(excess(repeated("x|", 1000) + "\n-|\n" + repeated("a\n", 100)) == nil)
    #expect(excess("a\n" + repeated("x|", 1001) + "\n-|\n") == "2: a line has over 1000 '|'")
  }

  @Test func refusesAParagraphOfManyBrackets() {
    #expect(excess(repeated("[a]\n", 10_000)) == nil)
    #expect(excess(repeated("[a]\n", 10_001)) == "10001: a paragraph has over 10000 '['")
    #expect(excess(repeated("[a]\n\n", 10_001)) == nil)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ">", "> ", "- ", "_", "*a ", "*a_ ", "**x", "[", "![[]()", "[a](", "<", "<!--", "`", "~~a ",
      "~",
      "www.", "http://", "x.y@", "&", "1. ", "[^1]", "[a]: b\n", "x|", "|-", "a**b", "<a x='",
    ]
  )
  func whatIsWithinTheLimitsIsParsedSoon(unit: String) throws {
    for tail in ["", "\n-|-\n", "a\n\n[^1]: a\n"] {
      var length = 60_000
      while excess(repeated(unit, length / unit.utf8.count) + tail) != nil { length /= 2 }
      let text = Array((repeated(unit, length / unit.utf8.count) + tail).utf8)
      guard let document = TextTree(parsing: text[...]) else { throw OutOfMemory() }
      document.walk { _ in }
    }
  }
}
