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

  /// The pairs in the order of both lists; one side is nil where an element has no counterpart. Between two pairs
  /// what is old stands first.
  static func align<Element>(
    _ old: [Element],
    _ new: [Element],
    key: (Element) -> String,
    words: (Element) -> WordBag
  ) -> [(old: Element?, new: Element?)] {
    let (oldKeys, newKeys) = (old.map(key), new.map(key))
    // Of several alignments that are as good, both directions have to choose the same.
    let isMirrored = newKeys.lexicographicallyPrecedes(oldKeys)
    let pairs =
      isMirrored
      ? pairs(new, old, newKeys, oldKeys, words).map { (old: $0.new, new: $0.old) }
      : pairs(old, new, oldKeys, newKeys, words)
    return oldFirst(pairs).map { pair in (pair.old.map { old[$0] }, pair.new.map { new[$0] }) }
  }

  private typealias Pair = (old: Int?, new: Int?)

  private static func pairs<Element>(
    _ old: [Element],
    _ new: [Element],
    _ oldKeys: [String],
    _ newKeys: [String],
    _ words: (Element) -> WordBag
  ) -> [Pair] {
    var result: [Pair] = []
    var gap: (old: [Int], new: [Int]) = ([], [])
    func closeGap() {
      let bags = (gap.old.map { words(old[$0]) }, gap.new.map { words(new[$0]) })
      for pair in alignGap(bags.0, bags.1) {
        result.append((pair.old.map { gap.old[$0] }, pair.new.map { gap.new[$0] }))
      }
      gap = ([], [])
    }
    for step in SequenceDifference.steps(from: oldKeys, to: newKeys) {
      switch step {
      case .kept(let first, let second):
        closeGap()
        result.append((first, second))
      case .deleted(let index): gap.old.append(index)
      case .inserted(let index): gap.new.append(index)
      }
    }
    closeGap()
    return result
  }

  private static func oldFirst(_ pairs: [Pair]) -> [Pair] {
    var (result, inserted): ([Pair], [Pair]) = ([], [])
    for pair in pairs {
      if pair.old == nil {
        inserted.append(pair)
      } else {
        if pair.new != nil {
          result += inserted
          inserted = []
        }
        result.append(pair)
      }
    }
    return result + inserted
  }

  private static func alignGap(_ old: [WordBag], _ new: [WordBag]) -> [Pair] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else {
      return old.indices.map { ($0, nil) } + new.indices.map { (nil, $0) }
    }
    return path(through: old.map { first in new.map { first.likeness(to: $0) } })
  }

  /// The order-keeping pairs of greatest sum, by dynamic programming from the end.
  private static func path(through likenesses: [[Double]]) -> [Pair] {
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
    var path: [Pair] = []
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
