/// A text with what was deleted and inserted.
///
/// Law: what is left without the insertions is the old text, without the deletions the new one, but for white space.
public struct Redline: Hashable, Sendable {
  /// What happened to a part of the text.
  public enum Change: Hashable, Sendable {
    /// It stands on both sides.
    case kept
    /// It stands on the old side alone.
    case deleted
    /// It stands on the new side alone.
    case inserted
  }

  /// Words of one fate.
  public struct Run: Hashable, Sendable {
    /// What happened to them.
    public let change: Change
    /// The words.
    public let tokens: [Token]
  }

  /// A block of the text.
  public struct Block: Hashable, Sendable {
    /// What it is.
    public let kind: TextBlock.Kind
    /// What happened to the block as a whole; what happened in it stands in its parts.
    public let change: Change
    /// Its words.
    public let runs: [Run]
    /// Its blocks.
    public let blocks: [Block]
  }

  /// The blocks in their order.
  public let blocks: [Block]

  /// Compares two texts.
  public init(from old: [TextBlock], to new: [TextBlock]) {
    blocks = Self.compare(old, new)
  }

  private static func compare(_ old: [TextBlock], _ new: [TextBlock]) -> [Block] {
    let pairs = Alignment.align(
      old,
      new,
      key: { "\($0.kind.family)\u{2}\($0.key)" },
      likeness: { first, second in
        first.kind.family == second.kind.family
          ? Likeness.dice(first.allTokens, second.allTokens) : 0
      }
    )
    return pairs.compactMap { pair in
      switch pair {
      case (let old?, let new?): compare(old, new)
      case (let old?, nil): whole(old, .deleted)
      case (nil, let new?): whole(new, .inserted)
      case (nil, nil): nil
      }
    }
  }

  private static func compare(_ old: TextBlock, _ new: TextBlock) -> Block {
    if old.key == new.key { return whole(new, .kept) }
    if case .row = new.kind, old.blocks.count == new.blocks.count {
      let cells = zip(old.blocks, new.blocks).map { compare($0, $1) }
      return Block(kind: new.kind, change: .kept, runs: [], blocks: cells)
    }
    return Block(
      kind: new.kind,
      change: .kept,
      runs: WordComparison.runs(from: old.tokens, to: new.tokens),
      blocks: compare(old.blocks, new.blocks)
    )
  }

  private static func whole(_ block: TextBlock, _ change: Change) -> Block {
    Block(
      kind: block.kind,
      change: change,
      runs: block.tokens.isEmpty ? [] : [Run(change: change, tokens: block.tokens)],
      blocks: block.blocks.map { whole($0, change) }
    )
  }

  /// The words of one side in their order: without the insertions the old ones, without the deletions the new ones.
  public func words(without struck: Change) -> [String] {
    func words(in block: Block) -> [String] {
      let own = block.runs.filter { $0.change != struck }.flatMap(\.tokens).map(\.key)
      return own + block.blocks.flatMap(words)
    }
    return blocks.flatMap(words)
  }
}

extension TextBlock.Kind {
  /// Kinds that can follow one another in a comparison: a heading stays a heading when its level changes.
  fileprivate var family: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .item: "item"
    case .quotation: "quotation"
    case .code: "code"
    case .codeLine: "line"
    case .table: "table"
    case .row(let isHeader): isHeader ? "header" : "row"
    case .cell: "cell"
    case .rule: "rule"
    case .footnote: "footnote"
    }
  }
}
