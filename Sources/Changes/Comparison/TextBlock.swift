internal import Wording

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
  /// The language that its words are in.
  let language: Language
  /// What decides whether two blocks are alike.
  public let key: String

  /// A block that holds words.
  public init(_ kind: Kind, tokens: [Token]) {
    self.init(kind, tokens: tokens, .english)
  }

  /// A block that holds words of a language.
  init(_ kind: Kind, tokens: [Token], _ language: Language) {
    self.kind = kind
    self.language = language
    self.tokens = tokens
    blocks = []
    key = Self.key(of: tokens)
  }

  /// A block that holds blocks.
  public init(_ kind: Kind, blocks: [TextBlock]) {
    self.kind = kind
    language = .other
    tokens = []
    self.blocks = blocks
    key = Self.key(of: blocks)
  }

  /// What decides whether two lists of words are alike. White space counts between words, but not beside punctuation.
  static func key(of tokens: [Token]) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(tokens.count * 8)
    var isAfterWord = false
    for token in tokens {
      if isAfterWord, token.isWord, token.hasSpaceBefore { key.append(UInt8(ascii: " ")) }
      key.append(contentsOf: token.key.utf8)
      isAfterWord = token.isWord
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// What decides whether two texts are alike. The end of a paragraph before another one is white space.
  static func key(of blocks: [TextBlock]) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(blocks.reduce(0) { $0 + $1.key.utf8.count + 16 })
    var last: TextBlock?
    for block in blocks {
      if let last, last.kind == .paragraph, block.kind == .paragraph {
        let isBetweenWords = last.tokens.last?.isWord == true && block.tokens.first?.isWord == true
        if isBetweenWords { key.append(UInt8(ascii: " ")) }
      } else {
        key.append(3)
        key.append(contentsOf: block.kind.name.utf8)
        key.append(2)
      }
      key.append(contentsOf: block.key.utf8)
      last = block
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Visits all its words in their order.
  func forEachToken(_ visit: (Token) -> Void) {
    for token in tokens { visit(token) }
    for block in blocks { block.forEachToken(visit) }
  }

  /// All its words in their order.
  public var allTokens: [Token] {
    blocks.isEmpty ? tokens : tokens + blocks.flatMap(\.allTokens)
  }

  /// Its words as a text, without the marks of footnotes.
  var title: String {
    TextBlock(kind, tokens: allTokens.filter { !$0.isFootnoteMark }).plainText
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
      tokens: tokens + [first.spaced(hasSpace)] + other.tokens.dropFirst(),
      other.language
    )
  }
}
