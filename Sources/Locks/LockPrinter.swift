internal import Fingerprints
public import Standards

extension VersionLock {
  /// The lock as a file: a comment for each fact, the lines that `sha256sum -c` reads, and the seal.
  public var text: String {
    let text = (facts.map { "# " + $0 } + hashes(of: files)).map { $0 + "\n" }.joined()
    guard format == .sealed else { return text }
    return text + "# seal: \(Self.seal(of: text.utf8))\n"
  }

  private var facts: [String] {
    var lines = [
      "psf-lock: \(format.rawValue)", "version: \(version)", "published: \(published)",
      "\(origin.rawValue): \(record.text)",
    ]
    if format == .sealed, let follows {
      lines.append("follows: \(follows.version) \(follows.digest)")
    }
    if format == .sealed {
      lines += declarations.map { "declares: \($0.key.rawValue) \($0.value)" }
    }
    lines += renewals.map { "renewed: \($0.record.text): \($0.reason)" }
    lines += changes.map { "change: \($0.id) \($0.changeClass.rawValue)" }
    lines += sentences.map {
      "sentences: \($0.id) \($0.algorithm) \($0.digests.joined(separator: " "))"
    }
    return lines
  }

  private func hashes(of files: [File]) -> [String] {
    files.map { "\($0.digest)  \(version.label)/\($0.path)" }
  }

  /// What the last line says of those before it. It catches accidents; signatures catch forgery.
  static func seal(of text: some Sequence<UInt8>) -> Fingerprint {
    Fingerprint(sha256Of: Array(text))
  }

  /// What the lock of the next version calls it by.
  public var asPredecessor: Predecessor {
    let text = hashes(of: files.filter { !$0.path.hasPrefix("revisions/") }).map { $0 + "\n" }
    return Predecessor(version, digest: Self.seal(of: text.joined().utf8))
  }
}

extension VersionLock.Record {
  /// `2026-12-01 by psf 0.1.0`, or without the date.
  var text: String {
    (date.map { "\($0) " } ?? "") + "by psf \(program)"
  }
}
