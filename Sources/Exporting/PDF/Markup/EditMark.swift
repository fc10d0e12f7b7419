internal import Markup

/// What marks a part of a text as struck or put in: HTML, as the correction of errata writes it.
enum EditMark: Hashable {
  case deleted
  case inserted

  /// Nil where a tag opens none.
  init?(opening tag: String) {
    switch tag {
    case "<del>": self = .deleted
    case "<ins>": self = .inserted
    default: return nil
    }
  }

  func isClosed(by node: TextNode) -> Bool {
    node.kind == .htmlInline && node.literal == (self == .deleted ? "</del>" : "</ins>")
  }

  /// What stands in a mark, without the words for those who do not see it: the templates have words of their own.
  static func words(in nodes: ArraySlice<TextNode>) -> [TextNode] {
    var words: [TextNode] = []
    var isSaid = false
    for node in nodes {
      guard node.kind == .htmlInline else {
        if !isSaid { words.append(node) }
        continue
      }
      isSaid = node.literal.hasPrefix("<span class=\"said\"")
    }
    return words
  }
}

/// What raw HTML in a line means to a PDF.
enum InlineTag: Equatable {
  case raised, lowered, struck, deleted
  /// A link to an address.
  case link(String)

  static func isBreak(_ tag: String) -> Bool { tag.lowercased().hasPrefix("<br") }

  /// Nil for tags that set nothing.
  init?(_ tag: String) {
    switch tag.lowercased() {
    case "<sup>": self = .raised
    case "<sub>": self = .lowered
    case "<s>": self = .struck
    case "<del>": self = .deleted
    default:
      guard let address = RawHTMLLink.address(in: tag) else { return nil }
      self = .link(address)
    }
  }

  /// The tag that ends it.
  var end: String {
    switch self {
    case .raised: "</sup>"
    case .lowered: "</sub>"
    case .struck: "</s>"
    case .deleted: "</del>"
    case .link: "</a>"
    }
  }

  var isStrike: Bool { self == .struck || self == .deleted }

  /// The function of Typst that sets what it encloses, where it is no link.
  var function: StaticString {
    switch self {
    case .raised: "super"
    case .lowered: "sub"
    case .struck, .deleted: "strike"
    case .link: "outer"
    }
  }
}

/// Links that are written as raw HTML.
private enum RawHTMLLink {
  /// The address on the web that a tag leads to; nil for other tags.
  static func address(in tag: String) -> String? {
    let parts = tag.split(separator: "href=", maxSplits: 1, omittingEmptySubsequences: false)
    guard tag.lowercased().hasPrefix("<a "), parts.count == 2, let quote = parts[1].first,
      quote == "\"" || quote == "'"
    else { return nil }
    let address = String(parts[1].dropFirst().prefix { $0 != quote })
    return ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) ? address : nil
  }
}

/// Which way a paragraph is written.
enum WritingDirection {
  /// Whether the first letter that has a direction goes from right to left (Unicode Standard Annex 9, rule P2).
  static func isRightToLeft(_ node: TextNode) -> Bool {
    for scalar in node.plainText.unicodeScalars {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return true
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }
}
