internal import Diagnostics
internal import Markup
internal import Standards

extension ProseWriter {
  /// Inline nodes as Markdown. A line break that is meant is a line break.
  ///
  /// - Parameter marks: Whether emphasis is written: not within other emphasis.
  mutating func inline(
    _ nodes: [TextNode],
    at origin: Origin,
    marks: Bool = true
  ) -> String {
    var output = ""
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .text: output += Self.words(at: index, of: nodes)
      case .htmlInline: output += MarkdownText.escaped(node.literal)
      case .softBreak: output += " "
      case .lineBreak: output += "\n"
      case .code: output += Self.code(node.literal)
      case .emphasis, .strong, .strikethrough:
        let words = inline(node.children, at: origin, marks: false)
        let mark = marks ? node.kind.mark : ""
        let next = index + 1 < nodes.count ? nodes[index + 1].plainText.first : nil
        output += Self.marked(words, by: mark, behind: output.last, before: next)
      case .link, .image: output += link(node, at: origin)
      case .footnoteReference: output += Int(node.literal).map(footnoteLabel) ?? ""
      default: output += inline(node.children, at: origin, marks: marks)
      }
    }
    return output.foldingSpaces()
  }

  /// The words of a text and of those that follow it, which have their own only together; nothing for a later one.
  private static func words(at index: Int, of nodes: [TextNode]) -> String {
    guard index == 0 || nodes[index - 1].kind != .text else { return "" }
    let texts = nodes[index...].prefix { $0.kind == .text }
    return MarkdownText.escaped(texts.map(\.literal).joined())
  }

  /// Emphasis where CommonMark is sure to see it: words that begin and end with a letter or digit, apart from others.
  private static func marked(
    _ words: String,
    by mark: String,
    behind last: Character?,
    before next: Character?
  ) -> String {
    guard let first = words.first, let end = words.last, !mark.isEmpty,
      first.isLetter || first.isNumber, end.isLetter || end.isNumber || ".,;:)".contains(end),
      last.map({ $0.isWhitespace || "(\"“".contains($0) }) ?? true,
      next.map({ $0.isWhitespace || $0.isPunctuation && $0 != "*" }) ?? true
    else { return words }
    return mark + words + mark
  }

  private static func code(_ literal: String) -> String {
    // In a table a bar would end the cell.
    guard !literal.utf8.contains(UInt8(ascii: "|")) else { return MarkdownText.escaped(literal) }
    let words = literal.filter { !$0.isNewline && $0 != "\0" }
    guard !words.isEmpty else { return "" }
    let runs = words.split(whereSeparator: { $0 != "`" }).map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    let isPadded = words.hasPrefix("`") || words.hasSuffix("`") || words.hasPrefix(" ")
    return isPadded ? "\(fence) \(words) \(fence)" : fence + words + fence
  }

  // MARK: Links

  private mutating func link(_ node: TextNode, at origin: Origin) -> String {
    let words = inline(node.children, at: origin, marks: false)
    let plain = words.replacing("\n", with: " ")
    let isEmpty = plain.trimmed.isEmpty
    switch links.target(of: node.destination) {
    case .provision(let id):
      references += 1
      guard !isEmpty, words != id.description else { return "[\(id)]" }
      return links.names(node.plainText.trimmed, otherThan: id) ? words : "[\(plain)][\(id)]"
    case .web(let address): return Self.webLink(plain, to: address)
    case .resource(let index):
      return resources[index].webAddress.map { Self.webLink(plain, to: $0) } ?? words
    case .withdrawn: return words
    case .elsewhere:
      if node.kind == .link { findings.append(.unsafeLink(node.destination, origin)) }
      return words
    case .nothing:
      findings.append(.danglingLink(node.destination, origin))
      return words
    }
  }

  /// A link to an address outside, with the address as its words where it has none.
  static func webLink(_ words: String, to address: String) -> String {
    let target = address.replacing("\\", with: "%5C").replacing("<", with: "%3C")
      .replacing(">", with: "%3E")
    let shown = words.trimmed.isEmpty ? MarkdownText.escaped(address) : words.trimmed
    return "[\(shown)](<\(target)>)"
  }
}

extension Catalog.Resource {
  /// The first address that a page may lead to.
  var webAddress: String? {
    addresses.first { address in
      ["https://", "http://"].contains { address.hasPrefix($0) }
        && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    }
  }
}

extension MarkupKind {
  fileprivate var mark: String {
    switch self {
    case .emphasis: "*"
    case .strong: "**"
    default: "~~"
    }
  }
}

extension String {
  /// The text with one space for each run of them, and none beside a line break.
  fileprivate func foldingSpaces() -> String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      let isBreak = byte == 0x0A
      while isBreak, bytes.last == 0x20 { bytes.removeLast() }
      if byte == 0x20, bytes.last == 0x20 || bytes.last == 0x0A { continue }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CatalogFinding {
  static func danglingLink(_ address: String, _ origin: Origin) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "dangling-link",
      at: origin,
      "'\(address)' leads to nothing in this catalog",
      advice: "correct it, or add what it leads to; it is written as plain text"
    )
  }

  static func unsafeLink(_ address: String, _ origin: Origin) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "unsafe-link",
      at: origin,
      "'\(address.prefix(60))' is no address that a page of the site can lead to",
      advice: "link to an https address; its words are kept as plain text"
    )
  }
}
