internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// The errors that concern a version which is to be locked: those in its folder, in `standard.yml`, and in the versions
/// that it follows, since its changes are counted from their texts.
///
/// What a later version did may be reported in the folder of the one before, as where a criterion is gone. Such an error
/// is none of the version: it is not found where later versions are not there.
struct VersionErrors {
  private let version: Version
  private let preparation: Preparation

  init(of version: Version, in preparation: Preparation) {
    self.version = version
    self.preparation = preparation
  }

  /// The errors, in their order.
  func all() async -> [Diagnostic] {
    guard let standard = preparation.publication?[version.id.standard] else {
      return preparation.diagnostics
    }
    let folders = Self.line(of: version, in: standard).flatMap {
      [$0.id.folder, $0.id.lockPath.relative]
    }
    let near = preparation.diagnostics.filter { finding in
      let path = finding.place.path
      return finding.severity == .error
        && (path == standard.place.path || folders.contains { path.relative.hasPrefix($0) })
    }
    guard !near.isEmpty, let earlier = await withoutLaterVersions(of: standard) else { return near }
    return near.filter { finding in earlier.contains { $0.isSame(as: finding) } }
  }

  /// The version, the one it follows, and so on.
  private static func line(of version: Version, in standard: Standard) -> [Version] {
    // The number of steps is bounded in case versions follow each other.
    Array(
      sequence(first: version) { standard.predecessor(of: $0) }.prefix(standard.versions.count)
    )
  }

  /// What is found where there are no later versions; nil where nothing can be said.
  private func withoutLaterVersions(of standard: Standard) async -> [Diagnostic]? {
    let later = standard.versions.filter { version.id < $0.id }
    guard !later.isEmpty else { return nil }
    let gone = later.flatMap { [$0.id.folder, $0.id.lockPath.relative] }
    let content = SourceTree(
      files: preparation.content.files.filter { file in
        !gone.contains { file.path.relative.hasPrefix($0) }
      },
      diagnostics: preparation.content.diagnostics
    )
    let earlier = await Preparation.run(content, preparation.templateTree)
    return earlier.publication == nil ? nil : earlier.diagnostics
  }
}

extension Diagnostic {
  /// Whether it is the same finding; the advice may name what is there no more.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    (rule, place, summary) == (other.rule, other.place, other.summary)
  }
}
