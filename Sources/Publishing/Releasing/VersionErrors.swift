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
  func all() -> [Diagnostic] {
    let near = near
    guard !near.isEmpty else { return near }
    return Self.remaining(of: near, where: withoutLaterVersions())
  }

  private var standard: Standard? { preparation.publication?[version.id.standard] }

  /// The errors in the standard's own file, in the version and in those that it follows.
  private var near: [Diagnostic] {
    guard let standard else { return preparation.diagnostics }
    let folders = Self.line(of: version, in: standard).flatMap {
      [$0.id.folder, $0.id.lockPath.relative]
    }
    return preparation.diagnostics.filter { finding in
      let path = finding.place.path
      return finding.severity == .error
        && (path == standard.place.path || folders.contains { path.relative.hasPrefix($0) })
    }
  }

  private static func remaining(
    of near: [Diagnostic],
    where earlier: [Diagnostic]?
  ) -> [Diagnostic] {
    guard let earlier else { return near }
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
  private func withoutLaterVersions() -> [Diagnostic]? {
    guard let content = contentWithoutLaterVersions else { return nil }
    var workspace = Workspace()
    let earlier = Preparation.run(content, preparation.templateTree, in: &workspace)
    return earlier.publication == nil ? nil : earlier.diagnostics
  }

  private var contentWithoutLaterVersions: SourceTree? {
    let later = standard?.versions.filter { version.id < $0.id } ?? []
    guard !later.isEmpty else { return nil }
    let gone = later.flatMap { [$0.id.folder, $0.id.lockPath.relative] }
    return SourceTree(
      files: preparation.content.files.filter { file in
        !gone.contains { file.path.relative.hasPrefix($0) }
      },
      diagnostics: preparation.content.diagnostics
    )
  }
}

extension Diagnostic {
  /// Whether it is the same finding; the advice may name what is there no more.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    (rule, place, summary) == (other.rule, other.place, other.summary)
  }
}
