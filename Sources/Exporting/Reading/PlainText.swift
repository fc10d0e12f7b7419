internal import Markup
internal import Standards

/// A text as plain words: blocks apart by blank lines, lists with their marks, tables by rows, links by their words.
///
/// What is struck through is left out, and each footnote follows the part of the text that refers to it.
struct PlainText {
  let prose: Prose
  /// The words of references that have none of their own.
  let links: any StandaloneMarkdown.Links

  /// Some blocks of the text, footnotes among them.
  func text(of nodes: [TextNode]) -> String { blocks(nodes).joined(separator: "\n\n") }

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
    node.children.map { words(of: $0) }.joined(separator: " | ")
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

  // MARK: Lines

  /// The words in a line: a line break that is meant stays one.
  private func words(of node: TextNode) -> String {
    String(words(in: node.lineParts).trimmingPrefix(while: \.isWhitespace))
      .droppingBlanksAtEnd()
  }

  private func words(in parts: [LinePart]) -> String {
    var line = ""
    for part in parts {
      switch part {
      case .lineBreak: line.append("\n")
      case .gap: line.append(line.last?.isWhitespace ?? true ? "" : " ")
      case .node(let node):
        let next = words(inLine: node)
        // Nothing is left between two blanks where a comment or struck words were.
        line += line.last == " " && next.first == " " ? next.dropFirst() : next[...]
      }
    }
    return line
  }

  private func words(inLine node: TextNode) -> String {
    switch node.kind {
    case .softBreak: " "
    case .footnoteReference: "[\(node.literal)]"
    case .link: words(ofLink: node)
    default: node.kind.holdsChildren ? words(in: node.lineParts) : node.literal
    }
  }

  /// Of a fact its value; of a reference that only repeats its label what it leads to, as pages have it.
  private func words(ofLink node: TextNode) -> String {
    let own = words(in: node.lineParts)
    guard let label = node.label.map({ prose.labels[$0] }) else { return own }
    switch label.meaning {
    case .fact(let value): return value
    case .reference(.success(let target)) where own.lowercased() == label.text.lowercased():
      return links.link(to: target)?.words ?? own
    case .reference: return own
    }
  }
}

extension String {
  fileprivate func droppingBlanksAtEnd() -> String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
