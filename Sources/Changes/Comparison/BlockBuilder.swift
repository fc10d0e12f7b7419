internal import Markup
internal import Standards
internal import Wording

/// Turns the tree of a text into blocks: what is only layout in the source is gone, facts are put in.
struct BlockBuilder {
  /// What is known of a text beside the text.
  struct Setting {
    var language = Language.english
    /// The digests of pictures and of other files that links lead to, by the addresses that the text has.
    var pictures: [String: String] = [:]
    /// What pages print for references without words of their own, by their labels.
    var names: [String: String] = [:]
  }

  private let labels: [SuppliedLabel]
  private let setting: Setting

  /// The blocks of a text.
  static func blocks(of prose: Prose, _ setting: Setting = Setting()) -> [TextBlock] {
    blocks(prose.tree.blocks, of: prose, setting)
  }

  /// Some blocks of a text.
  static func blocks(
    _ nodes: [TextNode],
    of prose: Prose,
    _ setting: Setting = Setting()
  ) -> [TextBlock] {
    let builder = BlockBuilder(labels: prose.labels.map(\.supplied), setting: setting)
    return nodes.flatMap(builder.block)
  }

  private func blocks(in node: TextNode) -> [TextBlock] {
    node.children.flatMap(block)
  }

  private func block(_ node: TextNode) -> [TextBlock] {
    switch node.kind {
    case .paragraph: [text(.paragraph, tokens(of: node))]
    case .heading(let level): [text(.heading(level: level), tokens(of: node))]
    case .list(let start, _): [TextBlock(.list(start: start), blocks: blocks(in: node))]
    case .item(let isDone): [item(node, isDone: isDone)]
    case .blockQuote(let alert?):
      [TextBlock(.quotation, blocks: [title(of: alert, node)] + blocks(in: node))]
    case .blockQuote: [TextBlock(.quotation, blocks: blocks(in: node))]
    case .codeBlock: [code(node)]
    case .table: [TextBlock(.table, blocks: blocks(in: node))]
    case .tableRow(let isHeader): [TextBlock(.row(isHeader: isHeader), blocks: blocks(in: node))]
    case .tableCell: [text(.cell, tokens(of: node))]
    case .footnoteDefinition: [TextBlock(.footnote, blocks: blocks(in: node))]
    case .htmlBlock:
      [text(.paragraph, Tokenizer.tokens(of: node.rawWords, line: node.line))]
    default: []
    }
  }

  private func text(_ kind: TextBlock.Kind, _ tokens: [Token]) -> TextBlock {
    TextBlock(kind, tokens: tokens, setting.language)
  }

  private func title(of alert: Alert, _ node: TextNode) -> TextBlock {
    TextBlock(.paragraph, tokens: Tokenizer.tokens(of: alert.title, line: node.line))
  }

  /// Whether a task is done is part of its words.
  private func item(_ node: TextNode, isDone: Bool?) -> TextBlock {
    let inner = blocks(in: node)
    guard let isDone else { return TextBlock(.item, blocks: inner) }
    let box = TextBlock(.paragraph, tokens: [Token(isDone ? "☑" : "☐", hasSpaceBefore: false)])
    guard let first = inner.first, first.kind == .paragraph else {
      return TextBlock(.item, blocks: [box] + inner)
    }
    return TextBlock(.item, blocks: [box.followed(by: first)] + inner.dropFirst())
  }

  private func code(_ node: TextNode) -> TextBlock {
    var lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let language = node.info.split(separator: " ").first.map(String.init) ?? ""
    return TextBlock(
      .code(language: language),
      blocks: lines.enumerated().map { index, text in
        let token = Token(verbatim: String(text), line: node.line + 1 + index)
        return TextBlock(.codeLine, tokens: [token])
      }
    )
  }

  private func tokens(of node: TextNode) -> [Token] {
    var tokenizer = Tokenizer(line: node.line)
    add(node, marks: [], to: &tokenizer)
    return tokenizer.tokens
  }

  private func add(_ node: TextNode, marks: [Token.Mark], to tokenizer: inout Tokenizer) {
    switch node.kind {
    case .text: tokenizer.add(node.literal, marks: marks)
    case .code: tokenizer.add(node.literal, marks: marks + [.code])
    case .softBreak: tokenizer.endLine()
    case .footnoteReference: tokenizer.addFootnoteMark(node.literal)
    case .emphasis: addChildren(of: node, marks: marks + [.emphasis], to: &tokenizer)
    case .strong: addChildren(of: node, marks: marks + [.strong], to: &tokenizer)
    case .link: addLink(node, marks: marks, to: &tokenizer)
    case .image: addImage(node, marks: marks, to: &tokenizer)
    default: addChildren(of: node, marks: marks, to: &tokenizer)
    }
  }

  private func addChildren(
    of node: TextNode,
    marks: [Token.Mark],
    to tokenizer: inout Tokenizer
  ) {
    for part in node.lineParts {
      switch part {
      case .node(let child): add(child, marks: marks, to: &tokenizer)
      case .lineBreak: tokenizer.endLine()
      case .sign(let sign): tokenizer.add(sign, marks: marks)
      case .gap: tokenizer.space()
      }
    }
  }

  /// An image without words still is something that can change.
  private func addImage(_ node: TextNode, marks: [Token.Mark], to tokenizer: inout Tokenizer) {
    let address = node.destination
    let marks = marks + [.image(address, digest: setting.pictures[address] ?? "")]
    if node.words.contains(where: { !$0.isWhitespace }) {
      addChildren(of: node, marks: marks, to: &tokenizer)
    } else {
      tokenizer.add(WordlessPicture.words, marks: marks)
    }
  }

  private func meaning(of node: TextNode) -> SuppliedLabel? {
    node.label.flatMap { labels.indices.contains($0) ? labels[$0] : nil }
  }

  private func addLink(_ node: TextNode, marks: [Token.Mark], to tokenizer: inout Tokenizer) {
    switch meaning(of: node) {
    case .fact(let value)?: tokenizer.add(value, marks: marks)
    case .reference(let label)?:
      let label = label.lowercased()
      let name = node.hasOwnWords || node.words.lowercased() != label ? nil : setting.names[label]
      let start = tokenizer.tokens.count
      addChildren(of: node, marks: marks + [.link(label)], to: &tokenizer)
      if let name { tokenizer.print(name, from: start) }
    case nil:
      let address = node.destination
      let mark = Token.Mark.link(address, digest: setting.pictures[address] ?? "")
      addChildren(of: node, marks: marks + [mark], to: &tokenizer)
    }
  }
}
