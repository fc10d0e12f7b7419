#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folders that a path is in, from itself up to the root, by what they are and not by what they are called: links and
/// mounts lead to one folder by several names.
package struct FolderAncestry {
  /// The folder at the path, where there is one.
  private let own: FileIdentity?
  private let folders: Set<FileIdentity>

  /// Follows a path as far as there is something, as writing to it would.
  package init(of path: String) {
    let there = Self.existing(path)
    own = there.isWhole ? there.path.flatMap(Self.identity) : nil
    var folders: Set<FileIdentity> = []
    var folder = there.path
    while let path = folder, let identity = Self.identity(of: path),
      folders.insert(identity).inserted
    {
      folder = path == "/" ? nil : path.parentPath
    }
    self.folders = folders
  }

  /// Whether one of the two is the other, or in it.
  package func overlaps(_ other: FolderAncestry) -> Bool {
    own.map(other.folders.contains) ?? false || other.own.map(folders.contains) ?? false
  }

  private static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStamp(status).identity : nil
  }

  /// The last folder on the way that is there, without links, and whether that is the path itself.
  private static func existing(_ path: String, links: Int = 0) -> (path: String?, isWhole: Bool) {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return (String(cString: real), true)
    }
    guard links < 40, !path.isEmpty else { return (nil, false) }
    if let target = linkTarget(of: path) {
      let next = target.hasPrefix("/") ? target : "\(path.parentPath ?? ".")/\(target)"
      return (existing(next, links: links + 1).path, false)
    }
    let parent = path.parentPath ?? "."
    return parent == path ? (nil, false) : (existing(parent, links: links + 1).path, false)
  }
}
