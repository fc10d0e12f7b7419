import Markup
import Testing

/// A text reads the same with its comments and without them, and what is in it keeps its place in the file.
struct CommentTests {
  private func tree(_ text: String) throws -> TextTree {
    try #require(TextTree(parsing: Array(text.utf8)[...]))
  }

  @Test(arguments: [
    ("Secrets MUST\n<!-- ask -->\nNOT be logged.\n", "Secrets MUST\nNOT be logged.\n"),
    ("<!-- x --> Keep *it*.\n", "Keep *it*.\n"), ("Keep <!-- x --> *it*.\n", "Keep *it*.\n"),
    ("Keep<!-- x -->it.\n", "Keepit.\n"), ("Keep it. <!-- x -->\n", "Keep it.\n"),
    ("- A\n<!-- x -->\n- B\n", "- A\n- B\n"), ("> A\n> <!-- x -->\n> B\n", "> A\n> B\n"),
    ("  <!-- x -->  Keys\n", "  Keys\n"), ("<!-- x -->## Guidance\n", "## Guidance\n"),
    ("Title <!-- x -->\n-----\n", "Title\n-----\n"),
    ("|a|\n|-|\n<!-- x -->\n|b|\n", "|a|\n|-|\n|b|\n"),
    ("> [!NOTE] <!-- x -->\n> A\n", "> [!NOTE]\n> A\n"),
    ("A\n\n<!-- x\n\ny -->\n\nB\n", "A\n\n\nB\n"),
    ("[<!-- x -->l]\n", "[l]\n"), ("A <!-- x --><!-- y --> b\n", "A b\n"),
    ("`<!-- x -->`\n", "`<!-- x -->`\n"), ("```\n<!-- x -->\n```\n", "```\n<!-- x -->\n```\n"),
  ])
  func readsAsWithoutThem(text: String, without: String) throws {
    #expect(try String(decoding: tree(text).source, as: UTF8.self) == without)
    #expect(try Outline(of: tree(text).root) == Outline(of: tree(without).root))
  }

  @Test func keepsPlacesAndLines() throws {
    let text = "One\n<!-- a\nb -->\ntwo <!-- c --> three\n\n<!-- d -->\n\n## four\n"
    let tree = try tree(text)
    let bytes = Array(text.utf8)
    var words: [String] = []
    tree.walk { event in
      guard case .enter(let element) = event, element.kind == .text else { return }
      let range = tree.originalRange(element.range)
      words.append(String(decoding: bytes[range], as: UTF8.self))
    }
    #expect(words == ["One", "two <!-- c --> three", "four"])
    #expect(tree.blocks.map(\.line) == [1, 8])
    #expect(tree.hasComments)
  }
}
