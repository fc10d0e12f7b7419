/// Finds which elements of two lists belong together, alike or not quite.
///
/// What is alike is aligned first, by the shortest difference of the keys. In each gap between, the pairs are chosen
/// that keep the order and have the greatest likeness in sum.
enum Alignment {
  /// The least likeness of two elements that belong together.
  static let leastLikeness = 0.4
  /// Gaps with more pairs than this are not searched for likeness: what differs in so many places is unreadable as
  /// a comparison of words.
  static let mostPairs = 40_000

  /// The pairs in the order of both lists; one side is nil where an element has no counterpart.
  static func align<Element>(
    _ old: [Element],
    _ new: [Element],
    key: (Element) -> String,
    likeness: (Element, Element) -> Double
  ) -> [(old: Element?, new: Element?)] {
    var result: [(old: Element?, new: Element?)] = []
    var gap: (old: [Element], new: [Element]) = ([], [])
    func closeGap() {
      result += alignGap(gap.old, gap.new, likeness)
      gap = ([], [])
    }
    for step in SequenceDifference.steps(from: old.map(key), to: new.map(key)) {
      switch step {
      case .kept(let first, let second):
        closeGap()
        result.append((old[first], new[second]))
      case .deleted(let index): gap.old.append(old[index])
      case .inserted(let index): gap.new.append(new[index])
      }
    }
    closeGap()
    return result
  }

  private static func alignGap<Element>(
    _ old: [Element],
    _ new: [Element],
    _ likeness: (Element, Element) -> Double
  ) -> [(old: Element?, new: Element?)] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else {
      return old.map { ($0, nil) } + new.map { (nil, $0) }
    }
    let likenesses = old.map { first in new.map { likeness(first, $0) } }
    return path(through: likenesses).map { first, second in
      (first.map { old[$0] }, second.map { new[$0] })
    }
  }

  /// The order-keeping pairs of greatest sum, by dynamic programming from the end.
  private static func path(through likenesses: [[Double]]) -> [(Int?, Int?)] {
    let (rows, columns) = (likenesses.count, likenesses[0].count)
    var best = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: rows + 1)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let likeness = likenesses[row][column]
        let paired = likeness >= leastLikeness ? likeness + best[row + 1][column + 1] : 0
        best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
      }
    }
    var (row, column) = (0, 0)
    var path: [(Int?, Int?)] = []
    while row < rows, column < columns {
      let likeness = likenesses[row][column]
      if likeness >= leastLikeness,
        best[row][column] == likeness + best[row + 1][column + 1]
      {
        path.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if best[row][column] == best[row + 1][column] {
        path.append((row, nil))
        row += 1
      } else {
        path.append((nil, column))
        column += 1
      }
    }
    path += (row..<rows).map { ($0, nil) }
    path += (column..<columns).map { (nil, $0) }
    return path
  }
}

/// How much two texts have in common.
enum Likeness {
  /// The Dice coefficient of the words, each counted as often as it stands: 0 for nothing, 1 for all of them.
  static func dice(_ old: [Token], _ new: [Token]) -> Double {
    var counts: [String: Int] = [:]
    var (oldWords, newWords, common) = (0, 0, 0)
    for token in old where token.isWord {
      counts[token.key.lowercased(), default: 0] += 1
      oldWords += 1
    }
    for token in new where token.isWord {
      newWords += 1
      let key = token.key.lowercased()
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      common += 1
    }
    guard oldWords + newWords > 0 else { return old.isEmpty && new.isEmpty ? 1 : 0 }
    return 2 * Double(common) / Double(oldWords + newWords)
  }
}
