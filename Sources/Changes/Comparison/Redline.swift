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
    /// Whether the words stand in another place of the same text too: whole sentences that were moved.
    public let isMoved: Bool

    init(change: Change, tokens: [Token], isMoved: Bool = false) {
      self.change = change
      self.tokens = tokens
      self.isMoved = isMoved
    }
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
    blocks = MovedSentences.marked(Self.compare(old, new))
  }

  private static func compare(_ old: [TextBlock], _ new: [TextBlock]) -> [Block] {
    guard TextBlock.key(of: old) != TextBlock.key(of: new) else {
      return new.map { whole($0, .kept) }
    }
    let pairs = Alignment.align(
      old,
      new,
      key: { "\($0.kind.name)\u{2}\($0.key)" },
      words: { WordBag([$0], kind: $0.kind.name) }
    )
    return ParagraphJoints.join(pairs).flatMap { pair in
      switch pair {
      case (let old?, let new?): compare(old, new)
      case (let old?, nil): [whole(old, .deleted)]
      case (nil, let new?): [whole(new, .inserted)]
      case (nil, nil): [Block]()
      }
    }
  }

  /// One block, or two where too little is left in common: a comparison that can't be read is worse than both texts.
  private static func compare(_ old: TextBlock, _ new: TextBlock) -> [Block] {
    if old.key == new.key { return [whole(new, .kept)] }
    let block = Block(
      kind: new.kind,
      change: .kept,
      runs: WordComparison.runs(from: old.tokens, to: new.tokens),
      blocks: isSameRow(old, new)
        ? zip(old.blocks, new.blocks).map(compareCells) : compare(old.blocks, new.blocks)
    )
    let isReadable = block.isMarked && (block.isReadable || haveSameWords(old, new))
    return isReadable ? [block] : [whole(old, .deleted), whole(new, .inserted)]
  }

  /// Whether at most the targets of links differ.
  private static func haveSameWords(_ old: TextBlock, _ new: TextBlock) -> Bool {
    old.allTokens.map(\.word) == new.allTokens.map(\.word)
  }

  private static func isSameRow(_ old: TextBlock, _ new: TextBlock) -> Bool {
    guard case .row = new.kind else { return false }
    return old.blocks.count == new.blocks.count
  }

  private static func compareCells(_ old: TextBlock, _ new: TextBlock) -> Block {
    Block(
      kind: .cell,
      change: .kept,
      runs: WordComparison.runs(from: old.tokens, to: new.tokens),
      blocks: []
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

extension Redline.Block {
  fileprivate var isMarked: Bool {
    allRuns.contains { $0.change != .kept }
  }

  /// Whether enough is kept to read what changed within.
  fileprivate var isReadable: Bool {
    let share = allRuns.keptShare
    return blocks.isEmpty ? share >= Self.leastKept : share > 0
  }

  /// The least part of the words of two paragraphs that must be kept for them to be shown as one.
  private static let leastKept = 0.2

  private var allRuns: [Redline.Run] { runs + blocks.flatMap(\.allRuns) }
}
