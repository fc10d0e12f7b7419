/// Where the versions of a standard stand in their list.
struct VersionPlaces: Sendable {
  let byLabel: [String: Int]
  /// Several have one number only where the content has a mistake.
  let byNumber: [VersionNumber: [Int]]

  init(of versions: [Version]) {
    byLabel = Dictionary(
      versions.indices.map { (versions[$0].id.label, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    byNumber = Dictionary(grouping: versions.indices) { versions[$0].number }
  }
}
