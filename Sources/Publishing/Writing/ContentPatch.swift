internal import Authoring
internal import Diagnostics
internal import SourceFiles
internal import Views

/// A change of the content as `git apply` reads it in the folder that the program was called in.
struct ContentPatch {
  let change: ContentChange
  let tree: SourceTree
  let paths: DisplayPaths

  /// Nothing where no file would differ.
  var bytes: [UInt8] {
    let new = change.applied(to: tree)
    let files = ContentChange(from: tree, to: new).files
    let renames = renames(among: files, to: new)
    let sources = Set(renames.values)
    var output: [UInt8] = []
    for path in files where !sources.contains(path) {
      let old = renames[path] ?? path
      FilePatch(old: side(of: old, in: tree), new: side(of: path, in: new)).append(to: &output)
    }
    return output
  }

  private func side(of path: SourcePath, in tree: SourceTree) -> (path: String, bytes: [UInt8])? {
    tree[path].map { (paths.path(of: path), $0.bytes) }
  }

  /// For each new file the removed one that it has more than half of its lines from, as Git would find it.
  private func renames(
    among files: [SourcePath],
    to new: SourceTree
  ) -> [SourcePath: SourcePath] {
    var removed = files.filter { new[$0] == nil }
    var renames: [SourcePath: SourcePath] = [:]
    for path in files where tree[path] == nil {
      let lines = lines(of: path, in: new)
      let source = removed.first {
        lines.intersection(self.lines(of: $0, in: tree)).count * 2 > lines.count
      }
      guard let source else { continue }
      renames[path] = source
      removed.removeAll { $0 == source }
    }
    return renames
  }

  private func lines(of path: SourcePath, in tree: SourceTree) -> Set<ArraySlice<UInt8>> {
    Set((tree[path]?.bytes ?? []).split(separator: UInt8(ascii: "\n")))
  }
}
