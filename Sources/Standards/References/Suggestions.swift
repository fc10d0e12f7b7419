/// What a mistyped word may have meant.
public enum Suggestions {
  /// The words nearest to one by edit distance, best first; at most three, none that differs in over a third.
  ///
  /// The distance is that of optimal string alignment (Damerau–Levenshtein without repeated edits), case ignored.
  public static func nearest(to word: String, among words: some Sequence<String>) -> [String] {
    let target = Array(word.lowercased().utf8)
    let limit = max(1, target.count / 3)
    var best: [(distance: Int, word: String)] = []
    for candidate in words {
      let bytes = Array(candidate.lowercased().utf8)
      guard abs(bytes.count - target.count) <= limit else { continue }
      let distance = distance(from: target, to: bytes)
      if distance <= limit { best.append((distance, candidate)) }
    }
    best.sort { $0.distance == $1.distance ? $0.word < $1.word : $0.distance < $1.distance }
    let nearest = best.first?.distance ?? 0
    return best.prefix { $0.distance == nearest }.prefix(3).map(\.word)
  }

  static func distance(from first: [UInt8], to second: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for (row, byte) in first.enumerated() {
      var next = [row + 1]
      for (column, other) in second.enumerated() {
        let substitution = last[column] + (byte == other ? 0 : 1)
        var cost = min(last[column + 1] + 1, next[column] + 1, substitution)
        if row > 0, column > 0, byte == second[column - 1], first[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      (before, last) = (last, next)
    }
    return last[second.count]
  }
}
