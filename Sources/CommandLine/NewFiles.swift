internal import Authoring
internal import Diagnostics
internal import SourceFiles

/// Files that a command adds to the content: all or none, and never over one that is there.
struct NewFiles {
  private let folder: String
  private let content: SourceTree
  private var files: [(path: SourcePath, text: String)] = []

  init(in folder: String, _ content: SourceTree) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    self.content = content
  }

  var isEmpty: Bool { files.isEmpty }

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

  /// Prints the files with their paths.
  func show() throws {
    for file in files {
      try Terminal.standardOutput.print("\(folder)\(file.path.relative):\n\(file.text)\n")
    }
  }

  /// Writes the files and says what was written.
  func write(advice: String) throws {
    var change = ContentChange()
    for file in files { change.write(Array(file.text.utf8), to: file.path) }
    try ContentWriter(folder: folder).apply(change, to: content)
    let list = files.map { "  \(folder)\($0.path.relative)\n" }.joined()
    Terminal.standardOutput.report("Written:\n\(list)\(advice)")
  }
}
