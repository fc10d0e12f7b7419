public import Diagnostics
internal import Fingerprints
public import SourceFiles
public import Standards

extension VersionID {
  /// The folder of the version, with a slash at its end.
  public var folder: String { "standards/\(standard)/\(label)/" }

  /// The file of its lock.
  public var lockPath: SourcePath { SourcePath("standards/\(standard)/\(label).lock") }
}

extension VersionLock.File {
  /// All files of a version with their digests, by path.
  public static func all(of version: VersionID, in tree: SourceTree) -> [VersionLock.File] {
    let folder = version.folder
    return tree.files.filter { $0.path.isContent(below: folder) }
      .map { file in
        let path = String(file.path.relative.dropFirst(folder.count))
        return VersionLock.File(path, Fingerprint(sha256Of: file.bytes))
      }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension VersionLock {
  /// What differs from the lock in a tree, by path. A file that cannot be read is not what was published.
  public func departures(in tree: SourceTree) -> [Seal.Departure] {
    let folder = version.folder
    let locked = Dictionary(files.map { ($0.path, $0.digest) }) { first, _ in first }
    var unseen = Set(locked.keys)
    var departures: [Seal.Departure] = []
    func note(_ path: String, _ kind: Seal.Departure.Kind) {
      departures.append(Seal.Departure(SourcePath(folder + path), kind))
    }
    for file in File.all(of: version, in: tree) {
      unseen.remove(file.path)
      guard let digest = locked[file.path] else {
        note(file.path, .added)
        continue
      }
      guard digest != file.digest else { continue }
      let source = tree.files.first { $0.path == SourcePath(folder + file.path) }
      note(
        file.path,
        source.map { $0.differsByLineEnds(from: digest) } ?? false ? .lineEnds : .changed
      )
    }
    let unreadable = Set(tree.diagnostics.map(\.place.path))
    for path in unseen {
      note(path, unreadable.contains(SourcePath(folder + path)) ? .changed : .removed)
    }
    return departures.sorted { $0.path < $1.path }
  }
}

extension SourceFile {
  /// Whether it would have a digest with other ends of lines.
  fileprivate func differsByLineEnds(from digest: Fingerprint) -> Bool {
    [withLineFeeds, withCarriageReturns].contains { Fingerprint(sha256Of: $0.bytes) == digest }
  }
}

extension SourcePath {
  fileprivate func isContent(below folder: String) -> Bool {
    root == .content && relative.utf8.starts(with: folder.utf8)
  }
}
