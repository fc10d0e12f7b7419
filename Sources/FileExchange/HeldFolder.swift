#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder that no other run of the program changes while the value lives, to change a single file in it.
///
/// The folder stays the same folder, and so do all its other files.
package struct HeldFolder: ~Copyable {
  private let lock: DestinationLock
  private let moves = FolderMoves()
  private let folder: OpenFolder

  /// The outcome of a replacement.
  package enum Outcome: Sendable {
    /// The file is not as expected, and stays as it is.
    case refused
    /// It is written; why the disk may not have its name yet.
    case written(unstored: FileOperationError?)
  }

  /// Takes hold of a folder, which is there; throws where another run has it.
  package init(_ path: String) throws(FileOperationError) {
    let paths = try ExchangePaths(for: path)
    let lock = try DestinationLock(for: paths)
    try paths.recover(with: moves)
    folder = try OpenFolder(paths.destination)
    self.lock = lock
  }

  /// Writes a file in one step, and waits until the disk has it. Throws where the file is as it was.
  ///
  /// - Parameter expected: What the file holds now; nil where there is none. It is compared in the same step, so that
  ///   nothing that others save meanwhile is lost.
  package func replace(
    _ bytes: [UInt8],
    at name: String,
    expecting expected: [UInt8]?
  ) throws(FileOperationError) -> Outcome {
    let parent = name.parentPath
    if let parent { try folder.makeFolder(parent) }
    let temporary = NewFileName.of(bytes, replacing: expected)
    do {
      try folder.write(bytes, to: temporary, isStored: true)
      if expected != nil { folder.copyAttributes(of: name, in: folder, to: temporary) }
    } catch {
      try? folder.remove(temporary)
      throw error
    }
    let isDone = try put(temporary, bytes, at: name, expecting: expected)
    guard isDone else { return .refused }
    do {
      try folder.storeNames(in: parent)
      return .written(unstored: nil)
    } catch {
      return .written(unstored: error)
    }
  }

  private func put(
    _ temporary: String,
    _ bytes: [UInt8],
    at name: String,
    expecting expected: [UInt8]?
  ) throws(FileOperationError) -> Bool {
    // Only what is known to be of no use is removed; anything else is kept by who finds it.
    defer {
      if let left = folder.bytes(of: temporary), left == bytes || left == expected {
        try? folder.remove(temporary)
      }
    }
    guard let expected else { return try add(temporary, as: name) }
    return try exchange(temporary, bytes, at: name, expecting: expected)
  }

  /// Gives the new file its name, unless that is taken.
  private func add(_ temporary: String, as name: String) throws(FileOperationError) -> Bool {
    do {
      try folder.link(temporary, as: name, into: folder)
      return true
    } catch {
      guard error.isTaken else { throw error }
      return false
    }
  }

  /// Lets the new file and the old one change names, and back where the old one is not as expected.
  private func exchange(
    _ temporary: String,
    _ bytes: [UInt8],
    at name: String,
    expecting expected: [UInt8]
  ) throws(FileOperationError) -> Bool {
    guard folder.holds(expected, at: name) else { return false }
    let (old, new) = (folder.path(of: name), folder.path(of: temporary))
    do {
      try moves.exchange(new, old)
    } catch {
      guard error.isUnsupported else { throw error }
      try folder.rename(temporary, to: name)
      return true
    }
    guard !folder.holds(expected, at: temporary) else { return true }
    // Saved meanwhile. Where its name is gone by now, it gets that again, as whoever saved it would have it.
    do { try moves.exchange(new, old) } catch {
      guard error.isMissing else { throw error }
      try folder.makeFolder(name.parentPath ?? ".")
      try moves.renameNew(new, old)
      return false
    }
    // Saved twice meanwhile: the later one belongs at the name.
    if !folder.holds(bytes, at: temporary) { try moves.exchange(new, old) }
    return false
  }
}
