#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder for temporary files, which goes with the value.
///
/// It is locked for as long as it lives, and the system lets go of it when a run is killed. So what such runs left behind is
/// known from what others use, and is removed when the next folder of its kind is made.
package final class ScratchFolder: Sendable {
  /// Its absolute path.
  package var path: String { folder.path }
  private let folder: LockedPath

  /// Makes a folder.
  ///
  /// - Parameters:
  ///   - kind: What its name begins with.
  ///   - parent: The folder that it stands in, which is there.
  package init(_ kind: String, in parent: String) throws(FileOperationError) {
    Self.removeLeftovers(of: kind, in: parent)
    folder = try Self.make(kind, in: parent)
  }

  /// Makes a folder and locks it. Between the two it looks like what a killed run has left, and another run may remove it;
  /// then another one is made.
  private static func make(
    _ kind: String,
    in parent: String
  ) throws(FileOperationError) -> LockedPath {
    while true {
      let path = try make(in: parent, kind)
      do {
        let lock = try locked(path)
        if lock.status().map({ FileStamp($0).identity }) == identity(at: path) {
          return LockedPath(path: path, lock: lock)
        }
      } catch {
        guard error.isMissing || error.cause == .system(EWOULDBLOCK) else {
          try? removeTree(path)
          throw error
        }
      }
    }
  }

  deinit { try? removeTree(path) }

  private static func make(
    in parent: String,
    _ kind: String
  ) throws(FileOperationError) -> String {
    var name = Array("\(parent)/\(kind)-XXXXXX".utf8CString)
    let isMade = name.withUnsafeMutableBufferPointer {
      $0.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw FileOperationError(.makeFolder, parent, code: errno) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func locked(_ path: String) throws(FileOperationError) -> OpenFile {
    let file = OpenFile(
      try systemCall(.lock, path) { open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    )
    let descriptor = file.descriptor
    try systemCall(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
    return file
  }

  /// Leftovers are no concern of this run: what cannot be removed stays.
  private static func removeLeftovers(of kind: String, in parent: String) {
    guard let folder = try? OpenFolder(parent), let entries = try? folder.entries() else { return }
    for entry in entries where entry.isFolder && entry.name.hasPrefix("\(kind)-") {
      let path = "\(parent)/\(entry.name)"
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      let file = OpenFile(descriptor)
      guard file.status()?.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        continue
      }
      try? removeTree(path)
    }
  }
}

/// A folder that this run alone has locked.
private struct LockedPath: ~Copyable {
  let path: String
  let lock: OpenFile
}
