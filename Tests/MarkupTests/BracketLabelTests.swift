import Diagnostics
import Markup
import Testing

struct BracketLabelTests {
  /// Each label as `line:column role text`, with `!` behind it where it stands in the text of a link.
  private func labels(in text: String, firstLine: Int = 1) -> [String] {
    brackets(in: text, firstLine: firstLine).map { label in
      let inside = label.isInsideLinkText ? "!" : ""
      return "\(label.start.line):\(label.start.column) \(label.role) \(label.text)\(inside)"
    }
  }

  @Test(arguments: [
    ("[a]", ["1:1 shortcut a"]),
    ("x [a].", ["1:3 shortcut a"]),
    ("[a][]", ["1:1 shortcut a", "1:4 label "]),
    ("[a][b]", ["1:1 linkText a", "1:4 label b"]),
    ("[a](b)", ["1:1 linkText a"]),
    ("[a](<b c> \"d\")", ["1:1 linkText a"]),
    ("[a](b (c))", ["1:1 linkText a"]),
    ("[a]()", ["1:1 linkText a"]),
    ("[a](b c)", ["1:1 shortcut a"]),
    ("[a] (b)", ["1:1 shortcut a"]),
    ("[a]: b", ["1:1 definition a"]),
    ("[^1]: [a]", ["1:1 shortcut ^1", "1:7 shortcut a"]),
    ("[  a\n\tb ]", ["1:1 shortcut a b"]),
    ("é [a]", ["1:4 shortcut a"]),
    ("[a", []), ("a]", []), ("]a[", []),
  ])
  func tellsTheRolesOfLabels(text: String, expected: [String]) {
    #expect(labels(in: text) == expected)
  }

  @Test(arguments: [
    "`[a]`", "``[a] ` [b]``", "`\n[a]`", "\\[a]", "[a\\]", "```\n[a]\n```", "~~~\n[a]\n~~~",
    "```\n[a]",
    "    [a]", "\t[a]", "<div>\n[a]\n</div>", "<!-- [a] -->", "<!--\n\n[a]\n-->",
    "- ```\n  [a]\n  ```", "10. ```\n    [a]\n    ```", "> ```\n> [a]\n> ```", "- b\n\n      [a]",
    "````\n```\n[a]\n````",
  ])
  func passesOverCodeHTMLAndEscapes(text: String) {
    #expect(labels(in: text) == [])
  }

  @Test(arguments: [
    ("` [a]", ["1:3 shortcut a"]),
    ("`b\n\n[a]`", ["3:1 shortcut a"]),
    ("`b\r\n\r\n[a]`", ["3:1 shortcut a"]),
    ("`b\n  \n[a]`", ["3:1 shortcut a"]),
    ("# `b\n[a]` c", ["2:1 shortcut a"]),
    ("# `\n# [a]`", ["2:3 shortcut a"]),
    ("- `b\n- [a]`", ["2:3 shortcut a"]),
    ("| ` |\n|-|\n| [a] ` |", ["3:3 shortcut a"]),
    ("\\`[a]`", ["1:3 shortcut a"]),
    ("- ```\n  b\n  ```\n\n[a]", ["5:1 shortcut a"]),
    ("> ```\n> b\n\n[a]", ["4:1 shortcut a"]),
    ("- ```\n  b\n\n[a]", ["4:1 shortcut a"]),
    ("b\n    [a]", ["2:5 shortcut a"]),
    ("b ``` c ``` [a]", ["1:13 shortcut a"]),
    ("`b`[a]", ["1:4 shortcut a"]),
    ("<a> [a]", ["1:5 shortcut a"]),
  ])
  func seesLabelsBesideCode(text: String, expected: [String]) {
    #expect(labels(in: text) == expected)
  }

  @Test(arguments: [
    ("[a]: b\n[c]: d", ["1:1 definition a", "2:1 definition c"]),
    ("b\n\n[a]: c", ["3:1 definition a"]),
    ("# b\n[a]: c", ["2:1 definition a"]),
    ("b\n---\n[a]: c", ["3:1 definition a"]),
    ("> [a]: c", ["1:3 definition a"]),
    ("b\n> [a]: c", ["2:3 definition a"]),
    ("- [a]: c", ["1:3 definition a"]),
    ("1. [a]: c", ["1:4 definition a"]),
    ("[a]:\n  c", ["1:1 definition a"]),
    ("[a]: c \"d\"", ["1:1 definition a"]),
    ("[a]: <c d> (e)", ["1:1 definition a"]),
    ("[a]: c \"d\ne\"", ["1:1 definition a"]),
    ("```\nb\n```\n[a]: c", ["4:1 definition a"]),
  ])
  func findsDefinitions(text: String, expected: [String]) {
    #expect(labels(in: text) == expected)
  }

  @Test(arguments: [
    ("b\n[a]: c", "2:1"), ("> b\n[a]: c", "2:1"), ("[a]: what it says", "1:1"), ("b [a]: c", "1:3"),
    ("[a]: 90 (days) or so", "1:1"), ("**[a]: c**", "1:3"), ("[a]:\n\nc", "1:1"), ("[a]: ", "1:1"),
  ])
  func takesProseWithAColonForNoDefinition(text: String, place: String) {
    #expect(labels(in: text) == ["\(place) shortcut a"])
  }

  @Test(arguments: [
    ("[b [a] c](d)", ["1:4 shortcut a!"]),
    ("[b [a] c][d]", ["1:4 shortcut a!", "1:10 label d"]),
    ("[b [a] c] (d)", ["1:4 shortcut a"]),
    ("![b [a] c](d)", ["1:5 shortcut a"]),
    ("[![b [a]](c)](d)", ["1:6 shortcut a!"]),
    ("[[a]]", ["1:2 shortcut a"]),
    ("[b [a] [c] d](e) [f]", ["1:4 shortcut a!", "1:8 shortcut c!", "1:18 shortcut f"]),
    ("[b\n\n[a] c](d)", ["3:1 shortcut a"]),
    ("- [b\n- [a](c)", ["2:3 linkText a"]),
  ])
  func tellsWhatStandsInTheTextOfALink(text: String, expected: [String]) {
    #expect(labels(in: text) == expected)
  }

  @Test func countsLinesFromTheFirst() {
    #expect(
      labels(in: "b\r\n[a]\r\n\r\n`\n`[c]", firstLine: 7) == ["8:1 shortcut a", "11:2 shortcut c"]
    )
  }

  @Test func knowsOffsetsAndLengths() {
    let found = brackets(in: "é\n [ab]")
    #expect(found.map(\.offset) == [4])
    #expect(found.map(\.length) == [4])
    #expect(found.map(\.end) == [SourcePosition(line: 2, column: 6)])
  }

  @Test func aLabelCanEndOnALaterLine() {
    let found = brackets(in: "x [a\r\nb]", firstLine: 3)
    #expect(found.map(\.start) == [SourcePosition(line: 3, column: 3)])
    #expect(found.map(\.end) == [SourcePosition(line: 4, column: 3)])
  }

  @Test func aLabelIsNotLongerThanTheParserTakes() {
    let longest = String(repeating: "a", count: 999)
    #expect(labels(in: "[\(longest)]").count == 1)
    #expect(labels(in: "[\(longest)a] [b]") == ["1:1004 shortcut b"])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "[", "[a]", "[a](", "[a](<", "[a](b (", "[a](b '", "[a](b", "[a]:", "[[a](b) ", "`[", "``` [",
      "]", "[a]: b\n",
      "- [\n", "\\[",
    ]
  )
  func longTextsTakeNoLongTime(unit: String) {
    let text = String(repeating: unit, count: 50_000 / unit.utf8.count)
    #expect(labels(in: text).count <= text.utf8.count)
    #expect(labels(in: String(repeating: " ", count: 50_000) + text).count <= text.utf8.count)
  }
}

private func brackets(in text: String, firstLine: Int = 1) -> [BracketLabel] {
  let tree = TextTree(parsing: Array(text.utf8)[...])
  return tree.map { BracketLabel.all(in: $0, firstLine: firstLine) } ?? []
}
