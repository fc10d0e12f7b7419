internal import Foundation

/// Files that a command adds to a folder: all or none, and never over one that is there.
struct NewFiles {
  private let folder: String
  private var files: [(path: String, text: String)] = []

  init(in folder: String) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
  }

  var isEmpty: Bool { files.isEmpty }

  /// Adds a file; where its name is taken, a number is put behind it.
  mutating func add(_ path: String, _ ending: String, _ text: String) {
    var name = path + ending
    var number = 2
    while isTaken(name) {
      name = "\(path)-\(number)\(ending)"
      number += 1
    }
    files.append((name, text))
  }

  private func isTaken(_ path: String) -> Bool {
    files.contains { $0.path == path } || FileManager.default.fileExists(atPath: folder + path)
  }

  /// Prints the files with their paths.
  func show() {
    for file in files { Terminal.standardOutput.write("\(folder)\(file.path):\n\(file.text)\n") }
  }

  /// Writes the files and says what was written. Where one cannot be written, those before it are taken back.
  func write(advice: String) throws {
    var written: [URL] = []
    do {
      for file in files {
        let url = URL(filePath: folder + file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(file.text.utf8).write(to: url, options: .withoutOverwriting)
        written.append(url)
      }
    } catch {
      for url in written { try? FileManager.default.removeItem(at: url) }
      Terminal.standardError.write("error: \(error.localizedDescription)\nNothing was written.\n")
      throw ExitStatus.diskRefused
    }
    let list = files.map { "  \(folder)\($0.path)\n" }.joined()
    Terminal.standardOutput.write("Written:\n\(list)\(advice)\n")
  }
}
