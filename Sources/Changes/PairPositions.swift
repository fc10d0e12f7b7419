internal import Standards

/// Where each pair of some versions stands in a list that is ordered by the older version, then by the newer one.
struct PairPositions: Sendable {
  private let count: Int
  private let positions: [VersionID: Int]

  init(of versions: [VersionID]) {
    count = versions.count
    positions = Dictionary(
      zip(versions, versions.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Where a pair stands; nil where one of the two is unknown, or they stand the other way round.
  subscript(old: VersionID, new: VersionID) -> Int? {
    guard let first = positions[old], let second = positions[new], first < second else {
      return nil
    }
    return position(first, second)
  }

  /// Where the pairs with a version stand: first those in which it is the newer one.
  func pairs(with version: VersionID) -> [Int] {
    guard let middle = positions[version] else { return [] }
    return (0..<middle).map { position($0, middle) } + Array(pairs(from: version))
  }

  /// Where the pairs stand in which a version is the older one.
  func pairs(from version: VersionID) -> Range<Int> {
    guard let old = positions[version] else { return 0..<0 }
    let start = position(old, old + 1)
    return start..<start + count - old - 1
  }

  /// Where the pairs stand in which a version is the newer one.
  func pairs(to version: VersionID) -> [Int] {
    guard let new = positions[version] else { return [] }
    return (0..<new).map { position($0, new) }
  }

  private func position(_ old: Int, _ new: Int) -> Int {
    old * (2 * count - old - 1) / 2 + new - old - 1
  }
}
