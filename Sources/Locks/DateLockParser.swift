public import Diagnostics
internal import Fingerprints
public import SourceFiles
public import Standards

/// Reads `dates.lock`. It is strict: what it accepts, it would have written just so, but for the ends of lines.
public struct DateLockParser {
  private let file: SourceFile
  /// The entries, the last one without its files while it is being read.
  private var entries: [DateLock.Entry] = []
  private var files: [DateLock.File] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ file: SourceFile) {
    self.file = file
  }

  /// Reads a file; no lock where there is a finding.
  public static func parse(_ file: SourceFile) -> (lock: DateLock?, diagnostics: [Diagnostic]) {
    var parser = DateLockParser(file.withLineFeeds)
    parser.read()
    guard parser.diagnostics.isEmpty else { return (nil, parser.diagnostics) }
    let lock = DateLock(parser.entries)
    parser.checkSpelling(of: lock)
    return (parser.diagnostics.isEmpty ? lock : nil, parser.diagnostics)
  }

  private mutating func report(_ line: Int, _ summary: String) {
    diagnostics.append(.badDateLock(SourcePlace(file.path, line: line, column: 1), summary))
  }

  private mutating func read() {
    var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty ?? false else {
      return report(lines.count + 1, "the last line has no end")
    }
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    guard let first = texts.first else { return report(1, "the lock is empty") }
    guard first == "# psf-dates: \(DateLock.format)" else {
      return report(1, "this program reads locks that begin with '# psf-dates: \(DateLock.format)'")
    }
    for (index, text) in texts.enumerated().dropFirst() { read(text, at: index + 1) }
    endEntry()
  }

  private mutating func read(_ text: String, at line: Int) {
    if let entry = Self.page(text, line) {
      endEntry()
      if let last = entries.last, !last.page.utf8.lexicographicallyPrecedes(entry.page.utf8) {
        report(line, "the pages are not in the order of their paths, each once")
      }
      return entries.append(entry)
    }
    guard let read = Self.digest(text) else { return report(line, "this is no line of a lock") }
    guard let last = entries.last else {
      return report(line, "this file stands below no '# date:'")
    }
    let isOfPage =
      last.page.hasSuffix("/") ? read.path.hasPrefix(last.page) : read.path == last.page
    if !isOfPage { report(line, "the file is none of \(last.page)") }
    if let other = files.last, !other.path.utf8.lexicographicallyPrecedes(read.path.utf8) {
      report(line, "the files are not in the order of their paths, each once")
    }
    files.append(read)
  }

  /// Gives the entry that is being read its files.
  private mutating func endEntry() {
    guard let last = entries.popLast() else { return }
    entries.append(DateLock.Entry(last.page, last.date, files: files, line: last.line))
    files = []
  }

  private static func page(_ text: String, _ line: Int) -> DateLock.Entry? {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "#", parts[1] == "date:", !parts[3].isEmpty,
      let date = PublicationDate(String(parts[2]))
    else { return nil }
    return DateLock.Entry(String(parts[3]), date, files: [], line: line)
  }

  private static func digest(_ text: String) -> DateLock.File? {
    guard text.utf8.count > 66, let digest = Fingerprint(hexadecimal: text.prefix(64)),
      text.dropFirst(64).hasPrefix("  ")
    else { return nil }
    return DateLock.File(String(text.dropFirst(66)), digest)
  }

  private mutating func checkSpelling(of lock: DateLock) {
    let written = Array(lock.text.utf8)
    guard written != file.bytes else { return }
    let same = zip(written, file.bytes).prefix { $0 == $1 }
    report(
      same.count { $0.1 == UInt8(ascii: "\n") } + 1,
      "this line is not written as psf writes it"
    )
  }
}

extension Diagnostic {
  fileprivate static func badDateLock(_ place: SourcePlace, _ summary: String) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-lock",
      at: place,
      summary,
      advice:
        "put the file back with 'git stash push -- FILE'; 'psf check --record-dates' writes it, nobody else does"
    )
  }
}
