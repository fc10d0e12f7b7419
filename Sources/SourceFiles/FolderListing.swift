internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files below a folder, found without opening one.
struct FolderListing {
  private let folder: String
  private let root: SourceRoot
  private(set) var files: [SourcePath] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(of folder: String, as root: SourceRoot) {
    self.folder = folder
    self.root = root
  }

  mutating func run() {
    list("")
    files.sort()
  }

  private mutating func list(_ relative: String) {
    guard let stream = opendir(relative.isEmpty ? folder : folder + "/" + relative) else {
      diagnostics.append(
        .unreadable(SourcePath(relative, in: root), String(cString: strerror(errno)))
      )
      return
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = Self.name(of: entry)
      guard !name.hasPrefix(".") else { continue }
      take(relative.isEmpty ? name : relative + "/" + name, entry.pointee.d_type)
    }
    // Files that are not listed would look as if they were removed.
    guard errno != 0 else { return }
    diagnostics.append(
      .unreadable(SourcePath(relative, in: root), String(cString: strerror(errno)))
    )
  }

  /// - Parameter type: The kind of entry as the folder knows it. Some file systems do not say it.
  private mutating func take(_ relative: String, _ type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): files.append(SourcePath(relative, in: root))
    case Int(DT_DIR): list(relative)
    default: examine(relative)
    }
  }

  private mutating func examine(_ relative: String) {
    var status = stat()
    guard lstat(folder + "/" + relative, &status) == 0 else {
      let reason = String(cString: strerror(errno))
      diagnostics.append(.unreadable(SourcePath(relative, in: root), reason))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: list(relative)
    case S_IFREG: files.append(SourcePath(relative, in: root))
    case S_IFLNK: diagnostics.append(.symbolicLink(SourcePath(relative, in: root)))
    default:
      diagnostics.append(.unreadable(SourcePath(relative, in: root), deviceReason))
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(
        to: UInt8.self,
        capacity: MemoryLayout.size(ofValue: pointer.pointee)
      ) {
        String(decodingCString: $0, as: UTF8.self)
      }
    }
  }
}

extension SourceTree {
  /// What stands at a path.
  enum EntryKind {
    case file
    case link
    /// Nothing, or a folder.
    case missing
  }

  static func kind(of path: String) -> EntryKind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: return .link
    case S_IFDIR: return .missing
    default: return .file
    }
  }
}

extension [SourceFile] {
  /// Where a file stands among others in the order of their paths, or would stand.
  func place(of path: SourcePath) -> (index: Int, isThere: Bool) {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return (low, low < count && self[low].path == path)
  }
}
