extension ExchangePaths {
  /// Puts right and away what a killed run has left. Only for the holder of the lock.
  func recover(with moves: FolderMoves) throws(FileOperationError) {
    if try Occupant(of: setAside) == .nothing {
      try removeTree(building)
    } else if try Occupant(of: destination) == .nothing {
      try moves.rename(setAside, destination)
      try removeTree(building)
    } else {
      try removeTree(building)
      try moves.rename(setAside, building)
      try removeTree(building)
    }
  }

  /// Moves the built folder to the destination; the old one, if any, is where it was built then.
  func exchange(with moves: FolderMoves) throws(FileOperationError) -> ExchangeOutcome {
    do {
      try moves.exchange(building, destination)
      return .exchanged
    } catch {
      if error.isMissing {
        try moves.rename(building, destination)
        return .moved
      }
      guard error.isUnsupported || error.isUnmovable else { throw error }
      try renameTwice(with: moves)
      return .renamedTwice
    }
  }

  /// What is set aside stays whole until the new folder is in place, and is removed under the other name, so that
  /// a start that finds it without a destination can put it back.
  private func renameTwice(with moves: FolderMoves) throws(FileOperationError) {
    do {
      try moves.rename(destination, setAside)
    } catch {
      guard error.isUnmovable else { throw error }
      throw FileOperationError(.replace, destination, .notMovable)
    }
    do {
      try moves.rename(building, destination)
    } catch {
      try moves.rename(setAside, destination)
      throw error
    }
    try moves.rename(setAside, building)
  }
}
