/// How a finished folder took its place.
public enum ExchangeOutcome: Hashable, Sendable {
  /// Nothing stood at the destination; the folder was moved there in one step.
  case moved
  /// It changed places with the old folder in one step.
  case exchanged
  /// The file system cannot exchange: the old folder was moved away, and then the new one to its place.
  case renamedTwice
}

/// A folder built beside a destination, to replace it at once.
///
/// Whenever a run is killed, the destination is the old folder or the new one, never a mixture. Only where the file
/// system cannot exchange is there a moment without any, and the next start puts the old folder back then. What
/// else a killed run has left is removed by the next start. While the value lives, no other run can have one for
/// the same destination; when it goes without an ``exchange()``, the folder goes with it.
///
/// A loss of power is another matter: nothing is forced onto the disk, since that would cost more than the rest.
public struct SiblingFolder: ~Copyable {
  private let paths: ExchangePaths
  private let lock: DestinationLock
  private let moves: FolderMoves

  /// Whether there was a folder at the destination when this one was made.
  public let hasDestination: Bool
  /// What is to be replaced: the given path with all links resolved.
  public var destination: String { paths.destination }
  /// The new folder, empty at first.
  public var path: String { paths.building }

  /// Makes an empty folder beside a destination, and the parent folder where there is none.
  ///
  /// Fails where another run has one, where the destination is no folder, and where the parent cannot be written.
  public init(for destination: String) throws(FileOperationError) {
    try self.init(for: destination, moves: FolderMoves())
  }

  /// Whether a killed run has left a destination set aside: then nothing stands there until ``recover(_:)``.
  public static func isSetAside(_ destination: String) -> Bool {
    let paths = ExchangePaths(at: destination)
    return (try? Occupant(of: paths.destination)) == .nothing
      && (try? Occupant(of: paths.setAside)).flatMap(\.mode) != nil
  }

  /// Puts right what a killed run has left, as the start of the next one does.
  public static func recover(_ destination: String) throws(FileOperationError) {
    let paths = try ExchangePaths(for: destination)
    let lock = try Self.lock(paths)
    try paths.recover(with: FolderMoves())
    _ = consume lock
  }

  init(for destination: String, moves: FolderMoves) throws(FileOperationError) {
    let paths = try ExchangePaths(for: destination)
    let lock = try Self.lock(paths)
    try paths.recover(with: moves)
    let occupant = try Occupant(of: paths.destination)
    guard occupant != .other else {
      throw FileOperationError(.replace, paths.destination, .notAFolder)
    }
    try makeFolder(paths.building, mode: occupant.mode)
    self.paths = paths
    self.lock = lock
    self.moves = moves
    hasDestination = occupant != .nothing
  }

  deinit {
    // What cannot be removed now is removed by the next start.
    try? removeTree(paths.building)
  }

  /// Puts the folder in the destination's place and removes the old one.
  ///
  /// An error in the removal is thrown too; the new folder is in place by then.
  public consuming func exchange() throws(FileOperationError) -> ExchangeOutcome {
    let outcome = try paths.exchange(with: moves)
    try removeTree(paths.building)
    return outcome
  }

  /// Removes the folder and leaves the destination as it is.
  public consuming func discard() throws(FileOperationError) {
    try removeTree(paths.building)
  }

  private static func lock(_ paths: ExchangePaths) throws(FileOperationError) -> DestinationLock {
    guard let lock = try DestinationLock(at: paths.lock) else {
      throw FileOperationError(.replace, paths.destination, .inUse)
    }
    return lock
  }
}
