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
  package let path: String
  private let lock: OpenFile

  /// Makes a folder.
  ///
  /// - Parameters:
  ///   - kind: What its name begins with.
  ///   - parent: The folder that it stands in, which is there.
  package init(_ kind: String, in parent: String) throws(FileOperationError) {
    Self.removeLeftovers(of: kind, in: parent)
    let made = try Self.make(in: parent)
    do {
      lock = try Self.locked(made)
      path = "\(parent)/\(kind)-\(made.suffix(6))"
      // Under this name others look for leftovers, so it gets the name when it is locked.
      try systemCall(.rename, made) { [path] in rename(made, path) }
    } catch {
      try? removeTree(made)
      throw error
    }
  }

  deinit { try? removeTree(path) }

  private static func make(in parent: String) throws(FileOperationError) -> String {
    var name = Array("\(parent)/psf-XXXXXX".utf8CString)
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
