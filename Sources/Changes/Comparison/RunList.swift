/// Runs in the making: words of one fate are one run, and between two runs that are kept deletions stand first.
struct RunList {
  private var done: [Redline.Run] = []
  private var kept: [Token] = []
  private var deleted: [Token] = []
  private var inserted: [Token] = []

  mutating func add(_ change: Redline.Change, _ tokens: some Sequence<Token>) {
    switch change {
    case .deleted: deleted += tokens
    case .inserted: inserted += tokens
    case .kept:
      if !deleted.isEmpty || !inserted.isEmpty {
        done += open
        (kept, deleted, inserted) = ([], [], [])
      }
      kept += tokens
    }
  }

  var runs: [Redline.Run] { done + open }

  private var open: [Redline.Run] {
    [
      Redline.Run(change: .kept, tokens: kept), Redline.Run(change: .deleted, tokens: deleted),
      Redline.Run(change: .inserted, tokens: inserted),
    ].filter { !$0.tokens.isEmpty }
  }
}

extension [Redline.Run] {
  /// Which part of the words of both sides is kept; all of none. A number with its unit counts as one word.
  var keptShare: Double {
    var (kept, changed) = (0, 0)
    for run in self {
      let words = WordGroup.all(in: run.tokens).count(where: \.isWord)
      if run.change == .kept { kept += 2 * words } else { changed += words }
    }
    return kept + changed == 0 ? 1 : Double(kept) / Double(kept + changed)
  }

  /// The runs with white space where one side begins behind what the other one has before it.
  func spaced() -> [Redline.Run] {
    var (hasOld, hasNew) = (false, false)
    return enumerated().map { index, run in
      let (isOld, isNew) = (run.change != .inserted, run.change != .deleted)
      defer { (hasOld, hasNew) = (hasOld || isOld, hasNew || isNew) }
      guard index > 0, isOld && !hasOld || isNew && !hasNew, let first = run.tokens.first else {
        return run
      }
      return Redline.Run(
        change: run.change,
        tokens: [first.spaced(true)] + run.tokens.dropFirst(),
        isMoved: run.isMoved
      )
    }
  }
}
