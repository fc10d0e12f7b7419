internal import Synchronization

/// The comparisons of pairs of texts that were made so far, for all pairs of versions that meet in them.
///
/// Where a hundred versions have a provision in three wordings, their pairs meet in three comparisons and hold the same.
final class ComparisonMemo: Sendable {
  private struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  private let known = Mutex<[Pair: ProvisionComparison]>([:])

  /// How many comparisons were made.
  var count: Int { known.withLock { $0.count } }

  /// The comparison of two wordings, by their numbers; it is made by the first who asks.
  func comparison(
    of old: Int,
    with new: Int,
    _ compare: () -> ProvisionComparison
  ) -> ProvisionComparison {
    let pair = Pair(old: old, new: new)
    if let comparison = known.withLock({ $0[pair] }) { return comparison }
    let comparison = compare()
    known.withLock { $0[pair] = comparison }
    return comparison
  }
}
