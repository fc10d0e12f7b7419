internal import Markup

extension TypstText {
  /// Lists and quotations within each other beyond this are set as one: the page has no room for more, and Typst
  /// refuses a layout nested very deep.
  private static let deepest = 8

  mutating func append(block node: TextNode, to source: inout TypstSource) {
    switch node.kind {
    case .heading, .list, .table: append(whole: node, to: &source)
    default: append(plain: node, to: &source)
    }
  }

  /// A block that is written in one direction as a whole: its marks and columns stand on the side where it begins.
  private mutating func append(whole node: TextNode, to source: inout TypstSource) {
    guard !isInRightToLeft, WritingDirection.isRightToLeft(node) else {
      return append(plain: node, to: &source)
    }
    isInRightToLeft = true
    defer { isInRightToLeft = false }
    source.append("\n#right-to-left-block[")
    append(plain: node, to: &source)
    source.append("]\n")
  }

  private mutating func append(plain node: TextNode, to source: inout TypstSource) {
    line = node.line
    switch node.kind {
    case .paragraph: append(paragraph: node, to: &source)
    case .heading(let level): append(heading: node, level, to: &source)
    case .blockQuote(let alert?):
      nested(node, "alert", [("title", .string(alert.title))], to: &source)
    case .blockQuote: nested(node, "quotation", [], to: &source)
    case .list(let start, let isTight): append(list: node, start, isTight, to: &source)
    case .codeBlock: append(code: node, to: &source)
    case .thematicBreak: source.append("\n\n#thematic-break()\n\n")
    case .table: append(table: node, to: &source)
    case .htmlBlock: append(html: node, to: &source)
    default: for child in node.children { append(block: child, to: &source) }
    }
  }

  private mutating func append(paragraph node: TextNode, to source: inout TypstSource) {
    source.append("\n")
    let isRightToLeft = isRightToLeftParagraph(node)
    if isRightToLeft { source.append("\n#right-to-left[") }
    source.beginLine(from: origin)
    append(inlines: node.children, to: &source)
    source.append(isRightToLeft ? "]\n" : "\n")
  }

  /// Whether a paragraph is written the other way than what it stands in.
  private func isRightToLeftParagraph(_ node: TextNode) -> Bool {
    !isInRightToLeft && WritingDirection.isRightToLeft(node)
  }

  /// Headings within lists and quotations are no part of the outline.
  private mutating func append(
    heading node: TextNode,
    _ level: Int,
    to source: inout TypstSource
  ) {
    let label = nextHeadingLabel()
    var words = TypstSource()
    words.continueLine(from: origin)
    append(inlines: node.children, to: &words)
    // A heading without words has nothing to say in an outline, and Typst refuses it.
    guard node.hasWords else {
      source.append("\n")
      source.append(words)
      return source.append("\n")
    }
    guard depth == 0 else {
      return source.call("inner-heading", [("label", .string(label))], words)
    }
    let level = self.level(ofHeading: level)
    source.call("section", [("level", .number(level)), ("label", .string(label))], words)
  }

  /// Blocks within a block.
  private mutating func nested(
    _ node: TextNode,
    _ function: StaticString,
    _ arguments: [(StaticString, TypstValue)],
    to source: inout TypstSource
  ) {
    guard depth < Self.deepest else {
      for child in node.children { append(block: child, to: &source) }
      return
    }
    source.append("\n")
    source.call(function, arguments, inner(node))
  }

  /// The blocks in a node.
  ///
  /// - Parameter beginsInLine: Whether a first paragraph goes on in the line that is open, behind a mark or a number.
  mutating func inner(_ node: TextNode, beginsInLine: Bool = false) -> TypstSource {
    depth += 1
    defer { depth -= 1 }
    var inner = TypstSource()
    for (index, child) in node.children.enumerated() {
      guard beginsInLine, index == 0, child.kind == .paragraph,
        !isRightToLeftParagraph(child)
      else {
        append(block: child, to: &inner)
        continue
      }
      line = child.line
      inner.continueLine(from: origin)
      append(inlines: child.children, to: &inner)
      inner.append("\n")
    }
    return inner
  }

  private mutating func append(
    list node: TextNode,
    _ start: Int?,
    _ isTight: Bool,
    to source: inout TypstSource
  ) {
    guard depth < Self.deepest else {
      for item in node.children {
        for child in item.children { append(block: child, to: &source) }
      }
      return
    }
    var items: [TypstValue] = []
    for item in node.children {
      var content = TypstSource()
      if case .item(let isDone?) = item.kind { content.append(isDone ? "#done;" : "#open;") }
      content.append(inner(item, beginsInLine: true))
      items.append(.markup(content))
    }
    source.append("\n")
    source.call(
      "items",
      [
        ("tight", .flag(isTight)), ("start", start.map { .number($0) } ?? .none),
        ("items", .list(items)),
      ]
    )
  }

  private mutating func append(code node: TextNode, to source: inout TypstSource) {
    let language = node.info.split(separator: " ").first.map(String.init) ?? ""
    var code = node.literal
    if code.hasSuffix("\n") { code.removeLast() }
    let line = line
    source.append("\n#code-block[")
    // Fences and what they hold are lines of their own, but the code is one string: a finding names the first of them.
    source.beginLine(from: TypstOrigin(prose, line: node.info.isEmpty ? line : line + 1))
    source.append("#raw(block: true, lang: ")
    source.append(language.isEmpty ? .none : .string(language))
    source.append(", ")
    source.append(raw: code, longest: 60)
    source.append(")]\n")
  }

  /// Raw HTML: only the words between its tags.
  private mutating func append(html node: TextNode, to source: inout TypstSource) {
    let words = node.rawWords
    guard !words.isEmpty else { return }
    source.append("\n")
    source.beginLine(from: origin)
    source.append(text: words)
    source.append("\n")
  }

  // MARK: Tables

  private mutating func append(table node: TextNode, to source: inout TypstSource) {
    var header: [TypstValue] = []
    var rows: [TypstValue] = []
    var alignments: [TypstValue] = []
    for row in node.children {
      guard case .tableRow(let isHeader) = row.kind else { continue }
      line = row.line
      let cells = row.children.map { cell in
        if isHeader, case .tableCell(let alignment) = cell.kind {
          alignments.append(.string(alignment.rawValue))
        }
        var content = TypstSource()
        content.continueLine(from: origin)
        append(inlines: cell.children, to: &content)
        return TypstValue.markup(content)
      }
      if isHeader { header = cells } else { rows.append(.list(cells)) }
    }
    guard !header.isEmpty else { return }
    source.append("\n")
    source.call(
      "data-table",
      [
        ("alignments", .list(alignments)), ("header", .list(header)), ("rows", .list(rows)),
        ("inner", .flag(depth > 0 || isInRightToLeft)),
      ]
    )
  }
}

extension TextNode {
  /// Whether anything in the node is set in letters: pictures, raw HTML and what has no width are not.
  fileprivate var hasWords: Bool {
    switch kind {
    case .text, .code:
      literal.unicodeScalars.contains {
        !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint && $0.value > 0x20
          && !(0x7F...0x9F).contains($0.value)
      }
    case .image, .htmlInline, .footnoteReference: false
    default: children.contains(where: \.hasWords)
    }
  }
}
