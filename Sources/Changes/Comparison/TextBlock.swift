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
    /// A footnote.
    case footnote

    /// What tells two kinds apart. The language of code is not seen, a list's first number is.
    var name: String {
      switch self {
      case .paragraph: "paragraph"
      case .heading(let level): "heading \(level)"
      case .list(let start): start.map { "list from \($0)" } ?? "list"
      case .item: "item"
      case .quotation: "quotation"
      case .code: "code"
      case .codeLine: "line"
      case .table: "table"
      case .row(let isHeader): isHeader ? "header" : "row"
      case .cell: "cell"
      case .footnote: "footnote"
      }
    }
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
    key = Self.key(of: tokens)
  }

  /// A block that holds blocks.
  public init(_ kind: Kind, blocks: [TextBlock]) {
    self.kind = kind
    tokens = []
    self.blocks = blocks
    key = Self.key(of: blocks)
  }

  /// White space counts between words, but not beside punctuation.
  private static func key(of tokens: [Token]) -> String {
    var key = ""
    for (index, token) in tokens.enumerated() {
      if index > 0, token.hasSpaceBefore, token.isWord, tokens[index - 1].isWord { key += " " }
      key += token.key
    }
    return key
  }

  /// What decides whether two texts are alike. The end of a paragraph before another one is white space.
  static func key(of blocks: [TextBlock]) -> String {
    var key = ""
    var last: TextBlock?
    for block in blocks {
      if let last, last.kind == .paragraph, block.kind == .paragraph {
        let isBetweenWords = last.tokens.last?.isWord == true && block.tokens.first?.isWord == true
        key += isBetweenWords ? " " : ""
      } else {
        key += "\u{3}\(block.kind.name)\u{2}"
      }
      key += block.key
      last = block
    }
    return key
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

  /// Two paragraphs as one.
  func followed(by other: TextBlock) -> TextBlock {
    guard let first = other.tokens.first else { return self }
    let hasSpace = first.hasSpaceBefore || !tokens.isEmpty
    return TextBlock(
      kind,
      tokens: tokens + [first.spaced(hasSpace)] + other.tokens.dropFirst()
    )
  }
}
