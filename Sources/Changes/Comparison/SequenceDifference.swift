/// The steps that lead from one list to another.
package enum DifferenceStep: Hashable {
  /// An element of both, by its positions.
  case kept(old: Int, new: Int)
  /// An element of the old list alone.
  case deleted(Int)
  /// An element of the new list alone.
  case inserted(Int)
}

/// The shortest way from one list to another.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), the greedy form: time is the
/// length of the lists times the number of differences. What both lists begin and end with is taken off first. Beyond
/// ``mostDifferences`` it gives up and takes the middle as wholly different, since nobody can read such a
/// comparison.
package enum SequenceDifference {
  static let mostDifferences = 2_000

  /// The steps in the order of both lists; between two kept elements deletions stand first. Swapping the lists swaps
  /// deletions and insertions and keeps the same elements.
  package static func steps<Element: Hashable & Comparable>(
    from old: [Element],
    to new: [Element]
  ) -> [DifferenceStep] {
    // Of several ways that are as short, both directions have to choose the same.
    steps(from: old, to: new, isMirrored: new.lexicographicallyPrecedes(old))
  }

  /// The same for elements without an order of their own.
  ///
  /// - Parameter isMirrored: Which of the lists goes first; the other answer where they are swapped.
  package static func steps<Element: Hashable>(
    from old: [Element],
    to new: [Element],
    isMirrored: Bool
  ) -> [DifferenceStep] {
    guard isMirrored else { return deletionsFirst(shortest(from: old, to: new)) }
    return deletionsFirst(shortest(from: new, to: old).map(\.mirrored))
  }

  private static func deletionsFirst(_ steps: [DifferenceStep]) -> [DifferenceStep] {
    var (result, insertions): ([DifferenceStep], [DifferenceStep]) = ([], [])
    for step in steps {
      switch step {
      case .inserted: insertions.append(step)
      case .deleted: result.append(step)
      case .kept:
        result += insertions
        result.append(step)
        insertions = []
      }
    }
    return result + insertions
  }

  private static func shortest<Element: Hashable>(
    from old: [Element],
    to new: [Element]
  ) -> [DifferenceStep] {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    if start + tail == old.count, start + tail == new.count {
      return old.indices.map { .kept(old: $0, new: $0) }
    }
    let middle = Middle(
      old: Array(old[start..<(old.count - tail)]),
      new: Array(new[start..<(new.count - tail)])
    )
    var steps = (0..<start).map { DifferenceStep.kept(old: $0, new: $0) }
    steps += middle.steps().map { $0.shifted(by: start) }
    steps += (0..<tail).map { index in
      .kept(old: old.count - tail + index, new: new.count - tail + index)
    }
    return steps
  }

  private struct Middle<Element: Hashable> {
    let old: [Element]
    let new: [Element]

    func steps() -> [DifferenceStep] {
      guard !old.isEmpty, !new.isEmpty, let trace = trace() else { return allDifferent }
      return walkedBack(trace)
    }

    private var allDifferent: [DifferenceStep] {
      old.indices.map { .deleted($0) } + new.indices.map { .inserted($0) }
    }

    /// For each number of differences the furthest position in the old list on each diagonal; nil where it gave up.
    private func trace() -> [[Int]]? {
      let most = min(old.count + new.count, mostDifferences)
      var furthest = [Int](repeating: 0, count: 2 * most + 2)
      var trace: [[Int]] = []
      for differences in 0...most {
        trace.append(Array(furthest[(most - differences)...(most + differences)]))
        for diagonal in stride(from: -differences, through: differences, by: 2) {
          let isDown =
            diagonal == -differences
            || (diagonal != differences
              && furthest[most + diagonal - 1] < furthest[most + diagonal + 1])
          var x = isDown ? furthest[most + diagonal + 1] : furthest[most + diagonal - 1] + 1
          var y = x - diagonal
          while x < old.count, y < new.count, old[x] == new[y] {
            x += 1
            y += 1
          }
          furthest[most + diagonal] = x
          if x >= old.count, y >= new.count { return trace }
        }
      }
      return nil
    }

    private func walkedBack(_ trace: [[Int]]) -> [DifferenceStep] {
      var steps: [DifferenceStep] = []
      var (x, y) = (old.count, new.count)
      for differences in trace.indices.reversed() {
        let row = trace[differences]
        let diagonal = x - y
        func reached(_ diagonal: Int) -> Int { row[diagonal + differences] }
        let isDown =
          diagonal == -differences
          || (diagonal != differences && reached(diagonal - 1) < reached(diagonal + 1))
        let before = isDown ? diagonal + 1 : diagonal - 1
        let startX = differences == 0 ? 0 : reached(before)
        let startY = differences == 0 ? 0 : startX - before
        while x > startX, y > startY, x > 0, y > 0, old[x - 1] == new[y - 1] {
          (x, y) = (x - 1, y - 1)
          steps.append(.kept(old: x, new: y))
        }
        guard differences > 0 else { break }
        steps.append(isDown ? .inserted(startY) : .deleted(startX))
        (x, y) = (startX, startY)
      }
      return steps.reversed()
    }
  }
}

extension DifferenceStep {
  fileprivate var mirrored: DifferenceStep {
    switch self {
    case .kept(let old, let new): .kept(old: new, new: old)
    case .deleted(let index): .inserted(index)
    case .inserted(let index): .deleted(index)
    }
  }

  fileprivate func shifted(by offset: Int) -> DifferenceStep {
    switch self {
    case .kept(let old, let new): .kept(old: old + offset, new: new + offset)
    case .deleted(let index): .deleted(index + offset)
    case .inserted(let index): .inserted(index + offset)
    }
  }
}
