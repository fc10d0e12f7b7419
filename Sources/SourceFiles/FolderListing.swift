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
    while let entry = readdir(stream) {
      let name = Self.name(of: entry)
      guard !name.hasPrefix(".") else { continue }
      take(relative.isEmpty ? name : relative + "/" + name)
    }
  }

  private mutating func take(_ relative: String) {
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
    default: break
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
