import Markup
import Testing

/// Tasks in lists within others, which the parser does not see.
struct TaskListTests {
  private func tree(_ text: String) throws -> Outline {
    Outline(of: try #require(TextTree(parsing: Array(text.utf8)[...])).root)
  }

  private func kinds(_ outline: Outline) -> [MarkupKind] {
    [outline.kind] + outline.children.flatMap(kinds)
  }

  private func words(_ outline: Outline) -> String {
    outline.literal + outline.children.map(words).joined()
  }

  @Test(arguments: [
    ("- - [x] a\n", [nil, true]), ("> - [ ] a\n", [false]), ("1. - [X] a\n", [nil, true]),
    ("- - [x]\ta\n", [nil, true]), ("> 1. [x] a\n", [true]), ("- - [x] &amp;a\n", [nil, true]),
    ("- - [x]a\n", [nil, nil]), ("- - [y] a\n", [nil, nil]), ("- - \\[x] a\n", [nil, nil]),
    ("- - b [x] a\n", [nil, nil]), ("- - b\n\n    [x] a\n", [nil, nil]),
  ])
  func areTasksWhereverTheyAre(text: String, expected: [Bool?]) throws {
    let found = kinds(try tree(text)).compactMap { kind -> Bool?? in
      guard case .item(let isDone) = kind else { return nil }
      return .some(isDone)
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("- - [x] a\n", "a"), ("- - [x]   a *b*\n", "a b"), ("> - [ ] &amp; \\* c\n", "& * c"),
  ])
  func loseTheirBoxes(text: String, expected: String) throws {
    #expect(words(try tree(text)) == expected)
  }

  @Test func keepThePlacesOfTheirWords() throws {
    let source = Array("> - [ ] a &amp; b\n".utf8)
    let tree = try #require(TextTree(parsing: source[...]))
    var pieces: [String] = []
    tree.walk { event in
      guard case .enter(let element) = event, element.kind == .text else { return }
      pieces += element.verbatim.map { String(decoding: source[$0], as: UTF8.self) }
    }
    #expect(pieces.joined() == "a & b")
  }
}
