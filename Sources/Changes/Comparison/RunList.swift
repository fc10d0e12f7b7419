/// Runs in the making: words of one fate are one run, and between two runs that are kept deletions stand first.
struct RunList {
  private var done: [Redline.Run] = []
  private var kept: [Token] = []
  private var deleted: [Token] = []
  private var inserted: [Token] = []

  mutating func add(_ change: Redline.Change, _ tokens: [Token]) {
    switch change {
    case .deleted: deleted += tokens
    case .inserted: inserted += tokens
    case .kept:
      if !deleted.isEmpty || !inserted.isEmpty {
        done = runs
        (kept, deleted, inserted) = ([], [], [])
      }
      kept += tokens
    }
  }

  var runs: [Redline.Run] {
    let open = [
      Redline.Run(change: .kept, tokens: kept), Redline.Run(change: .deleted, tokens: deleted),
      Redline.Run(change: .inserted, tokens: inserted),
    ]
    return done + open.filter { !$0.tokens.isEmpty }
  }
}

extension [Redline.Run] {
  /// Which part of the words of both sides is kept; all of none.
  var keptShare: Double {
    var (kept, changed) = (0, 0)
    for run in self {
      let words = run.tokens.count(where: \.isWord)
      if run.change == .kept { kept += 2 * words } else { changed += words }
    }
    return kept + changed == 0 ? 1 : Double(kept) / Double(kept + changed)
  }
}
