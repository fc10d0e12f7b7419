internal import CFileExchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder held open, so that the names in it reach the system without the path that leads there.
///
/// A class, because the threads of a delivery share it; it is closed with the last of them. Names may be paths that
/// lead down from the folder.
package final class OpenFolder: Sendable {
  /// The path it was opened by.
  package let path: String
  let descriptor: Int32

  /// Opens a folder.
  package init(_ path: String) throws(FileOperationError) {
    self.path = path
    descriptor = try systemCall(.open, path) {
      path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
  }

  /// Opens the folder that is at a path itself, and not what a link there leads to.
  init(itself path: String) throws(FileOperationError) {
    self.path = path
    descriptor = try systemCall(.open, path) {
      path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }
  }

  private init(_ descriptor: Int32, shown path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit {
    _ = close(descriptor)
  }

  /// A folder below this one, or this one itself, reached through no link and no mount.
  ///
  /// - Parameter isMade: Whether the folders that are not there are made.
  func folder(
    at path: String?,
    isMade: Bool = false
  ) throws(FileOperationError) -> OpenFolder {
    var folder = self
    for name in (path ?? "").split(separator: "/").map(String.init) {
      let shown = folder.path(of: name)
      if isMade {
        let error = result { name.withCString { mkdirat(folder.descriptor, $0, 0o777) } }.error
        guard error == 0 || error == EEXIST else {
          throw FileOperationError(.makeFolder, shown, code: error)
        }
      }
      let descriptor = name.withCString { psf_open_folder(folder.descriptor, $0) }
      guard descriptor != -EXDEV else { throw FileOperationError(.open, shown, .isMount) }
      guard descriptor >= 0 else { throw FileOperationError(.open, shown, code: -descriptor) }
      folder = OpenFolder(descriptor, shown: shown)
    }
    return folder
  }

  /// The whole path of a name, for a message.
  func path(of name: String) -> String {
    "\(path)/\(name)"
  }

  /// Makes a folder, and those it is in; one that is there already is fine.
  package func makeFolder(_ name: String) throws(FileOperationError) {
    try makeFolders(name, at: descriptor, shown: path(of: name))
  }

  /// Removes a folder in which nothing is.
  func removeFolder(_ name: String) throws(FileOperationError) {
    try systemCall(.remove, path(of: name)) {
      name.withCString { unlinkat(descriptor, $0, AT_REMOVEDIR) }
    }
  }
}

/// Makes a folder and those that lead to it; the ones that are there already are fine.
func makeFolders(
  _ name: String,
  at folder: Int32 = AT_FDCWD,
  shown path: @autoclosure () -> String
) throws(FileOperationError) {
  let error = result { name.withCString { mkdirat(folder, $0, 0o777) } }.error
  switch error {
  case 0, EEXIST:
    return
  case ENOENT where name.parentPath != nil:
    try makeFolders(name.parentPath ?? "", at: folder, shown: path())
    try makeFolders(name, at: folder, shown: path())
  default:
    throw FileOperationError(.makeFolder, path(), code: error)
  }
}

extension String {
  /// The last part of a path.
  var lastPart: String { split(separator: "/").last.map(String.init) ?? self }

  /// The path of the folder that a path's last part is in; nil where the path has one part.
  package var parentPath: String? {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == utf8.startIndex ? "/" : String(self[..<slash])
  }
}
