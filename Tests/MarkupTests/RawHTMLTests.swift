import Markup
import Testing

struct RawHTMLTests {
  /// Texts that have run code somewhere, or nearly.
  static let attacks = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "text <script>alert(1)</script> text",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<<script>alert(1)//<</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\">",
    "<img src=\"x\"onerror=\"alert(1)\">",
    "<img/src=\"x\"/onerror=alert(1)>",
    "<img src='x' OnErRoR='alert(1)'>",
    "<img src=\"x` `<script>alert(1)</script>\"` `>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href=\" javascript:alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"&#x6A;avascript&#x3A;alert(1)\">x</a>",
    "<a href=\"javascript&colon;alert(1)\">x</a>",
    "<a href=\"java&Tab;script:alert(1)\">x</a>",
    "<a href=\"java&NewLine;script:alert(1)\">x</a>",
    "<a href=\"\u{1}javascript:alert(1)\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "<img src=\"https://evil.example/x.png\">", "<img src=\"//evil.example/x.png\">",
    "<img src=\"\\\\evil.example/x.png\">", "<img src=\"/\\evil.example/x.png\">",
    "<img src=\"&sol;&sol;evil.example/x.png\">", "<img src=\"/&bsol;evil.example/x.png\">",
    "<img src=\" h\tttps://evil.example/x.png\">", "<a href=\"ftp://evil.example/\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=javascript:alert(1)>x</a>",
    "<a title=\"x\"href=\"javascript:alert(1)\">x</a>",
    "<a title='>' href='javascript:alert(1)'>x</a>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"//evil.example/x.swf\">",
    "<base href=\"//evil.example/\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
    "<link rel=\"stylesheet\" href=\"//evil.example/x.css\">",
    "<style>@import '//evil.example/x.css';</style>",
    "<div style=\"background:url(javascript:alert(1))\">x</div>",
    "<form action=\"javascript:alert(1)\"><input type=\"submit\"></form>",
    "<details open ontoggle=alert(1)>x</details>",
    "<div onclick\n=\n\"alert(1)\">x</div>",
    "<div\nonclick=\"alert(1)\">x</div>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea><script>alert(1)</script></textarea>",
    "<!--><script>alert(1)</script>-->",
    "<!---><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script> -->",
    "x <!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php <script>alert(1)</script> ?>",
    "<!DOCTYPE x [<script>alert(1)</script>]>",
    "<div title=\"\n\n<script>alert(1)</script>\n\n\">",
    "<b\u{0}onclick=alert(1)>x</b>",
    "<a href=\"x\" \u{0B}onclick=\"alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT&colon;alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](java&Tab;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x](https://a.example \"\\\" onclick=\\\"alert(1)\")",
    "![\" onerror=\"alert(1)](x.png)",
    "[x](https://a.example/\"onclick=\"alert(1))",
    "``` \"><script>alert(1)</script>\nx\n```",
    "# <script>alert(1)</script>",
    "| <script>alert(1)</script> | <img onerror=alert(1) src=x> |\n|-|-|",
    "[^a]\n\n[^a]: <script>alert(1)</script>",
  ]

  @Test(arguments: attacks, [RawHTMLPolicy.refused, .harmless])
  func nothingThatRunsGetsThrough(attack: String, policy: RawHTMLPolicy) throws {
    let rendered = try render(attack, policy)
    let page = SafePage(text: rendered)
    let tags = BrowserTags(in: String(decoding: rendered.html.filled(for: page), as: UTF8.self))
    #expect(tags.dangers == [])
  }

  /// A page that leads nowhere where an address is unsafe, as the pages of the site do.
  private struct SafePage: PageContext {
    let text: RenderedMarkdown
    var headingShift = 0
    var idPrefix = ""

    func destination(ofLink index: Int) -> String {
      guard case .unsafe = text.links[index].target else {
        return PlainPage(text: text).destination(ofLink: index)
      }
      return ""
    }

    func words(ofLink index: Int) -> String { "" }
  }

  @Test func theListOfAttacksFindsAFilterThatLetsAllThrough() {
    let found = Self.attacks.filter { !BrowserTags(in: $0).dangers.isEmpty }
    #expect(found.count > 50)
  }

  @Test(arguments: [
    "<kbd>Ctrl</kbd>", "<a href=\"https://a.example/?a=1&amp;b=2\" title='x'>x</a>",
    "<td colspan=\"2\">x</td>", "<br/>", "<details open><summary>x</summary></details>",
  ])
  func lets(harmless: String) throws {
    #expect(try html("x " + harmless) == "<p>x \(harmless)</p>\n")
    #expect(try render("x " + harmless).refusedHTML.isEmpty)
  }

  @Test(arguments: ["<!-- a comment -->", "<!---->", "<!-- a\nb -->"])
  func leavesCommentsOut(comment: String) throws {
    for policy in [RawHTMLPolicy.harmless, .refused] {
      #expect(try html("x" + comment + "y", policy) == "<p>xy</p>\n")
      #expect(try html("x\n\n\(comment)\n\ny\n", policy) == "<p>x</p>\n<p>y</p>\n")
      #expect(try render("x " + comment, policy).refusedHTML.isEmpty)
    }
  }

  @Test func refusesAllElementsUnlessTheyAreAllowed() throws {
    let rendered = try render("a\n\nb <kbd>c</kbd>\n", .refused)
    #expect(rendered.refusedHTML.map(\.tag) == ["<kbd>", "</kbd>"])
    #expect(rendered.refusedHTML.map(\.line) == [3, 3])
    #expect(try html("b <kbd>c</kbd>", .refused) == "<p>b &lt;kbd>c&lt;/kbd></p>\n")
  }

  @Test func cutsALongTagInItsReport() throws {
    let tag = "<x-" + String(repeating: "y", count: 500) + ">"
    #expect(try render(tag).refusedHTML.map(\.tag.utf8.count) == [60])
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["<!--", "<!-- --!>", "<", "<a title='", "<b x"])
  func longTextsOfUnfinishedTagsTakeNoLongTime(unit: String) throws {
    let text = "<div>" + String(repeating: unit, count: 100_000 / unit.utf8.count)
    #expect(try !render(text).refusedHTML.isEmpty)
  }
}
