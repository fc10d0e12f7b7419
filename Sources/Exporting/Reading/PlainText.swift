internal import Markup

/// Markdown as plain text: blocks apart by blank lines, lists with their marks, tables by rows, links by their words.
struct PlainText {
  /// The text of some Markdown in which no label is left to be given a meaning.
  static func of(_ markdown: String) -> String {
    guard let tree = TextTree(parsing: Array(markdown.utf8)[...]) else { return markdown }
    return PlainText().blocks(tree.blocks).joined(separator: "\n\n")
  }

  private func blocks(_ nodes: [TextNode]) -> [String] {
    nodes.map(block).filter { !$0.isEmpty }
  }

  private func block(_ node: TextNode) -> String {
    switch node.kind {
    case .paragraph, .heading, .tableCell: words(of: node)
    case .list(let start, let isTight): list(node, start: start, isTight: isTight)
    case .blockQuote: indented(blocks(node.children).joined(separator: "\n\n"), behind: "> ", "> ")
    case .codeBlock: node.literal.hasSuffix("\n") ? String(node.literal.dropLast()) : node.literal
    case .table: node.children.map(row).joined(separator: "\n")
    case .footnoteDefinition: blocks(node.children).joined(separator: "\n\n")
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
    node.children.map(words).joined(separator: " | ")
  }

  private func indented(_ text: String, behind mark: String, _ indent: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty && indent.hasPrefix(" ") ? "" : indent + line
    }
    .joined(separator: "\n")
  }

  /// The words in a line: a line break that is meant stays one.
  private func words(of node: TextNode) -> String {
    node.children.map { child in
      switch child.kind {
      case .softBreak: " "
      case .lineBreak: "\n"
      case .htmlInline: ""
      case .footnoteReference: "[\(child.literal)]"
      default: child.children.isEmpty ? child.literal : words(of: child)
      }
    }
    .joined()
  }
}
