internal import Changes
internal import Phrasing

/// Words of one fate as a text, for forms that know no marks within them.
struct RunText {
  /// What happened to them.
  let change: Redline.Change
  /// Whether they stand in another place too.
  let isMoved: Bool
  /// The words, with a space before them where one belongs there.
  let text: String
  /// Where their links lead, where only that tells a deletion from an insertion.
  let targets: [String]

  /// The words, with a note before them where whole sentences were moved.
  func labelled(_ say: Phrases) -> String {
    guard isMoved else { return text }
    let words = text.drop { $0 == " " }
    return (words.startIndex == text.startIndex ? "" : " ") + say("moved: \(String(words))")
  }

  /// The targets in parentheses, to stand behind the words.
  var targetNote: String {
    targets.isEmpty ? "" : " (\(targets.joined(separator: ", ")))"
  }
}

extension Redline.Block {
  /// Its words.
  var texts: [RunText] {
    runs.enumerated().map { index, run in
      let hasSpace = index > 0 && (run.tokens.first?.hasSpaceBefore ?? false)
      return RunText(
        change: run.change,
        isMoved: run.isMoved,
        text: (hasSpace ? " " : "") + Token.text(of: run.tokens),
        targets: runs.differsInTargets(at: index) ? Self.targets(of: run) : []
      )
    }
  }

  private static func targets(of run: Redline.Run) -> [String] {
    var targets: [String] = []
    for token in run.tokens {
      for mark in token.marks {
        guard case .link(let target, _) = mark, !targets.contains(target) else { continue }
        targets.append(target)
      }
    }
    return targets
  }
}

extension [Redline.Run] {
  /// Whether a deletion and an insertion have the same words, so that only where their links lead tells them apart.
  package func differsInTargets(at index: Int) -> Bool {
    let first = self[index].change == .inserted ? index - 1 : index
    guard indices.contains(first), indices.contains(first + 1),
      self[first].change == .deleted, self[first + 1].change == .inserted
    else { return false }
    return self[first].tokens.map(\.word) == self[first + 1].tokens.map(\.word)
  }
}
