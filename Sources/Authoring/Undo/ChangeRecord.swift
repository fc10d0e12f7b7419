package import Diagnostics
internal import Fingerprints
package import Foundation
package import SourceFiles

/// A change of the content that was made, with all that is needed to take it back: the old bytes of each file, and the
/// digests of the new ones, which tell whether somebody has edited them since.
package struct ChangeRecord: Codable, Sendable {
  /// A folder with another name, both from the root and with a slash at the end.
  struct Move: Codable, Sendable {
    let old: String
    let new: String
  }

  /// A file that was written or removed.
  struct File: Codable, Sendable {
    /// The file before the change; nil where there was none.
    let old: OldFile?
    /// The file after it; nil where it was removed.
    let new: NewFile?
  }

  struct OldFile: Codable, Sendable {
    let path: String
    /// Its bytes, as JSON has them.
    let base64: String

    var bytes: [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }
  }

  struct NewFile: Codable, Sendable {
    let path: String
    let sha256: String
  }

  /// When it was made; nil in records of older programs.
  package let made: Date?
  /// The action that made it, such as `release of psf@1.2`.
  package let title: String
  /// The lock of the version that it published, by its path; nil where it published none.
  package let publishedLock: String?
  let move: Move?
  let files: [File]

  /// - Parameters:
  ///   - change: The change.
  ///   - tree: The files before it.
  package init(
    _ title: String,
    of change: ContentChange,
    in tree: SourceTree,
    publishing lock: SourcePath? = nil,
    at made: Date? = nil
  ) {
    (self.title, self.made) = (title, made)
    publishedLock = lock?.relative
    move = change.move.map { Move(old: $0.old, new: $0.new) }
    let sources = Dictionary(
      tree.files.map { (SourcePath(change.target(of: $0.path.relative)), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let written = change.written.sorted { $0.key < $1.key }.map { path, bytes in
      let digest = Fingerprint(sha256Of: bytes).description
      return File(
        old: sources[path].map(OldFile.init),
        new: NewFile(path: path.relative, sha256: digest)
      )
    }
    let removed = change.removed.sorted().compactMap { tree[$0] }
    files = written + removed.map { File(old: OldFile($0), new: nil) }
  }
}

extension ChangeRecord {
  /// The files that it wrote or removed, by their paths after it.
  package var paths: [String] { files.compactMap { $0.new?.path ?? $0.old?.path } }
}

extension ChangeRecord.OldFile {
  init(_ file: SourceFile) {
    self.init(path: file.path.relative, base64: Data(file.bytes).base64EncodedString())
  }
}
