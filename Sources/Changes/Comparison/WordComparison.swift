/// Compares the words of two paragraphs: sentence by sentence, then word by word.
enum WordComparison {
  /// The least part of the words of two sentences that must be kept for them to be compared word by word.
  private static let leastKept = 0.35

  static func runs(from old: [Token], to new: [Token]) -> [Redline.Run] {
    let pairs = Alignment.align(
      old.sentences(),
      new.sentences(),
      key: { sentence in sentence.map(\.key).joined(separator: " ") },
      words: { WordBag($0) }
    )
    var runs = RunList()
    for pair in pairs {
      switch pair {
      case (let old?, let new?): compare(old, new, into: &runs)
      case (let old?, nil): runs.add(.deleted, old)
      case (nil, let new?): runs.add(.inserted, new)
      case (nil, nil): break
      }
    }
    return runs.runs.spaced()
  }

  private static func compare(_ old: [Token], _ new: [Token], into runs: inout RunList) {
    let (before, after) = (WordGroup.all(in: old), WordGroup.all(in: new))
    var list = RunList()
    for step in SequenceDifference.steps(from: before.map(\.key), to: after.map(\.key)) {
      switch step {
      case .kept(let index, let place)
      where losesBlank(before, index, after[place]) || losesBlank(after, place, before[index]):
        list.add(.deleted, before[index].tokens)
        list.add(.inserted, after[place].tokens)
      case .kept(_, let index): list.add(.kept, after[index].tokens)
      case .deleted(let index): list.add(.deleted, before[index].tokens)
      case .inserted(let index): list.add(.inserted, after[index].tokens)
      }
    }
    let readable = withoutChaff(list.runs)
    if readable.keptShare >= leastKept {
      for run in readable { runs.add(run.change, run.tokens) }
    } else {
      runs.add(.deleted, old)
      runs.add(.inserted, new)
    }
  }

  /// Whether a word would be one with that before it if it were kept, since kept words are spaced in one way: `b` of `a b` where
  /// the other text has `a–b` or `(b`.
  private static func losesBlank(_ side: [WordGroup], _ index: Int, _ other: WordGroup) -> Bool {
    guard index > 0, side[index - 1].isWord, side[index].isWord else { return false }
    return side[index].hasSpaceBefore && !other.hasSpaceBefore
  }

  /// A word or two left between changes reads worse than the change of the whole phrase: such remains are given to
  /// both sides, and deletions stand before insertions.
  private static func withoutChaff(_ runs: [Redline.Run]) -> [Redline.Run] {
    var result = RunList()
    var before = Change()
    for (index, run) in runs.enumerated() {
      switch run.change {
      case .deleted: before.deleted += run.tokens
      case .inserted: before.inserted += run.tokens
      case .kept:
        let after = Change(startOf: runs[(index + 1)...])
        if isChaff(run, between: before, and: after) {
          before.deleted += run.tokens
          before.inserted += run.tokens
        } else {
          before.flush(into: &result)
          result.add(.kept, run.tokens)
        }
      }
    }
    before.flush(into: &result)
    return result.runs
  }

  private static func isChaff(_ run: Redline.Run, between before: Change, and after: Change) -> Bool
  {
    guard before.words > 0, after.words > 0 else { return false }
    let words = run.tokens.filter(\.isWord)
    let letters = words.reduce(0) { $0 + $1.text.count }
    return words.count <= 2 && letters <= 6 && letters <= before.letters && letters <= after.letters
      && before.words + after.words >= 4
  }

  /// What is deleted and inserted in one place.
  private struct Change {
    var deleted: [Token] = []
    var inserted: [Token] = []

    init() {}

    init(startOf runs: ArraySlice<Redline.Run>) {
      for run in runs.prefix(while: { $0.change != .kept }) {
        if run.change == .deleted { deleted += run.tokens } else { inserted += run.tokens }
      }
    }

    /// The words of the longer side.
    var words: Int { max(deleted.count(where: \.isWord), inserted.count(where: \.isWord)) }

    /// The letters of the longer side.
    var letters: Int {
      max(deleted.reduce(0) { $0 + $1.text.count }, inserted.reduce(0) { $0 + $1.text.count })
    }

    mutating func flush(into list: inout RunList) {
      list.add(.deleted, deleted)
      list.add(.inserted, inserted)
      self = Change()
    }
  }
}
