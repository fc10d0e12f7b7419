public import Diagnostics
internal import FileExchange
public import SourceFiles

/// What is to become of the files of `content/`: where some go, and what some hold then.
public struct ContentChange: Sendable {
  /// A folder with another name, both from the root and with a slash at the end; nil where none moves.
  public private(set) var move: (old: String, new: String)?
  /// Files with their new bytes, by their new paths.
  public private(set) var written: [SourcePath: [UInt8]] = [:]

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

  /// Where a file or folder goes, by its path from the root.
  func target(of path: String) -> String { FolderRecord(move: move).target(of: path) }

  /// The files as they will be.
  public func applied(to tree: SourceTree) -> SourceTree {
    var files: [SourcePath: SourceFile] = [:]
    for file in tree.files {
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
