import Markup
import Testing

struct MarkdownDocumentTests {
  private func parse(_ text: String, firstLine: Int = 1, definitions: [String] = []) -> MarkupTree?
  {
    MarkdownDocument(parsing: Array(text.utf8), firstLine: firstLine, definitions: definitions)?
      .tree()
  }

  @Test func countsLinesInTheFile() throws {
    let text = "# a\n\nb\n\n- c\n\n```x\nd\n```\n"
    for definitions in [[], ["[e]: 1"], ["[e]: 1", "[f]: 2", "[g]: 3"]] {
      let tree = try #require(parse(text, firstLine: 12, definitions: definitions))
      #expect(tree.children.map(\.line) == [12, 14, 16, 18])
    }
  }

  @Test func definitionsMakeLinks() throws {
    let tree = try #require(parse("[e] [F]\n", definitions: ["[e]: 1", "[f]: 2"]))
    let links = try #require(tree.children.first).children.filter { $0.kind == .link }
    #expect(links.map(\.destination) == ["1", "2"])
    #expect(links.map(\.plainText) == ["e", "F"])
  }

  @Test(arguments: [
    "| a |\n|-|\n| [e] |\n", "    code\n\n[e]\n", "\tcode\n\n[e]\n", "a\n===\n[e]\n", "- [e]\n",
    "# [e]\n",
  ])
  func definitionsChangeNothingButLabels(text: String) throws {
    func kinds(_ tree: MarkupTree) -> [MarkupKind] { [tree.kind] + tree.children.flatMap(kinds) }
    let without = try #require(parse(text))
    let with = try #require(parse(text, definitions: ["[x]: 1"]))
    #expect(kinds(with) == kinds(without))
    let linked = try #require(parse(text, definitions: ["[e]: 1"]))
    #expect(kinds(linked).contains(.link))
  }

  @Test func anAuthorsOwnDefinitionDoesNotPrevail() throws {
    let tree = try #require(parse("[e]\n\n[e]: own\n", definitions: ["[e]: 1"]))
    #expect(tree.children.first?.children.first?.destination == "1")
  }

  @Test func takesUnixAndWindowsLineEndsAlike() throws {
    let text = "# a\n\n- b\n- c\n\n`d`\ne\n"
    #expect(parse(text.replacing("\n", with: "\r\n")) == parse(text))
  }

  @Test func aNulByteEndsNothing() throws {
    #expect(parse("a\0b\n")?.plainText == "a\u{FFFD}b")
  }

  @Test func saysWhetherAWalkSawTheWholeTree() throws {
    for (depth, isWhole) in [(90, true), (99, false), (5000, false)] {
      let text = Array((String(repeating: "> ", count: depth) + "a").utf8)
      guard let document = MarkdownDocument(parsing: text) else { throw OutOfMemory() }
      var open = 0
      let sawAll = document.walk { event in
        switch event {
        case .enter(let element): open += element.kind.holdsChildren ? 1 : 0
        case .leave: open -= 1
        }
      }
      #expect(sawAll == isWhole, "\(depth)")
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
