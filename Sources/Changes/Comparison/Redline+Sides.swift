extension Redline {
  /// One of the two texts that a redline compares, with nothing marked.
  ///
  /// - Parameter missing: What the text does not have: insertions on the old side, deletions on the new one.
  package func text(without missing: Change) -> [Block] {
    blocks.compactMap { $0.text(without: missing) }
  }

  /// The share of the words of both sides together that stayed, from 0 to 1.
  package var keptShare: Double {
    var counts = (kept: 0, all: 0)
    for block in blocks { block.count(&counts) }
    return counts.all == 0 ? 1 : Double(counts.kept) / Double(counts.all)
  }
}

extension Redline.Block {
  fileprivate func text(without missing: Redline.Change) -> Redline.Block? {
    guard change != missing else { return nil }
    let kept = runs.filter { $0.change != missing }
      .map { Redline.Run(change: .kept, tokens: $0.tokens) }
    let inner = blocks.compactMap { $0.text(without: missing) }
    guard !kept.isEmpty || !inner.isEmpty || (runs.isEmpty && blocks.isEmpty) else { return nil }
    return Redline.Block(kind: kind, change: .kept, runs: kept, blocks: inner)
  }

  fileprivate func count(_ counts: inout (kept: Int, all: Int)) {
    for run in runs {
      let words = run.tokens.count
      counts.all += run.change == .kept ? words * 2 : words
      counts.kept += run.change == .kept ? words * 2 : 0
    }
    for block in blocks { block.count(&counts) }
  }
}
