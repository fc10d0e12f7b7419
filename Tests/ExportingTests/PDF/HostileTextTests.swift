import Diagnostics
import Testing

@testable import Exporting

/// No text can be code, and none can break a page.
@Suite struct HostileTextTests {
  private static let pieces = [
    "#", "#let x = 1", "#panic(\"x\")", "$x$", "$", "*", "_", "`", "```", "\\", "\\u{41}", "\"",
    "'", "\\<a>",
    "@b", "//", "/*", "*/", "[", "]", "]]", "(", ")", "{", "}", ";", "--", "---", "...", "~", "=",
    "== H",
    "+ x", "- y", "/ t: d", "1. z", "> q", "> > > q", "| a | b |\n|---|---|\n| c | d |", "[^1]",
    "[^1]: A [^1] note [^2].", "[^2]: # Note\n\n    - x [^1]", "![a \"b\"](x.png)",
    "![](data:image/png;base64,AA)",
    "[l](https://example.org/a\"b)", "[l](#no-heading)", "[](https://example.org)",
    "<!-- c -->", "\u{200B}", "\u{202E}x\u{202C}", "\u{0}", "\u{7}", "\u{2028}",
    "\u{1F}", "\u{FEFF}", "\u{AD}", "e\u{301}", "שלום", "مرحبا", "中文字", "हिन्दी", "&nbsp;", "&#0;",
    "**b", "~~s~~",
    "**~~_`x`_~~**", "# ", "# \u{200B}", "# ![x](y)", "###### six", "- [ ] t\n- [x] d",
    "Setext\n===", "    code #x",
    "```typ\n#panic()\n```", "a\\\nb", "a  \nb", "www.example.org", "*[x](https://example.org)*",
  ]

  /// Numbers that are always the same (Numerical Recipes, quick and dirty generator).
  private struct Chance {
    var state: UInt32
    mutating func below(_ limit: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % limit
    }
  }

  @Test(.needsTypst) func compilesWhateverIsWritten() throws {
    var files = SmallContent.site
    for seed in 0..<60 {
      var chance = Chance(state: UInt32(seed))
      let separators = ["", " ", "\n", "\n\n", "\n> ", "\n  ", "\n\n- "]
      let body = (0..<40).map { _ in
        Self.pieces[chance.below(Self.pieces.count)] + separators[chance.below(separators.count)]
      }.joined()
      files["insights/a\(seed).md"] = SmallContent.text(ofArticle: "x " + body)
    }
    try expectDocuments(files, count: 60)
  }

  @Test(.needsTypst) func compilesWhatIsNestedDeep() throws {
    var files = SmallContent.site
    let deep = [
      String(repeating: "> ", count: 90) + "x", String(repeating: "- ", count: 45) + "x",
      (0..<40).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n"),
      String(repeating: "**a *b ", count: 40) + String(repeating: "* c** ", count: 40),
      "|" + String(repeating: " a |", count: 120) + "\n|" + String(repeating: "---|", count: 120)
        + "\n|"
        + String(repeating: " bcdefgh |", count: 120),
      String(repeating: "x", count: 5_000), "`" + String(repeating: "x", count: 5_000) + "`",
      "# " + String(repeating: "Long ", count: 200),
      String(repeating: "A line of text.\n", count: 900),
    ]
    for (index, body) in deep.enumerated() {
      files["insights/a\(index).md"] = SmallContent.text(ofArticle: body)
    }
    try expectDocuments(files, count: deep.count)
  }

  @Test(.needsTypst) func compilesHostileTitlesAndCriteria() throws {
    let title = "'#panic() \\ \"x\" [y] $z$ <a> *b* @c // d'"
    let criterion =
      "It MUST `#x` be *so* [long](https://example.org/\(String(repeating: "a", count: 300))).\n\n"
      + "## Guidance\n" + String(repeating: "Words and more words follow here. ", count: 900)
    let files = SmallContent.standard(criterion, title: title)
    try expectDocuments(files, count: 7)
  }

  private func expectDocuments(_ files: [String: String], count: Int) throws {
    let made = MadePDFs(of: try Subjects.files(files))
    #expect(made.findings == "")
    #expect(made.bytes.count == count)
    #expect(made.bytes.allSatisfy { $0.value.starts(with: "%PDF-".utf8) })
  }
}
