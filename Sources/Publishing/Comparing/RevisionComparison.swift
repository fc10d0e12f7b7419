package import Changes
internal import Standards
internal import Views

/// The versions of a content folder that differ between two revisions in Git, or a revision and the folder as it is.
package struct RevisionComparison: Sendable {
  package let comparisons: [VersionComparison]
  /// Versions that only one side has, in words.
  package let notes: [String]

  package static func of(
    _ revisions: [String],
    content: String,
    standard: String?,
    classes: Set<ComputedClass>?
  ) throws(ActionFailure) -> RevisionComparison {
    let old = try source(
      at: revisions.count > 1
        ? revisions[0] : GitContent(folder: content).forkPoint(from: revisions[0]),
      content
    )
    let new =
      revisions.count > 1
      ? try source(at: revisions[1], content)
      : try DiffSource.load(folder: content, origin: content)
    let isMeant = { (version: Version) in
      standard.map { version.id.standard == StandardID($0.lowercased()) } ?? true
    }
    let (before, after) = (old.publication, new.publication)
    let versions = (before.versions.filter(isMeant), after.versions.filter(isMeant))
    if let standard, versions.0.isEmpty, versions.1.isEmpty {
      _ = try new.standard(named: standard)
    }
    let pairs = VersionPairs(before: before, after: after)
    let comparisons = versions.1.compactMap { version -> VersionComparison? in
      guard let earlier = pairs.earlier(of: version) else { return nil }
      let log = VersionComparison.log(earlier, version, isSame: true)
      guard !log.entries.isEmpty else { return nil }
      let sides = (old.side(earlier), new.side(version))
      let report = ChangeReport(
        log,
        old: sides.0,
        new: sides.1,
        formats: after.site.formats,
        classes: classes
      )
      return VersionComparison(report: report, old: old, new: new)
    }
    let added = versions.1.filter { pairs.earlier(of: $0) == nil }.map { "\($0.id) is new" }
    let gone = versions.0.compactMap { version -> String? in
      if let number = pairs.published(version)?.id {
        return "\(version.id) was published as \(number)"
      }
      return after[version.id] == nil ? "\(version.id) is gone" : nil
    }
    return RevisionComparison(comparisons: comparisons, notes: added + gone)
  }

  private static func source(at revision: String, _ content: String) throws(ActionFailure)
    -> DiffSource
  {
    let tree = try GitContent(folder: content).tree(at: revision)
    return try DiffSource.load(tree, folder: content, origin: "\(content) at \(revision)")
  }
}
