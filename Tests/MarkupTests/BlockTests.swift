import Markup
import Testing

struct BlockTests {
  @Test func namesTheBoxesOfTaskLists() throws {
    #expect(
      try html("- [x] a\n- [ ] b\n") == """
        <ul>
        <li><span class="task" role="img" aria-label="done">☑</span> a</li>
        <li><span class="task" role="img" aria-label="open">☐</span> b</li>
        </ul>

        """
    )
  }

  @Test func alignsCellsByAClass() throws {
    #expect(
      try html("| a | b |\n|:-:|--:|\n| c | d |\n") == """
        <table>
        <thead>
        <tr>
        <th class="align-center">a</th>
        <th class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">c</td>
        <td class="align-right">d</td>
        </tr>
        </tbody>
        </table>

        """
    )
  }

  @Test func strikesThrough() throws {
    #expect(
      try html("~~a *b*~~ ~c~ ~~~d~") == "<p><del>a <em>b</em></del> <del>c</del> ~~~d~</p>\n"
    )
  }

  @Test func everyReferenceToAFootnoteHasItsOwnID() throws {
    let rendered = try render("a[^x] b[^x] c[^y]\n\n[^x]: d\n\n[^y]: e\n    - f\n")
    #expect(Set(rendered.footnoteIDs).count == rendered.footnoteIDs.count)
    #expect(rendered.footnoteIDs == ["fnref1", "fnref1-2", "fnref2", "fn1", "fn2"])
  }

  @Test(arguments: [
    ("> [!NOTE]\n> Keep *it*.\n", "note", "Note"),
    ("> [!warning]\n> Keep *it*.\n", "warning", "Warning"),
  ])
  func showsAlerts(text: String, name: String, title: String) throws {
    #expect(
      try html(text) == """
        <div class="alert \(name)">
        <p class="alert-title">\(title)</p>
        <p>Keep <em>it</em>.</p>
        </div>

        """
    )
  }

  @Test(arguments: [
    "> [!NOTE] Keep it.\n", "> [!OTHER]\n> Keep it.\n", "> x\n> [!NOTE]\n> y\n", "[!NOTE]\nx\n",
  ])
  func takesNothingElseForAnAlert(text: String) throws {
    #expect(try !html(text).contains("alert"))
  }

  @Test func countsWordsWithoutCode() throws {
    #expect(try render("One *two* three, `four`.\n\n    five\n\n# six\n").wordCount == 5)
  }

  @Test(arguments: ["> ", "- ", "*a ", "[", "![", "**a _b "])
  func closesWhatItOpensHoweverDeep(unit: String) throws {
    let html = try html(String(repeating: unit, count: 300) + "x")
    for tag in ["blockquote", "ul", "li", "em", "strong"] {
      #expect(html.ranges(of: "<\(tag)>").count == html.ranges(of: "</\(tag)>").count)
    }
  }
}
