internal import Artifacts
package import Foundation

extension PublishPlan {
  /// What a call says of a run.
  package struct Wishes: Sendable {
    package let now: Date
    /// For how many seconds a file stays after the last page that links to it is gone.
    package let removalDelay: TimeInterval
    /// Downloads of published versions that may change, by their paths or by their version.
    package let replaceable: Set<String>
    /// Whether a file and a folder cannot have one name there.
    package let hasFolders: Bool

    package init(
      now: Date,
      removalDelay: TimeInterval,
      replaceable: Set<String> = [],
      hasFolders: Bool = false
    ) {
      (self.now, self.removalDelay) = (now, removalDelay)
      (self.replaceable, self.hasFolders) = (replaceable, hasFolders)
    }

    func allow(_ path: ArtifactPath, of version: String) -> Bool {
      replaceable.contains(path.description) || replaceable.contains(version)
    }
  }
}
