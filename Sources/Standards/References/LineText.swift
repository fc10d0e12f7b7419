public import Markup

/// The words of a line of a text, as pages print them: facts are put in, a reference without words of its own has those of
/// what it leads to, and what is struck through is left out.
public struct LineText {
  private let prose: Prose
  private let links: any StandaloneMarkdown.Links

  /// The lines of a text.
  public init(of prose: Prose, _ links: any StandaloneMarkdown.Links) {
    self.prose = prose
    self.links = links
  }

  /// All words of the text in one line, each footnote after the part that refers to it.
  public var allWords: String {
    if let words = plainWords { return words }
    let outline = TextOutline(of: prose.tree)
    let blocks = ([outline.lead] + outline.sections).flatMap {
      [$0.heading].compactMap(\.self) + $0.all
    }
    return folded(Array(blocks.flatMap(lines).joined(separator: " ").utf8))
  }

  /// The words of a text without footnotes, struck words and raw HTML, as most are; nil for any other.
  private var plainWords: String? {
    var words: [UInt8] = []
    words.reserveCapacity(prose.source.count)
    var isPlain = true
    // Behind the last node whose words are replaced.
    var next = 0
    prose.tree.walk { event in
      guard case .enter(let element) = event, isPlain, element.index >= next else { return }
      switch element.kind {
      case .text, .code: words += element.literal
      case .codeBlock:
        words.append(0x20)
        words += element.literal
      case .footnoteReference, .footnoteDefinition, .htmlInline, .htmlBlock, .strikethrough,
        .blockQuote(.some):
        isPlain = false
      case .link:
        let link = prose.tree.node(at: element.index)
        guard element.label != nil, let replacement = replacement(of: link) else { break }
        words += replacement.utf8
        next = link.endIndex
      case .image: isPlain = false
      case .emphasis, .strong: break
      default: words.append(0x20)
      }
    }
    return isPlain ? folded(words) : nil
  }

  /// Words with one blank between them and none around.
  private func folded(_ words: [UInt8]) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(words.count)
    for byte in words {
      if byte > 0x20 {
        folded.append(byte)
      } else if let last = folded.last, last != 0x20 {
        folded.append(0x20)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The words of a block, line by line.
  private func lines(of block: TextNode) -> [String] {
    switch block.kind {
    case .paragraph, .heading, .tableCell: [text(of: block)]
    case .codeBlock: [block.literal]
    case .htmlBlock: [block.rawWords]
    case .blockQuote(let alert?): [alert.title] + block.children.flatMap(lines)
    default: block.children.flatMap(lines)
    }
  }

  /// The words in a node, without blanks around them; a line break that is meant stays one. A heading has none of the marks
  /// of its footnotes: it is a title elsewhere.
  public func text(of node: TextNode) -> String {
    let parts = node.lineParts.filter { part in
      guard node.headingLevel != nil, case .node(let inner) = part else { return true }
      return inner.kind != .footnoteReference
    }
    let words = words(in: parts)
    if let first = words.utf8.first, let last = words.utf8.last, Self.isSign(first),
      Self.isSign(last)
    {
      return words
    }
    guard let first = words.firstIndex(where: { !$0.isWhitespace }),
      let last = words.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(words[first...last])
  }

  private func words(in parts: [LinePart]) -> String {
    var line = ""
    for part in parts {
      switch part {
      case .lineBreak: line.append("\n")
      case .sign(let sign): line += sign
      case .gap: if !Self.endsInBlank(line) { line.append(" ") }
      case .node(let node):
        let next = words(inLine: node)
        // Nothing is left between two blanks where a comment or struck words were.
        if next.utf8.first == 0x20, line.last == " ", next.first == " " {
          line += next.dropFirst()
        } else {
          line += next
        }
      }
    }
    return line
  }

  /// Whether a byte is a sign of ASCII that is no blank. Of most words the first and the last byte are, and no table of Unicode
  /// has to be asked.
  private static func isSign(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private static func endsInBlank(_ line: String) -> Bool {
    guard let last = line.utf8.last else { return true }
    return !isSign(last) && line.last?.isWhitespace ?? true
  }

  private func words(inLine node: TextNode) -> String {
    switch node.kind {
    case .softBreak: " "
    case .footnoteReference: "[\(node.literal)]"
    case .link: words(ofLink: node)
    case .image: words(ofPicture: node)
    default: node.kind.holdsChildren ? words(in: node.lineParts) : node.literal
    }
  }

  private func words(ofPicture node: TextNode) -> String {
    let words = words(in: node.lineParts)
    return words.contains { !$0.isWhitespace } ? words : WordlessPicture.words
  }

  private func words(ofLink node: TextNode) -> String {
    replacement(of: node) ?? words(in: node.lineParts)
  }

  /// What stands in place of the words of a link: a fact, or the title of what it leads to; nil where its own words stay.
  private func replacement(of link: TextNode) -> String? {
    guard let label = link.label.map({ prose.labels[$0] }) else { return nil }
    switch label.meaning {
    case .fact(let value): return value
    case .reference(.success(let target)) where label.isRepeated(by: link):
      return links.link(to: target)?.words
    case .reference: return nil
    }
  }
}
