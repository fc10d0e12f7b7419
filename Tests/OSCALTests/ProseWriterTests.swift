import Testing

@testable import OSCAL

struct ProseWriterTests {
  @Test(arguments: [
    (
      "press <BREAK> & [PIN], [=psf.criteria] or [ac]",
      "press \\<BREAK> & \\[PIN\\], \\[=psf.criteria\\] or \\[ac\\]"
    ),
    ("see [the group](#ac)", "see [the group][ac]"),
    ("see [ac](#ac-1)", "see ac"),
    ("see [part](#s)", "see [part][ac-1]"),
    ("see [x](https://a.example/b)", "see [x](<https://a.example/b>)"),
    ("see [x](javascript:alert) [y](#gone)", "see x y"),
    ("![alt](picture.png)", "alt"),
    ("a *word* and a **strong one**, snake_case", "a *word* and a **strong one**, snake\\_case"),
    ("## Not a heading\n\ntext", "**Not a heading**\n\ntext"),
    ("text\n===\nmore", "**text**\n\nmore"),
    ("1) one\n2) two", "1. one\n2. two"),
    ("* a\n  * b\n* c", "* a\n  * b\n* c"),
    ("a\\\nb", "a\\\nb"),
    ("`a [ac] b`", "`a [ac] b`"),
    ("    code\n", "```\ncode\n```"),
    ("> quoted", "> quoted"),
    ("| a | b |\n|---|:-:|\n| 1 | [2](#ac) |", "| a | b |\n|---|:-:|\n| 1 | [2][ac] |"),
    ("2024\\. A year", "2024\\. A year"),
    ("&lt;b&gt; &copy;", "\\<b> ©"),
    ("<div>\n[ac](#ac)\n</div>", "\\<div> \\[ac\\](#ac) \\</div>"),
    ("Hello![x](#ac)", "Hello[x][ac]"),
    ("[ac]: https://a.example\n\n[ac]", "[ac](<https://a.example>)"),
  ])
  func writesWhatTheCatalogSays(prose: String, expected: String) {
    #expect(statement(prose) == expected + "\n")
  }

  @Test func takesTheWordsOfWhatIsNestedTooDeep() {
    let prose = String(repeating: "> ", count: 90) + "deep"
    let source = read(
      catalog(withControl: #""parts": [{"name": "statement", "prose": "\#(prose)"}]"#)
    )
    #expect(source.file("/ac-1.md")?.contains("deep") == true)
    #expect(source.loadingErrors() == [])
  }
}
