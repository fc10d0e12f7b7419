#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ExchangePaths {
  /// Moves the built folder to the destination; the old one, if any, is where it was built then.
  ///
  /// - Parameter identity: Which folder is to be replaced; nil where there is none. Where that is another one meanwhile,
  ///   nothing is changed.
  func exchange(
    with moves: FolderMoves,
    replacing identity: FileIdentity?
  ) throws(FileOperationError) -> ExchangeOutcome {
    guard let identity else {
      try moveNew(with: moves)
      return .moved
    }
    do {
      try moves.exchange(building, destination)
    } catch {
      guard !error.isMissing else { throw replaced }
      guard error.isUnsupported || error.isUnmovable else { throw error }
      try renameTwice(with: moves, identity)
      return .renamedTwice
    }
    guard FileExchange.identity(at: building) == identity else {
      try moves.exchange(building, destination)
      throw replaced
    }
    return .exchanged
  }

  private var replaced: FileOperationError {
    FileOperationError(.replace, destination, .replacedMeanwhile)
  }

  private func moveNew(with moves: FolderMoves) throws(FileOperationError) {
    do {
      try moves.renameNew(building, destination)
    } catch {
      throw error.isTaken || error.isOccupied ? replaced : error
    }
  }

  /// What is set aside stays whole until the new folder is in place, and is removed under the other name, so that
  /// a start that finds it without a destination can put it back.
  private func renameTwice(
    with moves: FolderMoves,
    _ identity: FileIdentity
  ) throws(FileOperationError) {
    do {
      try moves.rename(destination, setAside)
    } catch {
      guard error.isUnmovable else { throw error }
      throw FileOperationError(.replace, destination, .notMovable)
    }
    do throws(FileOperationError) {
      guard FileExchange.identity(at: setAside) == identity else { throw replaced }
      try moves.rename(building, destination)
    } catch {
      try moves.rename(setAside, destination)
      throw error
    }
    try moves.rename(setAside, building)
  }
}
