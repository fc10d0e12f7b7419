public import Diagnostics
internal import ParallelWork

/// All files of a folder, in the order of their paths.
public struct SourceTree: Sendable {
  /// The files that could be read.
  public let files: [SourceFile]
  /// What could not be read, and texts that are not UTF-8.
  public let diagnostics: [Diagnostic]

  /// Files as they are, for a tree that is not on disk.
  public init(files: [SourceFile], diagnostics: [Diagnostic] = []) {
    self.files = files
    self.diagnostics = diagnostics
  }

  /// Files that were read elsewhere than from a disk, judged like those: texts that are not UTF-8 and symbolic links are
  /// refused.
  public init(judging files: [SourceFile], links: [SourcePath]) {
    var (sound, findings): ([SourceFile], [Diagnostic]) = ([], links.map { .symbolicLink($0) })
    for file in files {
      if let finding = file.damage { findings.append(finding) } else { sound.append(file) }
    }
    self.init(files: sound, diagnostics: findings)
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
    for outcome in outcomes {
      switch outcome {
      case .success(let file): files.append(file)
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      }
    }
    return SourceTree(files: files, diagnostics: diagnostics)
  }

  /// The same with some of its files read again. What else changed in the folder, as when one of its folders is new, is not
  /// seen.
  package func rereading(_ paths: Set<SourcePath>, in folder: String) -> SourceTree {
    var files = files
    var diagnostics = diagnostics.filter { !paths.contains($0.place.path) }
    for path in paths {
      let place = files.place(of: path)
      if place.isThere { files.remove(at: place.index) }
      switch Self.kind(of: folder + "/" + path.relative) {
      case .missing: continue
      case .link: diagnostics.append(.symbolicLink(path))
      case .file:
        switch Self.readFile(path, in: folder) {
        case .success(let file): files.insert(file, at: place.index)
        case .failure(let problem): diagnostics.append(problem.diagnostic)
        }
      }
    }
    return SourceTree(files: files, diagnostics: diagnostics)
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
  }

  private static func readFile(
    _ path: SourcePath,
    in folder: String
  ) -> Result<SourceFile, Problem> {
    do {
      let file = SourceFile(path: path, bytes: try bytes(ofFile: folder + "/" + path.relative))
      return file.damage.map { .failure(Problem(diagnostic: $0)) } ?? .success(file)
    } catch {
      return .failure(Problem(diagnostic: .unreadable(path, error.reason)))
    }
  }
}

extension SourceFile {
  /// The diagnostic for a text that is not UTF-8 or is left from a merge; nil for all other files.
  fileprivate var damage: Diagnostic? {
    guard isText else { return nil }
    return firstInvalidByte().map { .notUTF8(at: $0) }
      ?? firstConflictMarker().map { .conflictMarker(at: $0) }
  }

  /// Where the file stops being UTF-8; nil where all of it is.
  func firstInvalidByte() -> SourcePlace? {
    guard !isASCII else { return nil }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var line = 1
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: text, as: UTF8.self) == nil {
        return SourcePlace(path, line: line, column: Self.firstInvalidColumn(in: text))
      }
      line += 1
    }
    return SourcePlace(path)
  }

  /// A look at all bytes that compilers make fast; most texts need no other.
  private var isASCII: Bool {
    bytes.reduce(0 as UInt8) { $0 | $1 } < 0x80
  }

  private static func firstInvalidColumn(in line: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = line.makeIterator()
    var column = 1
    while case .valid(let scalar) = parser.parseScalar(from: &bytes) { column += scalar.count }
    return column
  }
}

extension Diagnostic {
  static func notUTF8(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "invalid-utf-8",
      at: place,
      "the file is not UTF-8",
      advice: "save it as UTF-8 in your editor"
    )
  }

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
