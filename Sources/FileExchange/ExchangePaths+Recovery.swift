#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The leftovers of killed runs. Only the holder of the lock may touch it.
extension ExchangePaths {
  /// Puts it right and away. What cannot be removed stays and hinders nobody.
  ///
  /// - Returns: The folders and files that were kept, since they hold what somebody has saved meanwhile, or may do so.
  @discardableResult
  func recover(with moves: FolderMoves) throws(FileOperationError) -> [String] {
    try putBack(with: moves)
    let record = try? OpenFolder(destination).bytes(of: FolderRecord.fileName)
    var kept: [String] = []
    for path in try leftovers() {
      if let place = recover(path, record, with: moves) { kept.append(place) }
    }
    if record != nil { _ = unlink(self.record) }
    return kept + recoverFiles(with: moves)
  }

  /// Whether a run before has left something.
  func haveLeftovers() throws(FileOperationError) -> Bool {
    for path in [setAside, record, lock] {
      if try Occupant(of: path) != .nothing { return true }
    }
    if try !leftovers().isEmpty { return true }
    return try !newFiles().isEmpty
  }

  /// A folder that was set aside is put back, or counts as replaced.
  private func putBack(with moves: FolderMoves) throws(FileOperationError) {
    // A link is none of ours.
    guard case .folder = try Occupant(of: setAside) else { return }
    if try Occupant(of: destination) == .nothing {
      try moves.rename(setAside, destination)
    } else {
      let old = try withFreeBuilding().building
      try? moves.rename(setAside, old)
    }
  }

  // MARK: Folders

  /// Folders that were half built, or replaced and not removed whole.
  private func leftovers() throws(FileOperationError) -> [String] {
    let parent = destination.parentPath ?? "."
    let folder = parent == "/" ? parent : parent + "/"
    return try OpenFolder(parent).entries().map { folder + $0.name }.filter {
      $0 == building || $0.hasPrefix(building + "-")
    }
  }

  /// Removes a folder that was half built. Of one that was replaced, what was saved into it is kept; where that is not known,
  /// all of it.
  private func recover(_ path: String, _ record: [UInt8]?, with moves: FolderMoves) -> String? {
    guard case .folder? = try? Occupant(of: path) else {
      _ = unlink(path)
      return nil
    }
    let folder = try? OpenFolder(itself: path)
    let isHalfBuilt = folder?.identity(of: FolderRecord.fileName) != nil
    let isEmpty = (try? folder?.entries().isEmpty) ?? false
    // A site has no record: it is built anew.
    if isHalfBuilt || isEmpty || record?.isEmpty ?? false
      || folder?.identity(of: ".psf-site") != nil
    {
      try? removeTree(path)
      return nil
    }
    guard let folder, let record = record.flatMap({ FolderRecord($0) }),
      record.folder == folder.identity(of: "."), let new = try? OpenFolder(destination)
    else { return keep(path, with: moves) }
    var replaced = ReplacedFolder(folder, replacedBy: new, record)
    guard (try? replaced.empty(isWhole: false)) != nil else { return keep(path, with: moves) }
    _ = rmdir(path)
    return replaced.edits.isEmpty ? nil : destination
  }

  private func keep(_ path: String, with moves: FolderMoves) -> String? {
    guard let place = try? kept(), (try? moves.rename(path, place)) != nil else { return nil }
    return place
  }

  // MARK: Files

  private func newFiles() throws(FileOperationError) -> [String] {
    guard let folder = try? OpenFolder(destination) else { return [] }
    return try folder.entries().map(\.name).filter { $0.hasPrefix(NewFileName.prefix) }
  }

  /// A file that was written, or replaced by such a one, is known by its name; any other was saved meanwhile.
  private func recoverFiles(with moves: FolderMoves) -> [String] {
    guard let folder = try? OpenFolder(destination) else { return [] }
    return ((try? newFiles()) ?? []).compactMap { name in
      guard let bytes = folder.bytes(of: name), NewFileName.knows(bytes, name) else {
        return keep("\(destination)/\(name)", with: moves)
      }
      try? folder.remove(name)
      return nil
    }
  }
}
