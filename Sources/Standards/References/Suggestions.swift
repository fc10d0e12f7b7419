/// What a mistyped word may have meant.
public enum Suggestions {
  /// The words nearest to one by edit distance, best first; none that differs in over a third, and none at all where more than
  /// three are equally near: PSF-9.9 says nothing of which one was meant.
  ///
  /// The distance is that of optimal string alignment (Damerau–Levenshtein without repeated edits), case ignored.
  public static func nearest(to word: String, among words: some Sequence<String>) -> [String] {
    let target = Array(word.lowercased().utf8)
    let signature = signature(of: target)
    let limit = max(1, target.count / 3)
    var best: [(distance: Int, word: String)] = []
    for candidate in words where abs(candidate.utf8.count - target.count) <= limit + 2 {
      let found = Self.signature(of: candidate.utf8)
      // An edit takes one byte away, adds one, or does both.
      guard (found.bytes ^ signature.bytes).nonzeroBitCount <= 2 * limit || !found.isASCII else {
        continue
      }
      let bytes = Array(candidate.lowercased().utf8)
      let distance = distance(from: target, to: bytes, atMost: limit)
      if distance <= limit { best.append((distance, candidate)) }
    }
    best.sort { $0.distance == $1.distance ? $0.word < $1.word : $0.distance < $1.distance }
    let nearest = best.first?.distance ?? 0
    let words = best.prefix { $0.distance == nearest }.map(\.word)
    return words.count > 3 ? [] : words
  }

  /// A bit for each byte that occurs, case ignored; some bytes share one.
  private static func signature(
    of text: some Sequence<UInt8>
  ) -> (bytes: UInt64, isASCII: Bool) {
    var (bytes, all): (UInt64, UInt8) = (0, 0)
    for byte in text {
      let isCapital = byte &- UInt8(ascii: "A") < 26
      bytes |= 1 << UInt64((isCapital ? byte | 0x20 : byte) & 63)
      all |= byte
    }
    return (bytes, all < 0x80)
  }

  /// The distance of two words; where it is beyond a limit, some number that is too.
  static func distance(
    from first: [UInt8],
    to second: [UInt8],
    atMost limit: Int = .max
  ) -> Int {
    // Three rows, one behind the other: this one and the two before it.
    let width = second.count + 1
    var rows = [Int](repeating: 0, count: 3 * width)
    for column in 0..<width { rows[column] = column }
    var (this, last, before) = (width, 0, 2 * width)
    for row in first.indices {
      rows[this] = row + 1
      var least = row + 1
      for column in second.indices {
        let edit = rows[last + column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(edit, min(rows[last + column + 1], rows[this + column]) + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, rows[before + column - 1] + 1)
        }
        rows[this + column + 1] = cost
        least = min(least, cost)
      }
      // No later row can be less: a swap begins two rows up, and one step down from there costs no more.
      if least > limit { return least }
      (this, last, before) = (before, this, last)
    }
    return rows[last + second.count]
  }
}
