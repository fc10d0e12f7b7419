/// How a finished folder took its place.
public enum ExchangeOutcome: Hashable, Sendable {
  /// Nothing stood at the destination; the folder was moved there in one step.
  case moved
  /// It changed places with the old folder in one step.
  case exchanged
  /// The file system cannot exchange: the old folder was moved away, and then the new one to its place.
  case renamedTwice
}

/// The outcome of an exchange. The new folder is in place, even where something after that failed.
public struct ExchangeResult: Hashable, Sendable {
  /// An old folder that is still there, and why.
  public struct Leftover: Hashable, Sendable {
    /// Its path.
    public let path: String
    /// Why it was not removed.
    public let error: FileOperationError
    /// Whether it may hold what was saved into it meanwhile; then no later run removes it.
    public let mayHoldEdits: Bool
  }

  /// How the folder took its place.
  public internal(set) var outcome: ExchangeOutcome
  /// The old folder, where it should be gone and is not.
  public internal(set) var leftover: Leftover?
  /// The files that others saved or removed meanwhile.
  public internal(set) var edits: [MeanwhileEdit] = []
  /// Why the disk may not have the new names yet, where it was asked to store them.
  public internal(set) var unstored: FileOperationError?
}
