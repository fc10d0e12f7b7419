package import Authoring
package import Diagnostics
internal import SourceFiles

/// Files that an action adds to the content: all or none, and never over one that is there.
package struct NewFiles: Sendable {
  private let folder: String
  private let title: String
  private let content: SourceTree
  package private(set) var files: [(path: SourcePath, text: String)] = []

  /// - Parameter title: The action that adds them, for `psf undo`.
  init(in loaded: ContentFolder, as title: String) {
    (folder, self.title, content) = (loaded.folder, title, loaded.tree)
  }

  package var isEmpty: Bool { files.isEmpty }

  /// Adds a file; where its name is taken, a number is put behind it.
  mutating func add(_ path: String, _ ending: String, _ text: String) {
    var name = SourcePath(path + ending)
    var number = 2
    while isTaken(name) {
      name = SourcePath("\(path)-\(number)\(ending)")
      number += 1
    }
    files.append((name, text))
  }

  private func isTaken(_ path: SourcePath) -> Bool {
    files.contains { $0.path == path } || content.files.contains { $0.path == path }
  }

  /// Writes the files.
  package func write() throws(ActionFailure) -> ContentExchangeResult {
    var change = ContentChange()
    for file in files { change.write(Array(file.text.utf8), to: file.path) }
    return try ContentWriter(folder: folder).apply(change, to: content, as: title)
  }
}
