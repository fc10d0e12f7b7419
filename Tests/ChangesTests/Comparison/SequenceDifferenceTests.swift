import SeededRandom
import Testing

@testable import Changes

@Suite struct SequenceDifferenceTests {
  @Test func keepsWhatBothListsBeginAndEndWith() {
    #expect(
      SequenceDifference.steps(from: ["a", "b", "c"], to: ["a", "x", "c"]) == [
        .kept(old: 0, new: 0), .deleted(1), .inserted(1), .kept(old: 2, new: 2),
      ]
    )
  }

  @Test func copesWithEmptyLists() {
    #expect(SequenceDifference.steps(from: [String](), to: []) == [])
    #expect(SequenceDifference.steps(from: ["a"], to: []) == [.deleted(0)])
    #expect(SequenceDifference.steps(from: [], to: ["a"]) == [.inserted(0)])
  }

  @Test func isShortestOnAllSmallLists() {
    let lists = Self.lists(of: ["a", "b"], upTo: 5) + Self.lists(of: ["a", "b", "c"], upTo: 3)
    for old in lists {
      for new in lists {
        let steps = SequenceDifference.steps(from: old, to: new)
        #expect(steps.count(where: \.isKept) == Self.mostInCommon(old[...], new[...]))
        #expect(Self.isWhole(steps, old, new), "\(old) \(new)")
      }
    }
  }

  @Test(arguments: 0..<100) func mirrorsWhenTheSidesAreSwapped(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func list() -> [Int] {
      (0..<Int.random(in: 0...20, using: &random)).map { _ in Int.random(in: 0..<4, using: &random)
      }
    }
    let (old, new) = (list(), list())
    let kept = SequenceDifference.steps(from: old, to: new).filter(\.isKept)
    let mirrored = SequenceDifference.steps(from: new, to: old).filter(\.isKept)
    #expect(kept.map(\.swapped) == mirrored)
    #expect(Self.isWhole(SequenceDifference.steps(from: old, to: new), old, new))
  }

  @Test func putsDeletionsBeforeInsertions() {
    let steps = SequenceDifference.steps(from: ["k", "a", "b", "l"], to: ["k", "x", "y", "l"])
    #expect(
      steps == [
        .kept(old: 0, new: 0), .deleted(1), .deleted(2), .inserted(1), .inserted(2),
        .kept(old: 3, new: 3),
      ]
    )
  }

  @Test func givesUpOnListsWithTooManyDifferences() {
    let most = SequenceDifference.mostDifferences
    let old = ["old"] + (0...most).flatMap { ["common \($0)", "old \($0)"] } + ["last"]
    let new = ["new"] + (0...most).flatMap { ["common \($0)", "new \($0)"] } + ["last"]
    let steps = SequenceDifference.steps(from: old, to: new)
    #expect(Self.isWhole(steps, old, new))
    #expect(steps.filter(\.isKept) == [.kept(old: old.count - 1, new: new.count - 1)])
  }

  // MARK: Another way to the same numbers

  private static func lists(of letters: [String], upTo length: Int) -> [[String]] {
    guard length > 0 else { return [[]] }
    let shorter = lists(of: letters, upTo: length - 1)
    let longest = shorter.filter { $0.count == length - 1 }
    return shorter + longest.flatMap { list in letters.map { list + [$0] } }
  }

  private static func mostInCommon(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> Int {
    guard let first = old.first, let second = new.first else { return 0 }
    if first == second { return 1 + mostInCommon(old.dropFirst(), new.dropFirst()) }
    return max(mostInCommon(old.dropFirst(), new), mostInCommon(old, new.dropFirst()))
  }

  /// Whether the steps name each element of both lists once, in order, and keep only what is alike.
  private static func isWhole<Element: Equatable>(
    _ steps: [DifferenceStep],
    _ old: [Element],
    _ new: [Element]
  ) -> Bool {
    var (oldIndexes, newIndexes): ([Int], [Int]) = ([], [])
    for step in steps {
      switch step {
      case .kept(let first, let second):
        guard old[first] == new[second] else { return false }
        oldIndexes.append(first)
        newIndexes.append(second)
      case .deleted(let index): oldIndexes.append(index)
      case .inserted(let index): newIndexes.append(index)
      }
    }
    return oldIndexes.elementsEqual(old.indices) && newIndexes.elementsEqual(new.indices)
  }
}

extension DifferenceStep {
  fileprivate var isKept: Bool {
    if case .kept = self { true } else { false }
  }

  fileprivate var swapped: DifferenceStep {
    switch self {
    case .kept(let old, let new): .kept(old: new, new: old)
    case .deleted(let index): .inserted(index)
    case .inserted(let index): .deleted(index)
    }
  }
}
