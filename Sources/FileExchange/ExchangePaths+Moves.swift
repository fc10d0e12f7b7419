#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ExchangePaths {
  /// Puts right and away what earlier runs have left. Only for the holder of the lock.
  ///
  /// What cannot be removed stays and hinders nobody.
  func recover(with moves: FolderMoves) throws(FileOperationError) {
    for path in try leftovers() { try? removeTree(path) }
    _ = unlink(newFile)
    guard try Occupant(of: setAside) != .nothing else { return }
    if try Occupant(of: destination) == .nothing {
      try moves.rename(setAside, destination)
    } else {
      let old = try withFreeBuilding().building
      try moves.rename(setAside, old)
      try? removeTree(old)
    }
  }

  /// Whether a run before has left something.
  func haveLeftovers() throws(FileOperationError) -> Bool {
    for path in [setAside, newFile, building, lock] {
      if try Occupant(of: path) != .nothing { return true }
    }
    return false
  }

  /// Folders that were half built, or not removed whole.
  private func leftovers() throws(FileOperationError) -> [String] {
    let parent = destination.parentPath ?? "."
    let folder = parent == "/" ? parent : parent + "/"
    return try OpenFolder(parent).entries().map { folder + $0.name }.filter {
      $0 == building || $0.hasPrefix(building + "-")
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
