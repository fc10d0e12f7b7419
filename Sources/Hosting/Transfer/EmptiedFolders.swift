internal import Artifacts

/// The folders that held removed files and hold no other ones.
struct EmptiedFolders {
  /// Those that are in no other one of them, in order.
  let outermost: [String]

  init(by removed: [ArtifactPath], among files: [String]) {
    let inUse = Set(files.flatMap(Self.folders))
    let outermost = removed.compactMap { path in
      Self.folders(of: path.description).first { !inUse.contains($0) }
    }
    self.outermost = Set(outermost).sorted()
  }

  /// The folders that lead to a file, from the outermost.
  static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
