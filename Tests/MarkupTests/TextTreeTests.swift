import Markup
import Testing

struct TextTreeTests {
  private func parse(_ text: String, firstLine: Int = 1, labels: [String] = []) -> TextNode? {
    TextTree(parsing: Array(text.utf8)[...], firstLine: firstLine, labels: labels)?.root
  }

  @Test func countsLinesInTheFile() throws {
    let text = "# a\n\nb\n\n- c\n\n```x\nd\n```\n"
    for labels in [[], ["e"], ["e", "f", "g"]] {
      let tree = try #require(parse(text, firstLine: 12, labels: labels))
      #expect(tree.children.map(\.line) == [12, 14, 16, 18])
    }
  }

  @Test func definitionsMakeLinks() throws {
    let tree = try #require(parse("[e] [F]\n", labels: ["e", "f"]))
    let links = try #require(tree.children.first).children.filter { $0.kind == .link }
    #expect(links.map(\.label) == [0, 1])
    #expect(links.map(\.plainText) == ["e", "F"])
  }

  @Test(arguments: [
    "| a |\n|-|\n| [e] |\n", "    code\n\n[e]\n", "\tcode\n\n[e]\n", "a\n===\n[e]\n", "- [e]\n",
    "# [e]\n",
  ])
  func definitionsChangeNothingButLabels(text: String) throws {
    func kinds(_ tree: TextNode) -> [MarkupKind] { [tree.kind] + tree.children.flatMap(kinds) }
    let without = try #require(parse(text))
    let with = try #require(parse(text, labels: ["x"]))
    #expect(kinds(with) == kinds(without))
    let linked = try #require(parse(text, labels: ["e"]))
    #expect(kinds(linked).contains(.link))
  }

  @Test func anAuthorsOwnDefinitionDoesNotPrevail() throws {
    let tree = try #require(parse("[e]\n\n[e]: own\n", labels: ["e"]))
    #expect(tree.children.first?.children.first?.label == 0)
  }

  @Test func takesUnixAndWindowsLineEndsAlike() throws {
    let text = "# a\n\n- b\n- c\n\n`d`\ne\n"
    let windows = try #require(parse(text.replacing("\n", with: "\r\n")))
    #expect(Outline(of: windows) == Outline(of: try #require(parse(text))))
  }

  @Test func aNulByteEndsNothing() throws {
    #expect(parse("a\0b\n")?.plainText == "a\u{FFFD}b")
  }

  @Test func saysWhetherAWalkSawTheWholeTree() throws {
    for (depth, isWhole) in [(90, true), (99, false), (5000, false)] {
      let text = Array((String(repeating: "> ", count: depth) + "a").utf8)
      guard let tree = TextTree(parsing: text[...]) else { throw OutOfMemory() }
      var open = 0
      tree.walk { event in
        switch event {
        case .enter(let element): open += element.kind.holdsChildren ? 1 : 0
        case .leave: open -= 1
        }
      }
      #expect(tree.isWhole == isWhole, "\(depth)")
      #expect(open == 0, "\(depth)")
    }
  }

  @Test func knowsTasksTablesAndStrikethrough() throws {
    let tree = try #require(parse("- [x] ~~a~~\n\n| b |\n|:-:|\n| c |\n"))
    #expect(tree.children.first?.children.map(\.kind) == [.item(isDone: true)])
    let rows = tree.children.last?.children ?? []
    #expect(rows.map(\.kind) == [.tableRow(isHeader: true), .tableRow(isHeader: false)])
    #expect(rows.flatMap(\.children).map(\.kind) == [.tableCell(.center), .tableCell(.center)])
    #expect(
      tree.children.first?.children.first?.children.first?.children.first?.kind == .strikethrough
    )
  }
}
