import Foundation
import Markup
import SeededRandom
import Testing

/// The scanner finds the labels that the parser makes links of, no more and no fewer.
///
/// The texts are the same in every run. With PSF_LONG_TESTS set there are a hundred times as many.
struct ScannerAgainstParserTests {
  private static let count =
    ProcessInfo.processInfo.environment["PSF_LONG_TESTS"] == nil ? 20_000 : 2_000_000

  /// Behind `[b]`, which is defined nowhere, no label follows at once: only the parser knows which pair is a link.
  private static let pieces = [
    "[a]", "[a]", "[a]", " [b][a] ", "[a](c)", "[a](c d)", "[a][]", "![x [a]](y)", "`", "``", "\\",
    "\n",
    "\n", "\n\n", "# ", "- ", "> ", "1. ", "    ", "  ", "```\n", "~~~\n", "\n```\n", "x", "x ",
    "*",
    "**", "~~", ": ", ": c\n", "<kbd>", "\n<div>\n", "<!-- ", " -->", "[", "]", "(", ")", "!",
    "\n---\n", "\n\n\n",
  ]

  /// The links that the parser makes of the label.
  private func links(in node: TextNode) -> Int {
    let own = (node.kind == .link || node.kind == .image) && node.label != nil ? 1 : 0
    return own + node.children.map(links).reduce(0, +)
  }

  @Test func agreesWithTheParser() throws {
    var random = SeededGenerator(seed: 7)
    var labels = 0
    var differing: [String] = []
    for _ in 0..<Self.count {
      let count = Int.random(in: 1...8, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let tree = TextTree(parsing: bytes[...], labels: ["a"])
      let expected = tree.map { links(in: $0.root) } ?? 0
      let brackets = tree.map { BracketLabel.all(in: $0) } ?? []
      let found = brackets.count { label in
        label.text == "a" && (label.role == .shortcut || label.role == .label)
      }
      labels += expected
      if found != expected { differing.append("\(found) \(expected) \(text.debugDescription)") }
    }
    #expect(labels > 5000)
    // In very few of very many texts it takes the whole of CommonMark to tell.
    #expect(differing.count <= Self.count / 20_000, "\(differing)")
  }
}
