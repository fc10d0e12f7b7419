/// What is read in a line: what is struck through is not, and of raw HTML only breaks.
public enum LinePart: Sendable {
  /// Words, code, emphasis, a link, a picture or the mark of a footnote.
  case node(TextNode)
  /// Nothing, which parts the words on its two sides: struck words.
  case gap
  /// A line break that is meant.
  case lineBreak
  /// What says in words how raw HTML sets what follows: `^` before what is raised, `_` before what is lowered.
  case sign(String)
}

/// What is read in place of a picture whose author gives it no words: that there is one.
public enum WordlessPicture {
  /// The word.
  public static let words = "image"
}

extension TextNode {
  /// The words of a picture; one without any has those of ``WordlessPicture``.
  public var alternative: String {
    let words = children.map(\.words).joined()
    return words.contains { !$0.isWhitespace } ? words : WordlessPicture.words
  }

  /// What is read of the nodes in it.
  public var lineParts: [LinePart] { LineReading.parts(of: children) }

  /// Whether something is read in it: words, code or a picture.
  public var hasWords: Bool {
    switch kind {
    case .image: true
    case .text, .code, .codeBlock: literal.contains { !$0.isWhitespace }
    case .htmlBlock: !rawWords.isEmpty
    default:
      lineParts.contains { if case .node(let node) = $0 { node.hasWords } else { false } }
    }
  }

  /// The words as they are read, without markup and the marks of footnotes, with one blank for each line break and for what
  /// is struck.
  public var words: String {
    lineParts.map { part in
      switch part {
      case .gap, .lineBreak: " "
      case .sign(let sign): sign
      case .node(let node) where node.kind == .footnoteReference: ""
      case .node(let node) where node.kind == .softBreak: " "
      case .node(let node) where node.kind == .image: node.alternative
      case .node(let node): node.kind.holdsChildren ? node.words : node.literal
      }
    }
    .joined()
  }

  /// The words between the tags of raw HTML, with what entities stand for; nothing that is struck.
  public var rawWords: String { RawHTMLWords.of(literal) }
}

/// Reads the nodes of a line.
private enum LineReading {
  private static let signs = ["sup": "^", "sub": "_"]

  static func parts(of nodes: [TextNode]) -> [LinePart] {
    var parts: [LinePart] = []
    var struckBy: String?
    for node in nodes {
      guard node.kind == .htmlInline else {
        if struckBy == nil { parts.append(part(node)) }
        continue
      }
      let tag = HTMLTagName(of: node.literal)
      if let open = struckBy {
        if tag.isClosing, tag.name == open { struckBy = nil }
      } else if tag.isStriking, !tag.isClosing {
        struckBy = tag.name
        parts.append(.gap)
      } else if tag.name == "br" {
        parts.append(.lineBreak)
      } else if !tag.isClosing, let sign = signs[tag.name] {
        parts.append(.sign(sign))
      }
    }
    return parts
  }

  private static func part(_ node: TextNode) -> LinePart {
    switch node.kind {
    case .strikethrough: .gap
    case .lineBreak: .lineBreak
    default: .node(node)
    }
  }
}

/// The name of a tag, in lower case.
struct HTMLTagName {
  let name: String
  let isClosing: Bool
  /// Whether what it encloses is struck through.
  var isStriking: Bool { ["del", "s", "strike"].contains(name) }

  init(of tag: some StringProtocol) {
    let inner = tag.drop { $0 == "<" }
    isClosing = inner.hasPrefix("/")
    name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
  }
}

/// The words of a block of raw HTML.
private enum RawHTMLWords {
  static func of(_ html: String) -> String {
    var words = ""
    var struckBy: String?
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if struckBy == nil { words += rest[..<start] }
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = HTMLTagName(of: rest[...end])
      if tag.isStriking { struckBy = tag.isClosing ? nil : tag.name }
      if tag.partsWords { words += " " }
      rest = rest[rest.index(after: end)...]
    }
    if struckBy == nil { words += rest }
    return folded(Entity.decoded(in: words))
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension HTMLTagName {
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "samp", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]

  /// Whether words on both of its sides are apart: struck words and blocks, but no tag within a line.
  fileprivate var partsWords: Bool { !Self.inline.contains(name) }
}
