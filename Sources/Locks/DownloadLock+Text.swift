public import Diagnostics
internal import Fingerprints
public import SourceFiles
public import Standards

extension VersionID {
  /// The folder of the version's downloads that are kept, with a slash at its end.
  public var downloadsFolder: String { "standards/\(standard)/\(label).downloads/" }

  /// The file in that folder that says what they must be.
  public var downloadsLockPath: SourcePath { SourcePath(downloadsFolder + DownloadLock.fileName) }
}

extension DownloadLock {
  /// The name of the file.
  public static let fileName = "downloads.lock"
  private static let head = "# psf-downloads: 1"

  /// The lock as a file: a comment for each edition and for what was rendered, then the lines that `sha256sum -c` reads in
  /// the folder.
  public var text: String {
    (headLines + files.map { "\($0.digest)  \($0.path)" }).map { $0 + "\n" }.joined()
  }

  /// The lines before the files.
  private var headLines: [String] {
    let editions = editions.enumerated().map { index, edition in
      "# edition: \(index + 1) \(edition.record.text)" + (edition.reason.map { ": \($0)" } ?? "")
    }
    return [Self.head, "# version: \(version)"] + editions
      + (source.map { [Self.textMark + "\($0.text)", Self.errataMark + "\($0.errata)"] } ?? [])
  }

  private static let editionMark = "# edition: "
  private static let textMark = "# text: "
  private static let errataMark = "# errata: "

  /// Reads a file as the lock of a version's downloads; no lock where there is a finding. It is strict: what it accepts,
  /// it would have written just so, but for the ends of lines.
  public static func parse(
    _ file: SourceFile,
    of version: VersionID
  ) -> (lock: DownloadLock?, diagnostics: [Diagnostic]) {
    let file = file.withLineFeeds
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    let lock = DownloadLock(
      version: version,
      editions: lines.compactMap(edition),
      source: source(lines),
      files: files(lines)
    )
    let written = Array(lock.text.utf8)
    let same = zip(written, file.bytes).prefix { $0 == $1 }
    let line = same.count { $0.1 == UInt8(ascii: "\n") } + 1
    // What stands in the place of the first edition is where that is missed.
    guard !lock.editions.isEmpty else {
      let isMissing = line >= 3 && !lines.contains { $0.hasPrefix(editionMark) }
      let summary = isMissing ? noEdition : nil
      return (nil, [.badDownloadLock(file.path, line: min(line, 3), summary)])
    }
    guard written == file.bytes else {
      return (nil, [.badDownloadLock(file.path, line: line, nil)])
    }
    return (lock, [])
  }

  private static let noEdition =
    "a line is missing before this one: '\(editionMark)1 2026-04-30 by psf 0.1.0'"

  private static func files(_ lines: [Substring]) -> [VersionLock.File] {
    var names: Set<String> = []
    return lines.compactMap(LockLine.digest).filter { names.insert($0.path).inserted }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func source(_ lines: [Substring]) -> Source? {
    func fingerprint(_ mark: String) -> Fingerprint? {
      lines.first { $0.hasPrefix(mark) }.flatMap {
        Fingerprint(hexadecimal: $0.dropFirst(mark.count))
      }
    }
    guard let text = fingerprint(textMark), let errata = fingerprint(errataMark) else { return nil }
    return Source(text: text, errata: errata)
  }

  private static func edition(_ line: Substring) -> Edition? {
    guard line.hasPrefix(editionMark),
      let (_, rest) = line.dropFirst(editionMark.count).cut(at: " ")
    else { return nil }
    let (head, reason) = rest.cut(at: ": ").map { ($0.0, Optional($0.1)) } ?? (rest, nil)
    return LockLine.record(head).map { Edition($0, reason: reason.map { String($0) }) }
  }
}

extension DownloadLock {
  /// Where the lock says what was rendered.
  var textPlace: SourcePlace { place(line: headLines.count - 1) }

  /// Where it says with which errata.
  var errataPlace: SourcePlace { place(line: headLines.count) }

  private func place(line: Int) -> SourcePlace {
    SourcePlace(version.downloadsLockPath, line: line, column: 1)
  }

  /// What is wrong with the kept downloads of a tree, and those that are as they must be.
  public func kept(in tree: SourceTree) -> (files: KeptDownloads, diagnostics: [Diagnostic]) {
    let folder = version.downloadsFolder
    let found = Dictionary(
      tree.files.filter { $0.path.relative.hasPrefix(folder) }.map { ($0.path.relative, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let unreadable = Set(tree.diagnostics.map(\.place.path))
    var kept: [KeptDownloads.File] = []
    var diagnostics: [Diagnostic] = []
    for (index, entry) in files.enumerated() {
      let path = SourcePath(folder + entry.path)
      if let file = found[path.relative] {
        if Fingerprint(sha256Of: file.bytes) == entry.digest {
          kept.append(KeptDownloads.File(entry.path, file.bytes))
        } else {
          diagnostics.append(.changedDownload(path))
        }
      } else if !unreadable.contains(path) {
        let line = headLines.count + index + 1
        diagnostics.append(.missingDownload(entry.path, place(line: line)))
      }
    }
    let names = Set(files.map { folder + $0.path } + [folder + Self.fileName])
    for path in found.keys.sorted() where !names.contains(path) {
      diagnostics.append(.strangeDownload(SourcePath(path)))
    }
    return (KeptDownloads(self, files: kept), diagnostics)
  }
}

extension Diagnostic {
  private static func aboutDownload(
    _ place: SourcePlace,
    _ summary: String,
    _ help: Help
  ) -> Diagnostic {
    Diagnostic(.error, "changed-download", at: place, summary, help: help)
  }

  fileprivate static func changedDownload(_ path: SourcePath) -> Diagnostic {
    aboutDownload(
      SourcePlace(path),
      "this is not the file that was published",
      [
        .run(["git", "stash", "push", "--", .file(path)]),
        .words("where another one is due, render an edition beside it with 'psf edition'"),
      ]
    )
  }

  fileprivate static func missingDownload(_ name: String, _ place: SourcePlace) -> Diagnostic {
    aboutDownload(
      place,
      "'\(name)' was published and is not there",
      [.run(["git", "stash", "push", "--", .file(place.path.beside(name))])]
    )
  }

  fileprivate static func strangeDownload(_ path: SourcePath) -> Diagnostic {
    aboutDownload(
      SourcePlace(path),
      "\(DownloadLock.fileName) does not name this file",
      [
        .delete(
          path,
          "delete it; 'psf release' and 'psf edition' write this folder, nobody else does"
        )
      ]
    )
  }

  fileprivate static func badDownloadLock(
    _ path: SourcePath,
    line: Int,
    _ summary: String?
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-lock",
      at: SourcePlace(path, line: line, column: 1),
      summary ?? "this line is not written as psf writes it",
      help: [
        .run(
          ["git", "stash", "push", "--", .file(path)],
          "run 'git stash push -- content/\(path.relative)'; 'psf release' and 'psf edition' write it, nobody else does"
        )
      ]
    )
  }
}
