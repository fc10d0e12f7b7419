internal import Diagnostics
internal import Markup
internal import Standards

/// Writes the prose of a catalog as Markdown of the content model.
///
/// Prose is a subset of Markdown. It is parsed and written anew from its tree, so that the new text means what the old one
/// did wherever it is put: in an item of a list, before the first heading, beside labels that have a meaning here.
struct ProseWriter {
  /// How deep the markup of a text may be nested; deeper, its words alone are taken.
  private static let deepest = 40

  let parameters: ParameterText
  let links: LinkResolver
  let resources: [Catalog.Resource]
  /// What had to be left out or changed.
  var findings: [CatalogFinding] = []
  /// How many references to provisions were written.
  var references = 0
  /// How many footnotes were in the texts before, and how many are in this one: their labels are those of one file.
  private var footnotes = (before: 0, here: 0)
  /// Whether a line is written, which has no room for footnotes.
  private var isLine = false

  init(_ catalog: Catalog, _ links: LinkResolver) {
    parameters = ParameterText(catalog.allParameters)
    self.links = links
    resources = catalog.resources
  }

  /// The blocks of a text.
  mutating func blocks(_ prose: String, at origin: Origin) -> [MarkdownBlock] {
    let filled = fill(prose, at: origin)
    guard let tree = Self.tree(of: filled) else {
      return [.paragraph(MarkdownText.escaped(filled).trimmed)]
    }
    footnotes.before += footnotes.here
    footnotes.here = tree.children.count { $0.kind == .footnoteDefinition }
    return blocks(tree.children, at: origin)
  }

  /// The label of a footnote of the text, by its number there.
  func footnoteLabel(_ number: Int) -> String {
    isLine ? "\\[\(number)\\]" : "[^n\(footnotes.before + number)]"
  }

  /// A text as one line of Markdown.
  mutating func line(_ prose: String, at origin: Origin) -> String {
    let filled = fill(prose, at: origin)
    guard let tree = Self.tree(of: filled) else { return MarkdownText.escaped(filled).trimmed }
    isLine = true
    defer { isLine = false }
    let lines = tree.children.map { node in
      node.kind == .paragraph
        ? inline(node.children, at: origin) : MarkdownText.escaped(node.plainText)
    }
    return MarkdownText.line(lines.joined(separator: " ").replacing("\n", with: " ").trimmed)
  }

  /// The words of a text without markup.
  mutating func words(_ prose: String, at origin: Origin) -> String {
    let filled = fill(prose, at: origin)
    let text = Self.tree(of: filled).map { $0.children.map(\.plainText).joined(separator: " ") }
    return (text ?? filled).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func fill(_ prose: String, at origin: Origin) -> String {
    let (text, unknown) = parameters.fill(prose)
    for id in unknown { findings.append(.unknownParameter(id, origin)) }
    return text
  }

  /// The tree of a text; nil where it is more than the parser can take here or, nested in a page, there.
  private static func tree(of text: String) -> TextNode? {
    let bytes = Array(text.utf8)
    guard let root = TextTree(parsing: bytes[...])?.root else { return nil }
    return root.depth <= deepest ? root : nil
  }

  // MARK: Blocks

  private mutating func blocks(_ nodes: [TextNode], at origin: Origin) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    for node in nodes {
      let last = blocks.last?.kind
      if let block = block(node, behind: last, at: origin), !block.lines.isEmpty {
        blocks.append(block)
      }
    }
    return blocks
  }

  private mutating func block(
    _ node: TextNode,
    behind last: MarkdownBlock.Kind?,
    at origin: Origin
  ) -> MarkdownBlock? {
    switch node.kind {
    case .paragraph: return .paragraph(inline(node.children, at: origin).trimmed)
    case .heading:
      // A heading would end the text that it stands in.
      let words = inline(node.children, at: origin, marks: false).trimmed
      return words.isEmpty ? nil : MarkdownBlock(lines: ["**\(words)**"])
    case .list(let start, _): return list(node, start: start, behind: last, at: origin)
    case .blockQuote:
      let lines = blocks(node.children, at: origin).lines()
      return MarkdownBlock(lines: lines.map { $0.isEmpty ? ">" : "> \($0)" })
    case .codeBlock: return code(node)
    case .table: return table(node, at: origin)
    case .thematicBreak: return MarkdownBlock(lines: ["* * *"])
    case .footnoteDefinition: return footnote(node, at: origin)
    case .htmlBlock: return .paragraph(MarkdownText.escaped(node.literal).trimmed)
    default: return nil
    }
  }

  private mutating func footnote(_ node: TextNode, at origin: Origin) -> MarkdownBlock {
    let lines = blocks(node.children, at: origin).lines()
    let first = "\(footnoteLabel(node.footnote)): \(lines.first ?? "")"
    let rest = lines.dropFirst().map { $0.isEmpty ? "" : "    \($0)" }
    return MarkdownBlock(lines: [first] + rest)
  }

  /// Two lists that follow each other need different marks, or they would be one.
  private mutating func list(
    _ node: TextNode,
    start: Int?,
    behind last: MarkdownBlock.Kind?,
    at origin: Origin
  ) -> MarkdownBlock {
    let marks: [Character] = start == nil ? ["*", "+"] : [".", ")"]
    let marker = last == .list(marker: marks[0]) ? marks[1] : marks[0]
    let items = node.children.map { item in
      var content = blocks(item.children, at: origin)
      if case .item(.some(let isDone)) = item.kind, let first = content.first?.lines.first {
        content[0].lines[0] = (isDone ? "☑ " : "☐ ") + first
      }
      return content
    }
    return .list(items, marker: marker, start: start)
  }

  private func code(_ node: TextNode) -> MarkdownBlock {
    let lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != "\r" && $0 != "\0" } }
    let longest = lines.map { $0.utf8.prefix { $0 == UInt8(ascii: "`") || $0 == 0x20 }.count }.max()
    let fence = String(repeating: "`", count: max(3, (longest ?? 0) + 1))
    let body = lines.last?.isEmpty ?? false ? lines.dropLast() : lines[...]
    return MarkdownBlock(lines: [fence] + Array(body) + [fence])
  }

  private mutating func table(_ node: TextNode, at origin: Origin) -> MarkdownBlock {
    var lines: [String] = []
    for row in node.children {
      let cells = row.children.map { cell in
        inline(cell.children, at: origin).replacing("\n", with: " ").trimmed
      }
      lines.append("| \(cells.joined(separator: " | ")) |")
      guard lines.count == 1 else { continue }
      lines.append("|" + row.children.map { $0.delimiter + "|" }.joined())
    }
    return MarkdownBlock(lines: lines)
  }
}

extension TextNode {
  fileprivate var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }

  /// What the second line of a table says about the column of this cell.
  fileprivate var delimiter: String {
    guard case .tableCell(let alignment) = kind else { return "---" }
    return switch alignment {
    case .none: "---"
    case .left: ":--"
    case .center: ":-:"
    case .right: "--:"
    }
  }
}

extension CatalogFinding {
  fileprivate static func unknownParameter(_ id: String, _ origin: Origin) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "unknown-parameter",
      at: origin,
      "the text has a place for the parameter '\(id)', which does not exist",
      advice: "correct the id; the words are kept as they stand"
    )
  }
}
