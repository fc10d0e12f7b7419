public import Diagnostics

/// A Markdown text, parsed once: one flat, immutable tree, of which every form of the text is a walk.
///
/// Nodes stand in the order of the text, each before its children, in one array of small records; no node has an object or
/// a string of its own. A node knows the range of the source that it covers. What cmark changes as it reads, by
/// escapes, entities and line ends, is kept beside the source, with the place of each piece.
///
/// Comments are taken away before the text is parsed. Ranges are those of the source without them; ``originalRange(_:)``
/// leads back to the file.
public struct TextTree: Sendable {
  /// Nodes deeper than this are left out; ``isWhole`` says so.
  public static let deepest = 100

  /// What a node is, where it is in the source, and where the rest of it is found.
  struct Record: Sendable {
    var code: MarkupKind.Code
    var detail: UInt8 = 0
    /// Whether ``start`` and ``end`` are those of the node itself; otherwise they are those of its block.
    var isExact = true
    /// The index behind the last node of its subtree.
    var next: Int32 = 0
    var start: Int32
    var end: Int32
    /// The line in the file.
    var line: Int32
    /// By kind: the index of the literal or of the link, the number of a footnote, the first number of a list; -1 for none.
    var payload: Int32 = -1
  }

  /// A literal that is not the node's range itself.
  struct Literal: Sendable {
    var start: Int32
    var count: Int32
    /// Whether it is a part of the source, not of what is kept beside it.
    var isInSource: Bool
    /// Where its pieces are in the source.
    var pieces: Range<Int32> = 0..<0
  }

  /// From an offset of a literal on, its bytes are at an offset of the source.
  struct Piece: Sendable {
    var start: Int32
    var source: Int32
  }

  /// Where a link or an image leads, and how that is written.
  struct Link: Sendable {
    var destination: Range<Int32>
    var title: Range<Int32>
    /// The index of a supplied label; -1 for none.
    var label: Int32
    /// From the bracket behind its words to its end; empty for an address that is a link by itself.
    var tail: Range<Int32>
    /// The address in the source; empty where a label stands for it.
    var address: Range<Int32>
  }

  /// The arrays are behind one reference, since trees are copied with their texts.
  final class Storage: Sendable {
    let source: ArraySlice<UInt8>
    let parts: Parts
    /// The text with its comments.
    let original: ArraySlice<UInt8>
    /// Where the bytes of the source are in the text with its comments, its end included; nothing where it has none.
    let origins: [Int32]
    /// The lines of the text with its comments.
    let lines: LineOffsets

    init(
      source: ArraySlice<UInt8>,
      parts: Parts,
      original: ArraySlice<UInt8>,
      origins: [Int32],
      lines: LineOffsets
    ) {
      (self.source, self.parts, self.original, self.origins) = (source, parts, original, origins)
      self.lines = lines
    }
  }

  /// What a builder fills.
  struct Parts: Sendable {
    var records: [Record] = []
    var literals: [Literal] = []
    var pieces: [Piece] = []
    var links: [Link] = []
    /// Literals, destinations and titles that the source does not hold as they are.
    var beside: [UInt8] = []
    /// What the parser threw away.
    var lost: [LostPart] = []
    /// Where comments are: in a tree that is done there are none.
    var comments: [Range<Int>] = []
    /// Blocks in which brackets mean nothing: code and raw HTML.
    var literalBlocks: [Range<Int>] = []
    var isWhole = true

    /// Gives back the room for more.
    mutating func fit() {
      (records, literals, pieces) = (records.fitted, literals.fitted, pieces.fitted)
      (links, beside) = (links.fitted, beside.fitted)
    }
  }

  let storage: Storage

  init(source: ArraySlice<UInt8>, parts: Parts, _ lines: LineOffsets) {
    storage = Storage(source: source, parts: parts, original: source, origins: [], lines: lines)
  }

  /// The same text with other parts.
  init(copying tree: TextTree, parts: Parts) {
    let old = tree.storage
    storage = Storage(
      source: old.source,
      parts: parts,
      original: old.original,
      origins: old.origins,
      lines: old.lines
    )
  }

  init(
    _ text: TextWithoutComments,
    of original: ArraySlice<UInt8>,
    parts: Parts,
    _ lines: LineOffsets
  ) {
    storage = Storage(
      source: text.bytes[...],
      parts: parts,
      original: original,
      origins: text.origins,
      lines: lines
    )
  }

  /// The Markdown without its comments, which are for editors.
  public var source: ArraySlice<UInt8> { storage.source }
  /// Whether no node had to be left out because it was too deep.
  public var isWhole: Bool { storage.parts.isWhole }
  /// The number of nodes, the document included.
  public var count: Int { storage.parts.records.count }
  /// Whether links or images are in it.
  public var hasLinks: Bool { !storage.parts.links.isEmpty }
  /// What the parser threw away, in the order of the text.
  public var lost: [LostPart] { storage.parts.lost }
  /// Whether a node of some kind is in it.
  public func holds(where isMeant: (MarkupKind) -> Bool) -> Bool {
    storage.parts.records.contains { isMeant($0.kind) }
  }
  /// The Markdown with its comments, as the file has it.
  public var original: ArraySlice<UInt8> { storage.original }
  /// Whether the text has comments.
  public var hasComments: Bool { !storage.origins.isEmpty }

  /// The line and column in the file of an offset of ``original``.
  public func position(of offset: Int) -> SourcePosition { storage.lines.position(of: offset) }

  /// The end of the line of ``original`` in which an offset is, without what ends it.
  public func endOfLine(at offset: Int) -> Int {
    let lines = storage.lines
    return original.withUnsafeBufferPointer { lines.end(of: lines.line(at: offset), in: $0) }
  }

  /// Where a part of the source is in ``original``, as offsets from its beginning.
  public func originalRange(_ range: Range<Int>) -> Range<Int> {
    let origins = storage.origins
    guard !origins.isEmpty, range.upperBound < origins.count else { return range }
    let start = Int(origins[range.lowerBound])
    return start..<(range.isEmpty ? start : Int(origins[range.upperBound - 1]) + 1)
  }
  /// The document, whose children are the blocks of the text.
  public var root: TextNode { TextNode(tree: self, index: 0) }
  /// The node at a place in the tree, as a walk tells it.
  public func node(at index: Int) -> TextNode { TextNode(tree: self, index: index) }
  /// The blocks of the text; footnotes come last.
  public var blocks: [TextNode] { root.children }
}

/// A part of a text that the parser throws away without a word.
public struct LostPart: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A cell of a row that has more cells than the header; the number of cells of the header.
    case excessCell(columns: Int)
    /// Not lost: the line that opens a fence which nothing closes.
    case openFence
    /// A footnote that nothing refers to, with its label.
    case unusedFootnote(String)
    /// The address of a link that no place has, with its label.
    case unusedDefinition(String)
    /// A footnote whose label another one has before it.
    case repeatedFootnote(String)
  }

  /// What it is.
  public let kind: Kind
  /// Where it is in the source.
  public let range: Range<Int>
}
