internal import Diagnostics
internal import SourceFiles
internal import Standards

/// The files of a content folder where they were meant to be.
///
/// A file or folder whose name is misspelt is read as what it was meant to be, and its name is the one mistake that is found.
/// Taken as it is, all that depends on it would be judged as if it were missing. What is left over from an edit, such as a copy, is
/// not read at all.
struct MeantPaths {
  /// The files by the paths that were meant, in their order.
  private(set) var files: [SourceFile]
  /// The mistakes in names of files and folders.
  private(set) var diagnostics: [Diagnostic] = []
  /// Files that are not there and that others are parts of.
  private(set) var standIns: [SourceFile] = []
  /// Where the files are that are read as others, by the paths that were meant.
  private(set) var actual: [SourcePath: SourcePath] = [:]

  init(of files: [SourceFile]) {
    self.files = files
    var moves: [PathMove] = []
    for step in [
      FolderSpelling.moves, NamedFolders.moves, VersionFolders.moves, PartSpelling.moves,
      FileSpelling.moves,
    ] {
      let found = step(PathNames(of: self.files))
      diagnostics += found.map { $0.diagnostic(at: Self.origin(of: $0.from, before: moves)) }
      apply(found)
      moves += found
    }
    let wholes = MissingWholes(PathNames(of: self.files))
    diagnostics += wholes.diagnostics
    standIns = wholes.standIns
    self.files = (self.files + standIns).sorted { $0.path < $1.path }
  }

  /// The tree with these files; those of texts that are not as they must be are none of it.
  func tree(of tree: SourceTree) -> SourceTree {
    let unsound = Set(tree.salvaged.map(\.path) + standIns.map(\.path))
    let sound = files.filter { !unsound.contains(actual[$0.path] ?? $0.path) }
    let meant = Dictionary(actual.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return SourceTree(files: sound, diagnostics: tree.diagnostics.map { $0.moved(by: meant) })
  }

  private mutating func apply(_ moves: [PathMove]) {
    guard !moves.isEmpty else { return }
    files = files.compactMap { file in
      guard let move = moves.first(where: { $0.holds(file.path.relative) }) else { return file }
      guard let to = move.destination(of: file.path.relative) else { return nil }
      let meant = SourcePath(to)
      actual[meant] = actual.removeValue(forKey: file.path) ?? file.path
      return SourceFile(path: meant, bytes: file.bytes)
    }
  }

  /// Where a file or folder was before it was moved.
  private static func origin(of path: String, before moves: [PathMove]) -> String {
    moves.reversed().reduce(path) { path, move in move.origin(of: path) ?? path }
  }
}

/// A file or folder that is read as another one, or not at all.
struct PathMove {
  let from: String
  /// Nil where it is not read.
  let to: String?
  let summary: String
  let advice: String
  var rule: RuleID = "misspelt-path"

  func holds(_ path: String) -> Bool {
    path == from || path.hasPrefix(from) && path.dropFirst(from.count).hasPrefix("/")
  }

  func destination(of path: String) -> String? {
    to.map { $0 + path.dropFirst(from.count) }
  }

  /// Where the path was that is this one now; nil where it was not moved.
  func origin(of path: String) -> String? {
    guard let to, path == to || path.hasPrefix(to + "/") else { return nil }
    return from + path.dropFirst(to.count)
  }

  func diagnostic(at path: String) -> Diagnostic {
    let file = SourcePath(path)
    let way = to.map { Help.Way.rename(file, to: SourcePath($0), advice) } ?? .delete(file, advice)
    return Diagnostic(.error, rule, at: SourcePlace(file), summary, help: [way])
  }

  /// A name that has to be another one.
  ///
  /// - Parameter isThere: Whether a folder of the other name is there as well.
  static func respelt(
    _ from: String,
    to: String,
    why: String,
    isThere: Bool = false
  ) -> PathMove {
    PathMove(
      from: from,
      to: to,
      summary: why,
      advice: isThere ? "move what is in it to '\(to)'" : advice(from: from, to: to)
    )
  }

  private static func advice(from: String, to: String) -> String {
    let (old, new) = (SourcePath(from), SourcePath(to))
    let isSameFolder =
      old.relative.dropLast(old.name.utf8.count) == new.relative.dropLast(new.name.utf8.count)
    return isSameFolder ? "rename it to '\(new.name)'" : "move it to '\(to)' of the content folder"
  }
}
