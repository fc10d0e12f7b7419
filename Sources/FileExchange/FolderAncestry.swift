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
  /// Whether it leads up from a folder that is not there, and so nobody knows where to.
  private let isUncertain: Bool

  /// Follows a path as far as there is something, as writing to it would.
  package init(of path: String) {
    let there = Self.existing(path)
    own = there.isWhole ? there.path.flatMap(Self.identity) : nil
    isUncertain = there.isUncertain
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
    isUncertain || own.map(other.folders.contains) ?? false
      || other.own.map(folders.contains) ?? false
  }

  private static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStamp(status).identity : nil
  }

  private struct Way {
    var path: String?
    var isWhole = false
    var isUncertain = false
  }

  /// The last folder on the way that is there, without links.
  private static func existing(_ path: String, links: Int = 0) -> Way {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return Way(path: String(cString: real), isWhole: true)
    }
    guard links < 40, !path.isEmpty else { return Way(isUncertain: true) }
    let trimmed = path.withoutTrailingSlashes
    if let target = linkTarget(of: trimmed) {
      let next = target.hasPrefix("/") ? target : "\(trimmed.parentPath ?? ".")/\(target)"
      var way = existing(next, links: links + 1)
      way.isWhole = false
      return way
    }
    let parent = trimmed.parentPath ?? "."
    guard parent != trimmed else { return Way(isUncertain: true) }
    var way = existing(parent, links: links + 1)
    way.isWhole = false
    way.isUncertain = way.isUncertain || trimmed.lastPart == ".."
    return way
  }
}
