/// Compares the words of two paragraphs: sentence by sentence, then word by word.
enum WordComparison {
  static func runs(from old: [Token], to new: [Token]) -> [Redline.Run] {
    let pairs = Alignment.align(
      sentences(of: old),
      sentences(of: new),
      key: { sentence in sentence.map(\.key).joined(separator: " ") },
      likeness: Likeness.dice
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
    return runs.runs
  }

  /// Cuts behind `.`, `?` and `!` where a space and a capital, a digit or a mark follows.
  static func sentences(of tokens: [Token]) -> [[Token]] {
    var sentences: [[Token]] = []
    var sentence: [Token] = []
    for (index, token) in tokens.enumerated() {
      sentence.append(token)
      guard [".", "?", "!"].contains(token.text), index + 1 < tokens.count,
        tokens[index + 1].hasSpaceBefore, !beginsInLowerCase(tokens[index + 1])
      else { continue }
      sentences.append(sentence)
      sentence = []
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  private static func beginsInLowerCase(_ token: Token) -> Bool {
    token.text.unicodeScalars.first?.properties.isLowercase ?? false
  }

  private static func compare(_ old: [Token], _ new: [Token], into runs: inout RunList) {
    var steps: [(change: Redline.Change, token: Token)] = []
    for step in SequenceDifference.steps(from: old.map(\.key), to: new.map(\.key)) {
      switch step {
      case .kept(_, let index): steps.append((.kept, new[index]))
      case .deleted(let index): steps.append((.deleted, old[index]))
      case .inserted(let index): steps.append((.inserted, new[index]))
      }
    }
    var list = RunList()
    for step in steps { list.add(step.change, [step.token]) }
    for run in withoutChaff(list.runs) { runs.add(run.change, run.tokens) }
  }

  /// A word or two left between changes reads worse than the change of the whole phrase: such remains are given to
  /// both sides, and deletions stand before insertions.
  private static func withoutChaff(_ runs: [Redline.Run]) -> [Redline.Run] {
    var result = RunList()
    var (deleted, inserted): ([Token], [Token]) = ([], [])
    func flush() {
      result.add(.deleted, deleted)
      result.add(.inserted, inserted)
      (deleted, inserted) = ([], [])
    }
    for (index, run) in runs.enumerated() {
      switch run.change {
      case .deleted: deleted += run.tokens
      case .inserted: inserted += run.tokens
      case .kept:
        let isBetween = index > 0 && index + 1 < runs.count
        if isBetween, isChaff(run, before: deleted.count + inserted.count, after: runs[index + 1]) {
          deleted += run.tokens
          inserted += run.tokens
        } else {
          flush()
          result.add(.kept, run.tokens)
        }
      }
    }
    flush()
    return result.runs
  }

  private static func isChaff(_ run: Redline.Run, before: Int, after: Redline.Run) -> Bool {
    let words = run.tokens.filter(\.isWord)
    let letters = words.reduce(0) { $0 + $1.text.count }
    return words.count <= 2 && letters <= 6 && before >= 3 && after.tokens.count >= 3
  }
}

/// Runs in the making: words of one fate join the run before them.
struct RunList {
  private(set) var runs: [Redline.Run] = []

  mutating func add(_ change: Redline.Change, _ tokens: [Token]) {
    guard !tokens.isEmpty else { return }
    if let last = runs.last, last.change == change {
      runs[runs.count - 1] = Redline.Run(change: change, tokens: last.tokens + tokens)
    } else {
      runs.append(Redline.Run(change: change, tokens: tokens))
    }
  }
}
