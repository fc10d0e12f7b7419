internal import Changes
internal import Standards

extension Preparation {
  /// The changes of a version since the one that it follows; nil where it follows none.
  func log(of version: VersionID) -> ChangeLog? {
    for history in histories {
      guard let step = history.steps.first(where: { $0.new == version }) else { continue }
      return history.log(from: step.old, to: step.new)
    }
    return nil
  }
}
