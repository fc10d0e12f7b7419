internal import Locks
public import Standards

extension Publication {
  /// Why a version cannot be locked as it is: it was never released, or a release was made after another text of it; nil where
  /// it can.
  public func refusal(of lock: VersionLock, on version: Version) -> Refusal? {
    guard !isUnreleased(version) else {
      return Refusal(
        "\(version.id) was written as a draft, and only a release locks what was one",
        advice:
          "rename its folder to next/ and run 'psf release \(version.id.standard)'; where it was released, bring its lock "
          + "back from the history of Git"
      )
    }
    guard let release = releases(afterOtherTextThan: lock).first else { return nil }
    return Refusal(
      "\(release.version) was released after another text of \(lock.version)",
      advice: "bring the files of \(lock.version) back with Git; a correction is an erratum"
    )
  }
}
