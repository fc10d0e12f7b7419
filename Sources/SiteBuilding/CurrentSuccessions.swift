internal import Changes
internal import Standards
internal import Views

/// Finds the successors of provisions: from each older version to the one in force, and from that to a draft.
struct CurrentSuccessions: Sendable {
  /// From each older version to the one in force.
  private var older: [VersionID: SuccessionFinder] = [:]
  /// From the one in force to each draft or candidate.
  private var drafts: [VersionID: SuccessionFinder] = [:]

  init(_ histories: [StandardID: StandardHistory], _ standards: [Standard]) {
    for standard in standards {
      guard let current = standard.current, let history = histories[standard.id] else { continue }
      for version in standard.versions where version.id != current.id {
        if let log = history.log(from: version.id, to: current.id) {
          older[version.id] = SuccessionFinder(log, from: version, to: current)
        } else if let log = history.log(from: current.id, to: version.id) {
          drafts[version.id] = SuccessionFinder(log, from: current, to: version)
        }
      }
    }
  }

  /// What follows a version in the one in force; nil where that does not come after it.
  func since(_ version: VersionID) -> SuccessionFinder? { older[version] }

  /// What follows the version in force in a draft.
  func toDraft(_ version: VersionID) -> SuccessionFinder? { drafts[version] }
}
