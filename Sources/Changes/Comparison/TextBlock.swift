internal import HTMLRendering
internal import MarkdownSyntax
internal import Standards

/// A block of a text as the comparison sees it: words in a paragraph, or blocks in a list.
public struct TextBlock: Hashable, Sendable {
  /// What a block is.
  public enum Kind: Hashable, Sendable {
    /// A paragraph.
    case paragraph
    /// A heading.
    case heading(level: Int)
    /// A list; `start` is nil for bullets.
    case list(start: Int?)
    /// An item of a list.
    case item
    /// A quotation.
    case quotation
    /// Code, line by line; the language.
    case code(language: String)
    /// A line of code.
    case codeLine
    /// A table.
    case table
    /// A row of a table.
    case row(isHeader: Bool)
    /// A cell of a row.
    case cell
    /// A rule across the page.
    case rule
    /// A footnote.
    case footnote
  }

  /// What it is.
  public let kind: Kind
  /// Its words, where it holds words.
  public let tokens: [Token]
  /// Its blocks, where it holds blocks.
  public let blocks: [TextBlock]
  /// What decides whether two blocks are alike.
  public let key: String

  /// A block that holds words.
  public init(_ kind: Kind, tokens: [Token]) {
    self.kind = kind
    self.tokens = tokens
    blocks = []
    key = tokens.map { ($0.hasSpaceBefore ? " " : "") + $0.key }.joined()
  }

  /// A block that holds blocks.
  public init(_ kind: Kind, blocks: [TextBlock]) {
    self.kind = kind
    tokens = []
    self.blocks = blocks
    key = blocks.map { "\($0.kind)\u{2}\($0.key)" }.joined(separator: "\u{3}")
  }

  /// All its words in their order.
  public var allTokens: [Token] {
    tokens + blocks.flatMap(\.allTokens)
  }

  /// Its words as a text.
  public var plainText: String {
    let words = allTokens.map { ($0.hasSpaceBefore ? " " : "") + $0.text }.joined()
    return words.hasPrefix(" ") ? String(words.dropFirst()) : words
  }
}

/// Turns the tree of a text into blocks: what is only layout in the source is gone, facts are put in.
struct BlockBuilder {
  private let labels: [SuppliedLabel]

  /// The blocks of a text. It is parsed again from its source, since only comparisons need its tree.
  static func blocks(of prose: Prose) -> [TextBlock] {
    let definitions = prose.labels.enumerated().map { index, label in
      LabelDefinition.line(label: label.text, index: index)
    }
    guard
      let document = MarkdownDocument(
        parsing: prose.source,
        firstLine: prose.firstLine,
        definitions: definitions
      )
    else { return [] }
    return BlockBuilder(labels: prose.labels.map(\.meaning)).blocks(in: document.tree())
  }

  private func blocks(in node: MarkupTree) -> [TextBlock] {
    node.children.flatMap(block)
  }

  private func block(_ node: MarkupTree) -> [TextBlock] {
    switch node.kind {
    case .paragraph: [TextBlock(.paragraph, tokens: tokens(of: node))]
    case .heading(let level): [TextBlock(.heading(level: level), tokens: tokens(of: node))]
    case .list(let start, _): [TextBlock(.list(start: start), blocks: blocks(in: node))]
    case .item: [TextBlock(.item, blocks: blocks(in: node))]
    case .blockQuote: [TextBlock(.quotation, blocks: blocks(in: node))]
    case .codeBlock: [code(node)]
    case .table: [TextBlock(.table, blocks: blocks(in: node))]
    case .tableRow(let isHeader): [TextBlock(.row(isHeader: isHeader), blocks: blocks(in: node))]
    case .tableCell: [TextBlock(.cell, tokens: tokens(of: node))]
    case .thematicBreak: [TextBlock(.rule, tokens: [])]
    case .footnoteDefinition: [TextBlock(.footnote, blocks: blocks(in: node))]
    case .htmlBlock: [TextBlock(.paragraph, tokens: tokens(of: node))]
    default: []
    }
  }

  private func code(_ node: MarkupTree) -> TextBlock {
    var lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let language = node.info.split(separator: " ").first.map(String.init) ?? ""
    return TextBlock(
      .code(language: language),
      blocks: lines.map { line in
        TextBlock(.codeLine, tokens: [Token(String(line), hasSpaceBefore: false)])
      }
    )
  }

  private func tokens(of node: MarkupTree) -> [Token] {
    var tokenizer = Tokenizer()
    add(node, marks: [], to: &tokenizer)
    return tokenizer.tokens
  }

  private func add(_ node: MarkupTree, marks: [Token.Mark], to tokenizer: inout Tokenizer) {
    switch node.kind {
    case .text, .htmlInline, .htmlBlock: tokenizer.add(node.literal, marks: marks)
    case .code: tokenizer.add(node.literal, marks: marks + [.code])
    case .softBreak, .lineBreak: tokenizer.addSpace()
    case .footnoteReference: tokenizer.add("[\(node.literal)]", marks: marks)
    case .emphasis: addChildren(of: node, marks: marks + [.emphasis], to: &tokenizer)
    case .strong: addChildren(of: node, marks: marks + [.strong], to: &tokenizer)
    case .strikethrough: addChildren(of: node, marks: marks + [.struck], to: &tokenizer)
    case .link: addLink(node, marks: marks, to: &tokenizer)
    case .image:
      addChildren(of: node, marks: marks + [.image(node.destination)], to: &tokenizer)
    default: addChildren(of: node, marks: marks, to: &tokenizer)
    }
  }

  private func addChildren(
    of node: MarkupTree,
    marks: [Token.Mark],
    to tokenizer: inout Tokenizer
  ) {
    for child in node.children { add(child, marks: marks, to: &tokenizer) }
  }

  private func meaning(of destination: String) -> SuppliedLabel? {
    LabelDefinition.index(in: destination).flatMap { labels.indices.contains($0) ? labels[$0] : nil }
  }

  private func addLink(_ node: MarkupTree, marks: [Token.Mark], to tokenizer: inout Tokenizer) {
    switch meaning(of: node.destination) {
    case .fact(let value)?: tokenizer.add(value, marks: marks)
    case .reference(let label)?:
      addChildren(of: node, marks: marks + [.link(label.lowercased())], to: &tokenizer)
    case nil: addChildren(of: node, marks: marks + [.link(node.destination)], to: &tokenizer)
    }
  }
}
