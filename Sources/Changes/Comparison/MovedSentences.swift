/// Finds sentences that are deleted in one place of a text and inserted in another.
enum MovedSentences {
  /// The fewest words of a sentence that is recognised.
  private static let fewestWords = 4

  /// The blocks with the runs of moved sentences set apart and marked.
  static func marked(_ blocks: [Redline.Block]) -> [Redline.Block] {
    let deleted = sentences(.deleted, in: blocks)
    guard !deleted.isEmpty else { return blocks }
    let moved = Set(deleted).intersection(sentences(.inserted, in: blocks))
    return moved.isEmpty ? blocks : blocks.map { marked($0, moved) }
  }

  private static func sentences(_ change: Redline.Change, in blocks: [Redline.Block]) -> [String] {
    blocks.flatMap { block in
      block.runs.filter { $0.change == change }.flatMap { $0.tokens.sentences() }
        .compactMap(key) + sentences(change, in: block.blocks)
    }
  }

  /// Nil where a sentence is too short to be recognised.
  private static func key(_ sentence: [Token]) -> String? {
    guard sentence.count(where: \.isWord) >= fewestWords else { return nil }
    return sentence.map(\.key).joined(separator: " ")
  }

  private static func marked(_ block: Redline.Block, _ moved: Set<String>) -> Redline.Block {
    Redline.Block(
      kind: block.kind,
      change: block.change,
      runs: block.runs.flatMap { $0.change == .kept ? [$0] : marked($0, moved) },
      blocks: block.blocks.map { marked($0, moved) }
    )
  }

  private static func marked(_ run: Redline.Run, _ moved: Set<String>) -> [Redline.Run] {
    var parts: [(tokens: [Token], isMoved: Bool)] = []
    for sentence in run.tokens.sentences() {
      let isMoved = key(sentence).map(moved.contains) ?? false
      if parts.last?.isMoved == isMoved {
        parts[parts.count - 1].tokens += sentence
      } else {
        parts.append((sentence, isMoved))
      }
    }
    return parts.map {
      Redline.Run(change: run.change, tokens: $0.tokens, isMoved: $0.isMoved)
    }
  }
}
