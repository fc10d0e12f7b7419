extension TextBlock {
  /// Sentences as blocks again, in paragraphs, lists and code as far as they tell.
  ///
  /// What a sentence stands in is known, and that it begins a paragraph or an item is seen from the white space that is
  /// not before it. Tables become paragraphs, one for each cell.
  public static func blocks(of sentences: some Sequence<Sentence>) -> [TextBlock] {
    var blocks: [SentenceBlock] = []
    for sentence in sentences {
      let isBeginning = !(sentence.written.first?.hasSpaceBefore ?? false)
      let last = blocks.last?.setting
      switch sentence.setting {
      case .prose where (last == .prose || last == .cell) && !isBeginning:
        blocks[blocks.count - 1].extendLast(by: sentence.written)
      case .item where last == .item && !isBeginning:
        blocks[blocks.count - 1].extendLast(by: sentence.written)
      case .item where last == .item, .code where last == .code:
        blocks[blocks.count - 1].parts.append(sentence.written)
      case .prose, .cell, .heading, .item, .code:
        blocks.append(SentenceBlock(setting: sentence.setting, parts: [sentence.written]))
      }
    }
    return blocks.map(\.block)
  }
}

/// A block in the making: a paragraph, a heading or a cell with its words, a list with those of its items, code with its
/// lines.
private struct SentenceBlock {
  let setting: Sentence.Setting
  var parts: [[Token]]

  mutating func extendLast(by tokens: [Token]) {
    guard let first = tokens.first else { return }
    parts[parts.count - 1].append(first.spaced(true))
    parts[parts.count - 1] += tokens.dropFirst()
  }

  var block: TextBlock {
    switch setting {
    case .prose, .cell: TextBlock(.paragraph, tokens: parts[0])
    case .heading: TextBlock(.heading(level: 3), tokens: parts[0])
    case .item:
      TextBlock(
        .list(start: nil),
        blocks: parts.map { TextBlock(.item, blocks: [TextBlock(.paragraph, tokens: $0)]) }
      )
    case .code:
      TextBlock(
        .code(language: ""),
        blocks: parts.map { TextBlock(.codeLine, tokens: $0) }
      )
    }
  }
}
