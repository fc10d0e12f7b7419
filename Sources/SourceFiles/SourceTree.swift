public import Diagnostics
internal import ParallelWork

/// All files of a folder, in the order of their paths.
public struct SourceTree: Sendable {
  /// The files that could be read.
  public let files: [SourceFile]
  /// What could not be read, and texts that are not as they must be.
  public let diagnostics: [Diagnostic]
  /// The texts that are not as they must be, with the words that they were meant to hold. They are part of nothing that is
  /// published; without them, what depends on their files would be judged as if these were deleted.
  public let salvaged: [SourceFile]

  /// Files as they are, for a tree that is not on disk.
  public init(
    files: [SourceFile],
    diagnostics: [Diagnostic] = [],
    salvaged: [SourceFile] = []
  ) {
    self.files = files
    self.diagnostics = diagnostics
    self.salvaged = salvaged
  }

  /// Files that were read elsewhere than from a disk, judged like those: texts that are not UTF-8 and symbolic links are
  /// refused.
  public init(judging files: [SourceFile], links: [SourcePath]) {
    var (sound, findings): ([SourceFile], [Diagnostic]) = ([], links.map { .symbolicLink($0) })
    var salvaged: [SourceFile] = []
    for file in files {
      if let damage = file.damage {
        findings.append(damage.diagnostic)
        salvaged.append(damage.salvaged)
      } else {
        sound.append(file)
      }
    }
    self.init(files: sound, diagnostics: findings, salvaged: salvaged)
  }

  /// All files with words in them, in the order of their paths.
  package var withSalvagedFiles: [SourceFile] {
    salvaged.isEmpty ? files : (files + salvaged).sorted { $0.path < $1.path }
  }

  /// The file at a path; nil where there is none.
  package subscript(path: SourcePath) -> SourceFile? {
    let place = files.place(of: path)
    return place.isThere ? files[place.index] : nil
  }

  /// Whether both hold the same files, with the same bytes, and the same mistakes.
  package func holdsTheSame(as other: SourceTree) -> Bool {
    diagnostics == other.diagnostics
      && files.elementsEqual(other.files) { $0.path == $1.path && $0.bytes == $1.bytes }
      && salvaged.elementsEqual(other.salvaged) { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  /// The same with the files of another tree at the paths where this one has none. A file that cannot be read has its place.
  package func completed(by other: SourceTree) -> SourceTree {
    let taken = Set(files.map(\.path)).union(diagnostics.map(\.place.path))
    let added = other.files.filter { !taken.contains($0.path) }
    return SourceTree(
      files: (files + added).sorted { $0.path < $1.path },
      diagnostics: diagnostics,
      salvaged: salvaged
    )
  }

  /// Reads a folder and all that is below it, on all cores.
  ///
  /// Names that begin with `.` are left out. A symbolic link is refused, since it may lead outside the folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder on disk.
  ///   - root: Which root it is.
  public static func read(_ folder: String, as root: SourceRoot) -> SourceTree {
    var listing = FolderListing(of: folder, as: root)
    listing.run()
    let paths = listing.files
    let outcomes = mapInParallel(paths) { path in
      readFile(path, in: folder)
    }
    var files: [SourceFile] = []
    files.reserveCapacity(outcomes.count)
    var diagnostics = listing.diagnostics
    var salvaged: [SourceFile] = []
    for outcome in outcomes {
      switch outcome {
      case .success(let file): files.append(file)
      case .failure(let problem):
        diagnostics.append(problem.diagnostic)
        if let file = problem.salvaged { salvaged.append(file) }
      }
    }
    return SourceTree(files: files, diagnostics: diagnostics, salvaged: salvaged)
  }

  /// The same with some of its files read again. What else changed in the folder, as when one of its folders is new, is not
  /// seen.
  package func rereading(_ paths: Set<SourcePath>, in folder: String) -> SourceTree {
    var files = files
    var diagnostics = diagnostics.filter { !paths.contains($0.place.path) }
    var salvaged = salvaged.filter { !paths.contains($0.path) }
    for path in paths {
      let place = files.place(of: path)
      if place.isThere { files.remove(at: place.index) }
      switch Self.kind(of: folder + "/" + path.relative) {
      case .missing: continue
      case .link: diagnostics.append(.symbolicLink(path))
      case .file:
        switch Self.readFile(path, in: folder) {
        case .success(let file): files.insert(file, at: place.index)
        case .failure(let problem):
          diagnostics.append(problem.diagnostic)
          if let file = problem.salvaged { salvaged.append(file) }
        }
      }
    }
    return SourceTree(files: files, diagnostics: diagnostics, salvaged: salvaged)
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
    var salvaged: SourceFile?
  }

  private static func readFile(
    _ path: SourcePath,
    in folder: String
  ) -> Result<SourceFile, Problem> {
    do {
      let file = SourceFile(path: path, bytes: try bytes(ofFile: folder + "/" + path.relative))
      return file.damage.map {
        .failure(Problem(diagnostic: $0.diagnostic, salvaged: $0.salvaged))
      } ?? .success(file)
    } catch {
      return .failure(Problem(diagnostic: .unreadable(path, error.reason)))
    }
  }
}

extension Diagnostic {
  static func unreadable(_ path: SourcePath, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "unreadable-file",
      at: SourcePlace(path),
      "the file cannot be read: \(reason)",
      advice: "check that it exists and that you may read it"
    )
  }

  static func symbolicLink(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "symbolic-link",
      at: SourcePlace(path),
      "a symbolic link may lead outside the folder",
      advice: "put the file itself here"
    )
  }
}
