/// A folder built beside a destination, to replace it at once.
///
/// Whenever a run is killed, the destination is the old folder or the new one, never a mixture. Only where the file
/// system cannot exchange is there a moment without any, and the next start puts the old folder back then. What
/// else a killed run has left is removed by the next start. While the value lives, no other run can have one for
/// the same destination; when it goes without an ``exchange()``, the folder goes with it.
///
/// A loss of power is another matter: the disk is asked to store an exchange only where that is wanted, since it costs
/// more than the rest. Files in the new folder are then stored by who writes them.
public struct SiblingFolder: ~Copyable {
  private let paths: ExchangePaths
  private let lock: DestinationLock
  private let moves: FolderMoves
  /// Which folder is to be replaced.
  private let identity: FileIdentity?
  private var isInPlace = false

  /// Whether there was a folder at the destination when this one was made.
  public var hasDestination: Bool { identity != nil }
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

  /// Whether earlier runs have left something beside the destination or in it: see ``recover(_:)``.
  public static func hasLeftovers(_ destination: String) -> Bool {
    (try? ExchangePaths(ofExisting: destination).haveLeftovers()) ?? false
  }

  /// Puts right and away what killed runs have left, as the start of the next one does.
  ///
  /// Where folders cannot be exchanged, such a run may have left nothing at the destination.
  ///
  /// - Returns: What was kept, since somebody has saved it, or may have.
  @discardableResult
  public static func recover(_ destination: String) throws(FileOperationError) -> [String] {
    let paths = try ExchangePaths(for: destination)
    let lock = try DestinationLock(for: paths)
    let kept = try paths.recover(with: FolderMoves())
    _ = consume lock
    return kept
  }

  init(for destination: String, moves: FolderMoves) throws(FileOperationError) {
    var paths = try ExchangePaths(for: destination)
    let lock = try DestinationLock(for: paths)
    try paths.recover(with: moves)
    let occupant = try Occupant(of: paths.destination)
    guard occupant != .other else {
      throw FileOperationError(.replace, paths.destination, .notAFolder)
    }
    paths = try paths.withFreeBuilding()
    let identity = FileExchange.identity(at: paths.destination)
    try makeFolder(paths.building, mode: occupant.mode)
    do {
      // Whoever finds it knows that the folder is half built.
      try OpenFolder(paths.building).write([], to: FolderRecord.fileName)
    } catch {
      try? removeTree(paths.building)
      throw error
    }
    self.paths = paths
    self.lock = lock
    self.moves = moves
    self.identity = identity
  }

  deinit {
    guard !isInPlace else { return }
    // What cannot be removed now is removed by the next start.
    try? removeTree(paths.building)
  }

  /// Puts the folder in the destination's place and removes the old one, with all that is in it.
  ///
  /// Throws where the destination is as it was. What goes wrong later is told by the result.
  ///
  /// - Parameter keepsOld: Whether the old folder stays until the next exchange, for who still reads in it.
  public consuming func exchange(
    keepsOld: Bool = false
  ) throws(FileOperationError) -> ExchangeResult {
    let outcome = try paths.exchange(with: moves, replacing: identity)
    isInPlace = true
    paths.removeRecord()
    var result = ExchangeResult(outcome: outcome)
    guard outcome != .moved else { return result }
    result.leftover = keepsOld ? paths.keepOld(with: moves) : paths.removeOld()
    return result
  }

  /// Puts the folder in the destination's place, waits until the disk has it, and removes the old one. What others saved into
  /// that since it was recorded goes into the new one.
  package consuming func exchange(
    keepingEditsSince record: FolderRecord
  ) throws(FileOperationError) -> ExchangeResult {
    let folder = try OpenFolder(paths.building)
    let temporary = FolderRecord.fileName + ".new"
    try folder.write(record.bytes, to: temporary, isStored: true)
    try folder.rename(temporary, to: FolderRecord.fileName)
    copyOwner(of: paths.destination, to: paths.building)
    let outcome = try paths.exchange(with: moves, replacing: identity)
    isInPlace = true
    var result = ExchangeResult(outcome: outcome)
    result.unstored = paths.storeExchange()
    if outcome != .moved { paths.settle(record, into: &result, with: moves) }
    paths.removeRecord()
    return result
  }

  /// Removes the folder and leaves the destination as it is.
  public consuming func discard() throws(FileOperationError) {
    try removeTree(paths.building)
  }
}
