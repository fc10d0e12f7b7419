internal import Changes
internal import Standards

extension Preparation {
  /// The changes of a version since the one that it follows; nil where it follows none.
  func log(of version: VersionID) -> ChangeLog? {
    histories.first { $0.standard == version.standard }?.log(of: version)
  }
}
