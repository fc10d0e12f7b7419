internal import Diagnostics
internal import SourceFiles
internal import Standards

/// The names of files and folders, as far as the content model says what they may be.
struct PathNames {
  private(set) var files: [String: SourceFile] = [:]
  /// The names of files and folders in each folder.
  private(set) var entries: [String: Set<String>] = [:]
  static let topFolders: Set<String> = Set(
    ["standards", "exams"] + DocumentKind.allCases.map(\.folder)
  )

  init(of files: [SourceFile]) {
    for file in files {
      let path = file.path.relative
      self.files[path] = file
      var parts = path.split(separator: "/").map(String.init)
      while let name = parts.popLast() {
        guard entries[parts.joined(separator: "/"), default: []].insert(name).inserted else {
          break
        }
      }
    }
  }

  func exists(_ path: String) -> Bool { files[path] != nil || entries[path] != nil }

  func folders(in folder: String) -> [String] {
    (entries[folder] ?? []).filter { entries[folder.appending(path: $0)] != nil }.sorted()
  }

  func fileNames(in folder: String) -> [String] {
    (entries[folder] ?? []).filter { files[folder.appending(path: $0)] != nil }.sorted()
  }

  /// Whether a folder holds texts, not pictures alone.
  func holdsTexts(_ folder: String) -> Bool {
    files.keys.contains {
      $0.hasPrefix(folder + "/") && ($0.hasSuffix(".md") || $0.hasSuffix(".yml"))
    }
  }
}

extension String {
  /// The path of an entry of this folder.
  func appending(path name: String) -> String { isEmpty ? name : self + "/" + name }
}
