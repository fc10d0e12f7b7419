#if os(Linux)
  internal import Glibc
  internal import Synchronization

  /// A folder whose changes the kernel tells (inotify(7)).
  final class NotifiedFolder: FolderWatch {
    private let tree: Mutex<WatchedTree>

    /// Nil where the kernel has no watch to give.
    init?(_ folder: String) {
      guard let tree = WatchedTree(folder) else { return nil }
      self.tree = Mutex(tree)
    }

    deinit { tree.withLock { $0.end() } }

    func next() -> Set<String>? { tree.withLock { $0.next() } }
  }

  /// A folder and all below it, each with a watch. Where folders come or go, or the kernel lost count, any file may have
  /// changed.
  private struct WatchedTree {
    private static let events =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
      | UInt32(IN_MOVED_TO) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR)

    private let folder: String
    private var descriptor: Int32
    /// The watched folders by their watches, as paths from the folder.
    private var folders: [Int32: String] = [:]
    /// Whether the kernel gave no more watches, so that a folder is not watched.
    private var isFull = false

    init?(_ folder: String) {
      self.folder = folder
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0, watch(""), !isFull else {
        if descriptor >= 0 { close(descriptor) }
        return nil
      }
    }

    func end() { close(descriptor) }

    mutating func next() -> Set<String>? {
      var changes = FolderChanges()
      while !wait(milliseconds: -1) {}
      var waited = 0
      repeat {
        read(into: &changes)
        waited += Int(WatchTiming.quietMilliseconds)
      } while wait(milliseconds: WatchTiming.quietMilliseconds)
        && waited < WatchTiming.mostMilliseconds
      if changes.isFolderGone { startAgain() }
      return changes.isAnything ? nil : changes.paths
    }

    private func wait(milliseconds: Int32) -> Bool {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    }

    /// Another folder may stand at the path, as after a release; it is waited for where there is none.
    private mutating func startAgain() {
      close(descriptor)
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      folders = [:]
      while !watch("") { usleep(50_000) }
    }

    /// Watches a folder and all below it.
    @discardableResult
    private mutating func watch(_ path: String) -> Bool {
      let whole = path.isEmpty ? folder : folder + "/" + path
      let number = inotify_add_watch(descriptor, whole, Self.events)
      guard number >= 0 else {
        isFull = isFull || errno == ENOSPC
        return false
      }
      folders[number] = path
      guard let stream = opendir(whole) else { return false }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        let isFolder = entry.pointee.d_type == DT_DIR || entry.pointee.d_type == DT_UNKNOWN
        guard isFolder, !name.hasPrefix(".") else { continue }
        watch(path.isEmpty ? name : path + "/" + name)
      }
      return true
    }

    private mutating func read(into changes: inout FolderChanges) {
      let size = 1 << 16
      withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
        while true {
          let count = Glibc.read(descriptor, buffer.baseAddress, size)
          guard count > 0 else { return }
          take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &changes)
        }
      }
    }

    private mutating func take(_ buffer: UnsafeRawBufferPointer, into changes: inout FolderChanges)
    {
      let head = MemoryLayout<inotify_event>.size
      var at = 0
      while at + head <= buffer.count {
        let event = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
        let bytes = buffer[(at + head)..<min(at + head + Int(event.len), buffer.count)]
        at += head + Int(event.len)
        take(event, String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self), into: &changes)
      }
    }

    private mutating func take(
      _ event: inotify_event,
      _ name: String,
      into changes: inout FolderChanges
    ) {
      let mask = event.mask
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return changes.isAnything = true }
      guard let parent = folders[event.wd] else { return }
      if mask & (UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF) | UInt32(IN_IGNORED)) != 0 {
        changes.isAnything = true
        if parent.isEmpty { changes.isFolderGone = true } else { folders[event.wd] = nil }
        return
      }

      guard !name.hasPrefix(".") else { return }
      let path = parent.isEmpty ? name : parent + "/" + name
      guard mask & UInt32(IN_ISDIR) != 0 else {
        changes.paths.insert(path)
        return
      }
      changes.isAnything = true
      if mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 { watch(path) }
    }
  }

  /// What changed in a folder.
  private struct FolderChanges {
    var paths: Set<String> = []
    /// Whether any file may have changed.
    var isAnything = false
    /// Whether the folder itself is another one now, or none.
    var isFolderGone = false
  }
#endif
