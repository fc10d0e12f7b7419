public import Diagnostics

/// The lock of a version held against the files that are there.
public struct Seal: Sendable {
  /// A file that is not as it was published.
  public struct Departure: Hashable, Sendable {
    /// What happened to a file.
    public enum Kind: Hashable, Sendable {
      /// Its bytes are others.
      case changed
      /// Only the ends of its lines are others.
      case lineEnds
      /// It was not there.
      case added
      /// It is gone.
      case removed
    }

    /// The file.
    public let path: SourcePath
    /// What happened to it.
    public let kind: Kind

    /// A file and what happened to it.
    public init(_ path: SourcePath, _ kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  /// What was published.
  public let lock: VersionLock
  /// The lock's file.
  public let place: SourcePlace
  /// What differs now, by path.
  public let departures: [Departure]

  /// A lock and what differs from it.
  public init(_ lock: VersionLock, at place: SourcePlace, departures: [Departure]) {
    self.lock = lock
    self.place = place
    self.departures = departures
  }
}
