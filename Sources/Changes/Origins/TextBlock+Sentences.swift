extension TextBlock {
  /// Sentences as blocks again, in paragraphs, lists and code as far as they tell.
  ///
  /// What a sentence stands in is known, and that it begins a paragraph or an item is seen from the white space that is
  /// not before it. Tables become paragraphs, one for each cell.
  public static func blocks(of sentences: some Sequence<Sentence>) -> [TextBlock] {
    var blocks: [TextBlock] = []
    for sentence in sentences {
      let isBeginning = !(sentence.tokens.first?.hasSpaceBefore ?? false)
      let last = blocks.last
      let paragraph = TextBlock(.paragraph, tokens: sentence.tokens)
      switch (sentence.setting, last?.kind) {
      case (.prose, .paragraph?) where !isBeginning:
        blocks.replaceLast(with: last?.followed(by: paragraph))
      case (.prose, _), (.cell, _): blocks.append(paragraph)
      case (.heading, _): blocks.append(TextBlock(.heading(level: 3), tokens: sentence.tokens))
      case (.item, .list?):
        blocks.replaceLast(with: last?.extended(by: paragraph, asNewItem: isBeginning))
      case (.item, _):
        blocks.append(TextBlock(.list(start: nil), blocks: [TextBlock(.item, blocks: [paragraph])]))
      case (.code, .code?):
        let line = TextBlock(.codeLine, tokens: sentence.tokens)
        blocks.replaceLast(with: last.map { TextBlock($0.kind, blocks: $0.blocks + [line]) })
      case (.code, _):
        let line = TextBlock(.codeLine, tokens: sentence.tokens)
        blocks.append(TextBlock(.code(language: ""), blocks: [line]))
      }
    }
    return blocks
  }

  /// A list with one more item, or with more in its last one.
  private func extended(by paragraph: TextBlock, asNewItem: Bool) -> TextBlock {
    guard !asNewItem, let item = blocks.last, let text = item.blocks.last else {
      return TextBlock(kind, blocks: blocks + [TextBlock(.item, blocks: [paragraph])])
    }
    let longer = TextBlock(.item, blocks: item.blocks.dropLast() + [text.followed(by: paragraph)])
    return TextBlock(kind, blocks: blocks.dropLast() + [longer])
  }
}

extension [TextBlock] {
  fileprivate mutating func replaceLast(with block: TextBlock?) {
    guard let block, !isEmpty else { return }
    self[count - 1] = block
  }
}
