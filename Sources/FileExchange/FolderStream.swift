internal import CFileExchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The entries of a folder, read one after the other in the order of the file system.
struct FolderStream: ~Copyable {
  /// What stands in the folder under one name.
  ///
  /// The name is the system's own bytes, which need not be UTF-8, and lasts until the next entry is asked for.
  struct Entry {
    let name: UnsafePointer<CChar>
    /// Whether it is a folder; a link to one is none.
    let isFolder: Bool

    /// The name as text; an error where it is none.
    func text(in path: @autoclosure () -> String) throws(FileOperationError) -> String {
      guard let text = String(validatingCString: name) else {
        throw FileOperationError(.read, path(), .unreadableName)
      }
      return text
    }
  }

  #if canImport(Darwin)
    private let stream: UnsafeMutablePointer<DIR>
  #else
    private let stream: OpaquePointer
  #endif
  private let path: String

  /// Opens a folder by its name in another. A link to a folder is not followed.
  init(
    _ name: UnsafePointer<CChar>,
    at folder: Int32 = AT_FDCWD,
    shown path: String
  ) throws(FileOperationError) {
    let descriptor =
      folder == AT_FDCWD
      ? try systemCall(.open, path) {
        openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      } : try Self.open(name, in: folder, shown: path)
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      _ = close(descriptor)
      throw FileOperationError(.open, path, code: code)
    }
    self.stream = stream
    self.path = path
  }

  deinit {
    _ = closedir(stream)
  }

  private static func open(
    _ name: UnsafePointer<CChar>,
    in folder: Int32,
    shown path: String
  ) throws(FileOperationError) -> Int32 {
    let descriptor = psf_open_folder(folder, name)
    guard descriptor < 0 else { return descriptor }
    guard descriptor != -EXDEV else { throw FileOperationError(.open, path, .isMount) }
    throw FileOperationError(.open, path, code: -descriptor)
  }

  /// The folder's own descriptor, by which its entries are reached.
  var descriptor: Int32 {
    dirfd(stream)
  }

  /// The next entry but `.` and `..`; nil at the end.
  func next() throws(FileOperationError) -> Entry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let code = errno
        guard code == 0 else { throw FileOperationError(.read, path, code: code) }
        return nil
      }
      let name = Self.name(of: entry)
      guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { continue }
      return Entry(name: name, isFolder: isFolder(entry, name: name))
    }
  }

  /// Begins again at the first entry.
  func rewind() {
    rewinddir(stream)
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    // Not through the member, which would copy the 256 bytes it may have.
    (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
  }

  private func isFolder(
    _ entry: UnsafeMutablePointer<dirent>,
    name: UnsafePointer<CChar>
  ) -> Bool {
    let kind = Int(entry.pointee.d_type)
    guard kind == Int(DT_UNKNOWN) else { return kind == Int(DT_DIR) }
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.isFolder
  }
}
