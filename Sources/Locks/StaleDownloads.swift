public import Diagnostics
internal import Fingerprints
public import SourceFiles
public import Standards

extension DownloadLock.Source {
  /// What the downloads of a version are made of in a tree.
  public init(of version: Version, in tree: SourceTree) {
    let errata = Set(version.verifiedErrata.map(\.place.path))
    self.init(
      text: Self.fingerprint(VersionLock.File.all(of: version.id, in: tree)),
      errata: Self.fingerprint(
        tree.files.filter { errata.contains($0.path) }.map {
          VersionLock.File($0.path.relative, Fingerprint(sha256Of: $0.bytes))
        }
      )
    )
  }

  private static func fingerprint(_ files: [VersionLock.File]) -> Fingerprint {
    var builder = FingerprintBuilder()
    for file in files.sorted(by: { $0.path < $1.path }) {
      builder.add(file.path)
      builder.add(file.digest)
    }
    return builder.fingerprint()
  }
}

/// Kept downloads that do not hold what the pages of their version say now.
public enum StaleDownloads {
  /// The rule that finds them.
  public static let rule: RuleID = "stale-download"

  /// What is found in a publication. A version whose files are not as they were locked, or whose
  /// lock cannot be read, has graver findings.
  public static func diagnostics(
    of publication: Publication,
    in tree: SourceTree
  ) -> [Diagnostic] {
    publication.versions.compactMap { version in
      guard let lock = version.kept?.lock, let then = lock.source,
        version.seal?.departures.isEmpty ?? false
      else { return nil }
      let now = DownloadLock.Source(of: version, in: tree)
      if now.text != then.text { return .otherText(lock) }
      return now.errata != then.errata ? .otherErrata(lock) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func otherText(_ lock: DownloadLock) -> Diagnostic {
    Diagnostic(
      .error,
      StaleDownloads.rule,
      at: lock.textPlace,
      "the kept downloads of \(lock.version) were made of another text than its pages show",
      advice: advice(lock)
    )
  }

  fileprivate static func otherErrata(_ lock: DownloadLock) -> Diagnostic {
    Diagnostic(
      .warning,
      StaleDownloads.rule,
      at: lock.errataPlace,
      "the errata of \(lock.version) are not those that its kept downloads were made with",
      advice: advice(lock)
    )
  }

  private static func advice(_ lock: DownloadLock) -> String {
    "'psf edition \(lock.version) --reason \"…\" --as-of DATE' renders a new edition beside them"
  }
}
