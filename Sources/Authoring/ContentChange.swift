public import Diagnostics
internal import FileExchange
public import SourceFiles

/// A change of the files of `content/`: some get another path, some are written, some are removed.
public struct ContentChange: Sendable {
  /// A folder with another name, both from the root and with a slash at the end; nil where none moves.
  public private(set) var move: (old: String, new: String)?
  /// Files with their new bytes, by their new paths.
  public private(set) var written: [SourcePath: [UInt8]] = [:]
  /// Files that are removed, by their old paths.
  package private(set) var removed: Set<SourcePath> = []

  /// Nothing changes yet.
  public init() {}

  /// Gives a folder another name.
  mutating func move(_ old: String, to new: String) {
    move = (old, new)
  }

  /// Writes a file, by its new path.
  public mutating func write(_ bytes: [UInt8], to path: SourcePath) {
    written[path] = bytes
  }

  /// Removes a file, by its old path.
  mutating func remove(_ path: SourcePath) {
    removed.insert(path)
  }

  /// Whether it writes one file and does nothing else: then that file is exchanged where it is.
  package var isOfASingleFile: Bool { move == nil && removed.isEmpty && written.count == 1 }

  /// Where a file or folder goes, by its path from the root.
  func target(of path: String) -> String { FolderRecord(move: move).target(of: path) }

  /// The files as they will be.
  public func applied(to tree: SourceTree) -> SourceTree {
    var files: [SourcePath: SourceFile] = [:]
    for file in tree.files where !removed.contains(file.path) {
      let path = SourcePath(target(of: file.path.relative), in: file.path.root)
      files[path] = SourceFile(path: path, bytes: file.bytes)
    }
    for (path, bytes) in written { files[path] = SourceFile(path: path, bytes: bytes) }
    return SourceTree(
      files: files.values.sorted { $0.path < $1.path },
      diagnostics: tree.diagnostics
    )
  }
}
