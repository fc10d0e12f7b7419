public import Diagnostics
internal import Fingerprints
public import SourceFiles
public import Standards

/// Reads the lock file of a version. It is strict: what it accepts, it would have written just so, but for the ends of lines,
/// which Git may change.
public struct LockParser {
  private let file: SourceFile
  private let version: VersionID
  private var lines: [(number: Int, line: LockLine)] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ file: SourceFile, of version: VersionID) {
    self.file = file
    self.version = version
  }

  /// Reads a file as the lock of the version that its name says; no lock where there is a finding.
  public static func parse(
    _ file: SourceFile,
    of version: VersionID
  ) -> (lock: VersionLock?, diagnostics: [Diagnostic]) {
    var parser = LockParser(file.withLineFeeds, of: version)
    parser.readLines()
    guard parser.diagnostics.isEmpty else { return (nil, parser.diagnostics) }
    let lock = parser.lock()
    return (parser.diagnostics.isEmpty ? lock : nil, parser.diagnostics)
  }

  private mutating func report(_ line: Int, _ summary: String) {
    diagnostics.append(.badLock(SourcePlace(file.path, line: line, column: 1), summary))
  }

  private mutating func readLines() {
    // By bytes: a carriage return and a line feed are one character.
    var texts = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard texts.popLast()?.isEmpty ?? false else {
      return report(texts.count + 1, "the last line has no end")
    }
    for (index, bytes) in texts.enumerated() {
      guard let text = String(validating: bytes, as: UTF8.self),
        !text.unicodeScalars.contains(where: \.isControl), let line = LockLine(text)
      else {
        report(index + 1, Self.problem(of: bytes))
        continue
      }
      lines.append((index + 1, line))
    }
  }

  private static func problem(of line: ArraySlice<UInt8>) -> String {
    let mark = "# psf-lock: "
    guard line.starts(with: mark.utf8) else { return "this is no line of a lock" }
    return
      "this program does not know format \(String(decoding: line.dropFirst(mark.utf8.count), as: UTF8.self))"
  }

  private mutating func lock() -> VersionLock? {
    var parts = LockParts()
    var rank = -1
    for (number, line) in lines {
      if line.rank < rank || line.rank == rank && (line.rank < 5 || line.rank == 10) {
        report(number, "this line does not belong here: '\(LockLine.forms[line.rank])'")
      } else if line.rank > rank + 1, rank < 3 {
        report(number, "a line is missing before this one: '\(LockLine.forms[rank + 1])'")
      }
      rank = max(rank, line.rank)
      if let problem = parts.take(line, of: version) { report(number, problem) }
      // All else in the lock of another version is about that one.
      if case .version(let id) = line, id != version { return nil }
    }
    guard rank >= 9 else {
      report(max(1, lines.count), "the lock ends before its files")
      return nil
    }
    guard let lock = parts.lock(of: version) else { return nil }
    checkSpelling(of: lock)
    return lock
  }

  /// What is read must be what would be written, byte for byte.
  private mutating func checkSpelling(of lock: VersionLock) {
    let written = Array(lock.text.utf8)
    guard diagnostics.isEmpty, written != file.bytes else { return }
    if lock.format == .sealed, let sealed = file.bytes.sealed,
      VersionLock.seal(of: sealed.text).description != sealed.digest
    {
      return report(
        sealed.line,
        "a line before this seal was edited, added or taken out since the lock was written"
      )
    }
    let same = zip(written, file.bytes).prefix { $0 == $1 }
    report(
      same.count { $0.1 == UInt8(ascii: "\n") } + 1,
      "this line is not written as psf writes it"
    )
  }
}

/// The parts of a lock as they are read.
private struct LockParts {
  private var published: PublicationDate?
  private var format = VersionLock.Format.sealed
  private var follows: VersionLock.Predecessor?
  private var made: (origin: VersionLock.Origin, record: VersionLock.Record)?
  private var declarations: [Declaration] = []
  private var renewals: [VersionLock.Renewal] = []
  private var changes: [VersionLock.PublishedChange] = []
  private var sentences: [VersionLock.Sentences] = []
  private var files: [VersionLock.File] = []

  /// Takes a line; answers what is wrong with it.
  mutating func take(_ line: LockLine, of version: VersionID) -> String? {
    switch line {
    case .format(let format): self.format = format
    case .follows(let predecessor): follows = predecessor
    case .declaration(let declaration): declarations.append(declaration)
    case .seal: break
    case .version(let id): return id == version ? nil : "this is the lock of \(id)"
    case .published(let date): published = date
    case .made(let origin, let record): made = (origin, record)
    case .renewal(let renewal):
      guard made?.origin == .frozen else { return "a lock that a release wrote is not renewed" }
      renewals.append(renewal)
    case .change(let change): changes.append(change)
    case .sentences(let list): sentences.append(list)
    case .file(let folder, let file):
      guard folder == version.label else { return "the file is not in \(version.label)/" }
      if let last = files.last, !Self.isBefore(last.path, file.path) {
        return "the files are not in the order of their paths, each once"
      }
      files.append(file)
    }
    return nil
  }

  private static func isBefore(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  func lock(of version: VersionID) -> VersionLock? {
    guard let published, let made else { return nil }
    return VersionLock(
      version: version,
      published: published,
      origin: made.origin,
      record: made.record,
      follows: follows,
      declarations: declarations,
      renewals: renewals,
      changes: changes,
      sentences: sentences,
      files: files,
      format: format
    )
  }
}

extension [UInt8] {
  /// What is before the last line, and the digest that this has; nil where it is no seal.
  fileprivate var sealed: (text: ArraySlice<UInt8>, digest: String, line: Int)? {
    let text = dropLast()
    let start = text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let mark = Array("# seal: ".utf8)
    guard text[start...].starts(with: mark) else { return nil }
    return (
      self[..<start], String(decoding: text[(start + mark.count)...], as: UTF8.self),
      self[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    )
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension Diagnostic {
  fileprivate static func badLock(_ place: SourcePlace, _ summary: String) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-lock",
      at: place,
      summary,
      help: [
        .run(["git", "stash", "push", "--", .file(place.path)]),
        .words(
          "delete it where Git never had it; 'psf freeze' and 'psf release' write locks, nobody else does"
        ),
      ]
    )
  }
}
