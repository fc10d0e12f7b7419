internal import Markup
internal import Standards

/// A text as plain words: blocks apart by blank lines, lists with their marks, tables by rows, links by their words.
///
/// What is struck through is left out, and each footnote follows the part of the text that refers to it.
struct PlainText {
  private let line: LineText

  /// - Parameter links: The words of references that have none of their own.
  init(prose: Prose, links: any StandaloneMarkdown.Links) {
    line = LineText(of: prose, links)
  }

  /// Some blocks of the text, footnotes among them.
  func text(of nodes: [TextNode]) -> String { blocks(nodes).joined(separator: "\n\n") }

  private func blocks(_ nodes: [TextNode]) -> [String] {
    nodes.map(block).filter { !$0.isEmpty }
  }

  private func block(_ node: TextNode) -> String {
    switch node.kind {
    case .paragraph, .heading, .tableCell: line.text(of: node)
    case .list(let start, let isTight): list(node, start: start, isTight: isTight)
    case .blockQuote(let alert?):
      ([alert.title] + blocks(node.children)).joined(separator: "\n\n")
    case .blockQuote: indented(blocks(node.children).joined(separator: "\n\n"), behind: "> ", "> ")
    case .codeBlock: node.literal.hasSuffix("\n") ? String(node.literal.dropLast()) : node.literal
    case .table: node.children.map(row).joined(separator: "\n")
    case .footnoteDefinition: footnote(node)
    case .htmlBlock: node.rawWords
    default: ""
    }
  }

  private func list(_ node: TextNode, start: Int?, isTight: Bool) -> String {
    node.children.enumerated().map { index, item in
      let mark = start.map { "\($0 + index). " } ?? "- "
      let inner = blocks(item.children).joined(separator: isTight ? "\n" : "\n\n")
      let indent = String(repeating: " ", count: mark.utf8.count)
      return indented(inner, behind: mark + box(of: item), indent)
    }
    .joined(separator: isTight ? "\n" : "\n\n")
  }

  private func box(of item: TextNode) -> String {
    guard case .item(let isDone?) = item.kind else { return "" }
    return isDone ? "[x] " : "[ ] "
  }

  private func row(_ node: TextNode) -> String {
    node.children.map { line.text(of: $0) }.joined(separator: " | ")
  }

  private func footnote(_ node: TextNode) -> String {
    let mark = "[\(node.footnote)] "
    let inner = blocks(node.children).joined(separator: "\n\n")
    return indented(inner, behind: mark, String(repeating: " ", count: mark.utf8.count))
  }

  private func indented(_ text: String, behind mark: String, _ indent: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty && indent.hasPrefix(" ") ? "" : indent + line
    }
    .joined(separator: "\n")
  }
}
