internal import Locks
public import Standards

extension Publication {
  /// Why a version cannot be locked as it is: a release was made after another text of it; nil where it can.
  public func refusal(of lock: VersionLock) -> Refusal? {
    guard let release = releases(afterOtherTextThan: lock).first else { return nil }
    return Refusal(
      "\(release.version) was released after another text of \(lock.version)",
      advice: "bring the files of \(lock.version) back with Git; a correction is an erratum"
    )
  }
}
