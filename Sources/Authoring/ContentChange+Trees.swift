package import Diagnostics
package import SourceFiles

extension ContentChange {
  /// What makes a tree another one.
  package init(from old: SourceTree, to new: SourceTree) {
    self.init()
    for file in new.files where old[file.path]?.bytes != file.bytes {
      write(file.bytes, to: file.path)
    }
    for file in old.files where new[file.path] == nil { remove(file.path) }
  }

  /// The files that are written or removed, in order.
  package var files: [SourcePath] { (Array(written.keys) + removed).sorted() }
}
