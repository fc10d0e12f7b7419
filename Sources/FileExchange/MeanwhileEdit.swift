/// A file that others saved or removed in a folder while it was replaced.
public struct MeanwhileEdit: Hashable, Sendable {
  /// The outcome of the edit.
  public enum Outcome: Hashable, Sendable {
    /// It is in the new folder as it was saved.
    case saved
    /// The new folder has another file at its path, so that what was saved is beside it, at this path.
    case beside(String)
    /// It is removed from the new folder, too.
    case removed
    /// It was removed, and the new folder has a file at its path that was written anew.
    case written
  }

  /// Its path in the new folder.
  public let path: String
  /// The outcome of the edit.
  public let outcome: Outcome

  /// An edit with its outcome.
  public init(path: String, outcome: Outcome) {
    self.path = path
    self.outcome = outcome
  }
}
