internal import Changes
internal import Standards
internal import Synchronization
internal import Views

/// Finds the successors of provisions between two versions of a standard. Many pages ask about the same pair, so that its
/// finder is kept.
final class Successions: Sendable {
  private struct Pair: Hashable {
    let old: VersionID
    let new: VersionID
  }

  private let histories: [StandardID: StandardHistory]
  private let current: [StandardID: Version]
  private let known = Mutex<[Pair: SuccessionFinder]>([:])

  init(_ histories: [StandardID: StandardHistory], _ standards: [Standard]) {
    self.histories = histories
    current = Dictionary(
      standards.compactMap { standard in standard.current.map { (standard.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The successors in the version in force; nil where that does not come after a version.
  func since(_ version: Version) -> SuccessionFinder? {
    current[version.id.standard].flatMap { between(version, $0) }
  }

  /// The successors of the version in force in a draft; nil of any other version.
  func toDraft(_ version: Version) -> SuccessionFinder? {
    current[version.id.standard].flatMap { between($0, version) }
  }

  /// The successors in another version; nil where that does not come after the first.
  func between(_ old: Version, _ new: Version) -> SuccessionFinder? {
    let pair = Pair(old: old.id, new: new.id)
    if let finder = known.withLock({ $0[pair] }) { return finder }
    guard let log = histories[old.id.standard]?.log(from: old.id, to: new.id) else { return nil }
    let finder = SuccessionFinder(log, from: old, to: new)
    known.withLock { $0[pair] = finder }
    return finder
  }
}
