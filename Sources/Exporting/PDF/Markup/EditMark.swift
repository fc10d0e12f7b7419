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
enum InlineTag {
  static func isBreak(_ tag: String) -> Bool { tag.lowercased().hasPrefix("<br") }

  /// The function of Typst that sets what a tag encloses, and the tag that ends it; nil for other tags.
  static func function(of tag: String) -> (name: StaticString, end: String)? {
    switch tag.lowercased() {
    case "<sup>": ("super", "</sup>")
    case "<sub>": ("sub", "</sub>")
    case "<s>": ("strike", "</s>")
    case "<del>": ("strike", "</del>")
    default: nil
    }
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
