package import Changes
internal import ParallelWork
internal import Standards
package import Views

/// A change log of two versions that a person named, with the sources of both.
package struct VersionComparison: Sendable {
  package let report: ChangeReport
  package let old: DiffSource
  package let new: DiffSource
  /// How long it took to compare what was read.
  package fileprivate(set) var comparing: Duration = .zero

  /// Compares two operands.
  package static func of(
    _ operands: (old: DiffOperand, new: DiffOperand),
    content: String,
    standard: String?,
    classes: Set<ComputedClass>?
  ) throws(ActionFailure) -> VersionComparison {
    let (old, new) = try sources(of: operands, content: content)
    let first = try version(operands.old, beside: operands.new, in: old, standard)
    let second = try version(operands.new, beside: operands.old, in: new, standard)
    return try of((first, old), (second, new), classes)
  }

  /// Compares each working draft with the version that it follows; of one standard alone where that is named.
  package static func ofDrafts(
    content: String,
    standard: String?,
    classes: Set<ComputedClass>?
  ) throws(ActionFailure) -> [VersionComparison] {
    let source = try DiffSource.load(folder: content, origin: nil)
    let standards =
      try standard.map { name throws(ActionFailure) in [try source.standard(named: name)] }
      ?? source.publication.standards
    var comparisons: [VersionComparison] = []
    for standard in standards {
      guard let draft = standard.draft, let old = standard.predecessor(of: draft) else { continue }
      comparisons.append(try of((old, source), (draft, source), classes))
    }
    guard comparisons.isEmpty else { return comparisons }
    throw .refused(
      reason: "there is no working draft that follows a version",
      advice: "name two versions or folders, the older one first, or a --rev"
    )
  }

  private static func of(
    _ old: (version: Version, source: DiffSource),
    _ new: (version: Version, source: DiffSource),
    _ classes: Set<ComputedClass>?
  ) throws(ActionFailure) -> VersionComparison {
    let start = ContinuousClock.now
    let isShared = old.source.origin == nil && new.source.origin == nil
    let log =
      isShared
      ? try log(old.version, new.version, in: old.source)
      : log(old.version, new.version, isSame: old.version.id == new.version.id)
    let report = ChangeReport(
      log,
      old: old.source.side(old.version),
      new: new.source.side(new.version),
      formats: new.source.publication.site.formats,
      classes: classes
    )
    let duration = ContinuousClock.now - start
    return VersionComparison(
      report: report,
      old: old.source,
      new: new.source,
      comparing: duration
    )
  }

  /// What both operands are read from, at the same time. Two versions of the content folder share it.
  private static func sources(
    of operands: (old: DiffOperand, new: DiffOperand),
    content: String
  ) throws(ActionFailure) -> (old: DiffSource, new: DiffSource) {
    if operands.old.isVersion, operands.new.isVersion {
      let shared = try DiffSource.load(folder: content, origin: nil)
      return (shared, shared)
    }
    let (old, new) = bothInParallel(
      { read(operands.old, content) },
      { read(operands.new, content) }
    )
    return (try old.get(), try new.get())
  }

  private static func read(
    _ operand: DiffOperand,
    _ content: String
  ) -> Result<DiffSource, ActionFailure> {
    do throws(ActionFailure) {
      return .success(try source(of: operand, content: content))
    } catch {
      return .failure(error)
    }
  }

  private static func source(
    of operand: DiffOperand,
    content: String
  ) throws(ActionFailure) -> DiffSource {
    switch operand {
    case .folder(let path, _):
      return try DiffSource.load(folder: path, origin: path)
    case .catalog(let path): return try DiffSource.load(catalog: path)
    case .version: return try DiffSource.load(folder: content, origin: nil)
    }
  }

  /// The version that is named; of a folder without a name its working draft, or else its newest one.
  private static func version(
    _ operand: DiffOperand,
    beside other: DiffOperand,
    in source: DiffSource,
    _ standard: String?
  ) throws(ActionFailure) -> Version {
    switch operand {
    case .version(let name), .folder(_, version: let name?):
      return try source.version(named: name, beside: other.versionName)
    case .folder(let path, version: nil), .catalog(let path):
      let standard = try source.standard(named: standard)
      guard let version = standard.draft ?? standard.versions.last else {
        throw .refused("\(standard.id) in \(path) has no version")
      }
      return version
    }
  }

  /// Two versions that need not have a history in common. Of one version at two moments the records count that came in
  /// between.
  ///
  /// - Parameter isSame: Whether the two are one version, which may have been a draft then.
  static func log(_ old: Version, _ new: Version, isSame: Bool) -> ChangeLog {
    let known = Set(old.revisions.flatMap(\.changes).map(\.action))
    let records = new.revisions.flatMap(\.changes).filter { !known.contains($0.action) }
    return ChangeLog.between(old, new, records: isSame ? records : [])
  }

  /// Two versions of one content folder, whose revisions tell all steps between.
  private static func log(
    _ old: Version,
    _ new: Version,
    in source: DiffSource
  ) throws(ActionFailure) -> ChangeLog {
    guard old.id != new.id else {
      throw .refused("\(old.id) is compared with itself; name two versions")
    }
    guard old.id.standard == new.id.standard,
      let standard = source.publication[old.id.standard]
    else { throw .refused("\(old.id) and \(new.id) belong to different standards") }
    guard let log = StandardHistory.log(from: old.id, to: new.id, in: standard) else {
      throw .refused("\(new.id) is older than \(old.id); write the older one first")
    }
    return log.asPublished(in: standard)
  }
}
