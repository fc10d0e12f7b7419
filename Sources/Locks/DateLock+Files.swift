public import Diagnostics
internal import Fingerprints
internal import ParallelWork
public import SourceFiles
public import Standards

extension DateLock {
  /// The number of the format that this program writes and reads.
  static let format = "1"

  /// What is to be recorded of some pages as they stand in a tree.
  public init(of pages: [DateRecord.Page], in tree: SourceTree) {
    let files = Self.files(of: pages, in: tree)
    self.init(zip(pages, files).map { Entry($0.path, $0.date, files: $1) })
  }

  /// The lock as a file: a comment for each page, then the lines that `sha256sum -c` reads.
  public var text: String {
    let pages = entries.map { entry in
      "# date: \(entry.date) \(entry.page)\n"
        + entry.files.map { "\($0.digest)  \($0.path)\n" }.joined()
    }
    return "# psf-dates: \(Self.format)\n" + pages.joined()
  }

  /// The digests of the files of some pages, on all cores.
  private static func files(of pages: [DateRecord.Page], in tree: SourceTree) -> [[File]] {
    let (single, folders) = (
      Dictionary(
        tree.files.map { ($0.path.relative, $0) },
        uniquingKeysWith: { first, _ in first }
      ),
      tree.files.filter { $0.path.relative.hasPrefix("exams/") && $0.isText }
    )
    return mapInParallel(pages) { page in
      let own =
        page.path.hasSuffix("/")
        ? folders.filter { $0.path.relative.hasPrefix(page.path) }
        : single[page.path].map { [$0] } ?? []
      return own.map { File($0.path.relative, Fingerprint(sha256Of: $0.bytes)) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  /// Holds pages against the lock.
  public func record(of pages: [DateRecord.Page], in tree: SourceTree) -> DateRecord {
    let recorded = Dictionary(
      entries.map { ($0.page, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var files = Self.files(of: pages, in: tree)
    if zip(pages, files).contains(where: { $1 != recorded[$0.path]?.files }) {
      // Git may have changed the ends of lines, which no reader sees.
      let others = Self.files(of: pages, in: tree.withLineFeeds)
      for (index, page) in pages.enumerated() where others[index] == recorded[page.path]?.files {
        files[index] = others[index]
      }
    }
    let held = zip(pages, files).map { page, files -> DateRecord.Page in
      guard let entry = recorded[page.path] else { return page }
      return DateRecord.Page(
        page.path,
        page.date,
        at: page.place,
        state: Self.state(of: page, files, entry),
        record: SourcePlace(Self.path, line: entry.line, column: 1)
      )
    }
    let there = Set(pages.map(\.path))
    return DateRecord(held, gone: entries.filter { !there.contains($0.page) }, hasLock: true)
  }

  private static func state(
    of page: DateRecord.Page,
    _ files: [File],
    _ entry: Entry
  ) -> DateRecord.Page.State {
    let isSame = files == entry.files
    if page.date == entry.date || !isSame && page.date.isSurelyBefore(entry.date) {
      guard !isSame else { return .recorded }
      let other = Set(files).symmetricDifference(entry.files).map { SourcePath($0.path) }
      return .changed(since: entry.date, files: Set(other).sorted())
    }
    return .moved(from: entry.date)
  }

  /// The lock after the program itself has written some files: what was recorded of them holds for their new bytes.
  ///
  /// - Parameters:
  ///   - written: The new bytes, by path.
  ///   - tree: The files as they were.
  public func following(_ written: [SourcePath: [UInt8]], in tree: SourceTree) -> DateLock {
    let old = Dictionary(
      tree.files.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    return DateLock(
      entries.map { entry in
        let files = entry.files.map { file -> File in
          let path = SourcePath(file.path)
          guard let bytes = written[path], let before = old[path],
            Fingerprint(sha256Of: before) == file.digest
          else { return file }
          return File(file.path, Fingerprint(sha256Of: bytes))
        }
        return Entry(entry.page, entry.date, files: files, line: entry.line)
      }
    )
  }
}
