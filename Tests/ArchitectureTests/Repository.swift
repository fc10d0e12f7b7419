import Foundation

/// The files of this repository that say how it is built.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The folders of `Sources/`.
  static let targets = names(in: "Sources").sorted()

  /// The Swift files of a target, by their paths from the root.
  static func files(of target: String) -> [String] {
    let folder = "Sources/\(target)"
    let path = root.appending(path: folder).resolvingSymlinksInPath().path()
    let paths = FileManager.default.subpaths(atPath: path) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether a target is C: its name is then that of what it wraps, behind a `C`.
  static func isWrittenInC(_ target: String) -> Bool {
    target.hasPrefix("C") && target.dropFirst().first?.isUppercase ?? false
  }

  private static func names(in folder: String) -> [String] {
    let path = root.appending(path: folder).path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }
  }
}

/// A row of the table in `Documentation/Modules.md`.
struct ModuleRow {
  let target: String
  let libraries: [String]

  /// The rows in their order: each target may use those above it.
  static let all: [ModuleRow] = Repository.text(of: "Documentation/Modules.md")
    .split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 5, cells[1].hasPrefix("`") else { return nil }
      return ModuleRow(
        target: cells[1].trimmingCharacters(in: CharacterSet(charactersIn: "`")),
        libraries: cells[3] == "–"
          ? [] : cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      )
    }
}

/// A line that imports a module.
struct Import {
  let module: String
  let file: String

  /// The imports of a target.
  static func all(of target: String) -> [Import] {
    Repository.files(of: target).flatMap { file in
      Repository.text(of: file).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        let place = words.firstIndex(of: "import") ?? words.endIndex
        guard place < words.endIndex - 1, words[..<place].allSatisfy(isModifier) else { return nil }
        // `import struct Foundation.URL` names the module behind a word.
        let name = words[words.endIndex - 1].split(separator: ".").first.map(String.init)
        return name.map { Import(module: $0, file: file) }
      }
    }
  }

  private static func isModifier(_ word: String) -> Bool {
    ["public", "package", "internal", "fileprivate", "private"].contains(word)
      || word.hasPrefix("@")
  }
}
