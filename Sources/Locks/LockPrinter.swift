public import Standards

extension VersionLock {
  /// The number of the format that this program writes and reads.
  static let format = "1"

  /// The lock as a file: a comment for each fact, then the lines that `sha256sum -c` reads.
  public var text: String {
    var lines = [
      "psf-lock: \(Self.format)", "version: \(version)", "published: \(published)",
      "\(origin.rawValue): \(record.text)",
    ]
    lines += renewals.map { "renewed: \($0.record.text): \($0.reason)" }
    lines += changes.map { "change: \($0.id) \($0.changeClass.rawValue)" }
    lines += sentences.map {
      "sentences: \($0.id) \($0.algorithm) \($0.digests.joined(separator: " "))"
    }
    let hashes = files.map { "\($0.digest)  \(version.label)/\($0.path)" }
    return (lines.map { "# " + $0 } + hashes).map { $0 + "\n" }.joined()
  }
}

extension VersionLock.Record {
  /// `2026-12-01 by psf 0.1.0`, or without the date.
  var text: String {
    (date.map { "\($0) " } ?? "") + "by psf \(program)"
  }
}
