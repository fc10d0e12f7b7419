internal import Changes
internal import Standards

/// A change log of two versions that a person named, with the sources of both.
struct VersionComparison {
  let report: ChangeReport
  let old: DiffSource
  let new: DiffSource

  /// Compares two operands.
  static func of(
    _ operands: (old: DiffOperand, new: DiffOperand),
    content: String,
    standard: String?,
    classes: Set<ComputedClass>?
  ) async throws -> VersionComparison {
    var shared: DiffSource?
    func source(_ operand: DiffOperand) async throws -> DiffSource {
      switch operand {
      case .folder(let path, _):
        try SourceOptions.requireFolder(path, option: "its path")
        return try await DiffSource.load(folder: path, origin: path)
      case .catalog(let path): return try await DiffSource.load(catalog: path)
      case .version:
        if let shared { return shared }
        let loaded = try await DiffSource.load(folder: content, origin: nil)
        shared = loaded
        return loaded
      }
    }
    let (old, new) = (try await source(operands.old), try await source(operands.new))
    let first = try version(operands.old, in: old, standard)
    let second = try version(operands.new, in: new, standard)
    let isShared = old.origin == nil && new.origin == nil
    let log = isShared ? try log(first, second, in: old) : log(first, second)
    let report = ChangeReport(log, old: old.side(first), new: new.side(second), classes: classes)
    return VersionComparison(report: report, old: old, new: new)
  }

  /// The version that is named; of a folder without a name its working draft, or else its newest one.
  private static func version(
    _ operand: DiffOperand,
    in source: DiffSource,
    _ standard: String?
  ) throws -> Version {
    switch operand {
    case .version(let name), .folder(_, version: let name?):
      return try source.version(named: name)
    case .folder(let path, version: nil), .catalog(let path):
      let standard = try source.standard(named: standard)
      guard let version = standard.draft ?? standard.versions.last else {
        throw WrongOperand("\(standard.id) in \(path) has no version")
      }
      return version
    }
  }

  /// Two versions that need not have a history in common. Of one version at two moments the records count that came in
  /// between.
  static func log(_ old: Version, _ new: Version) -> ChangeLog {
    let known = Set(old.revisions.flatMap(\.changes).map(\.action))
    let records = new.revisions.flatMap(\.changes).filter { !known.contains($0.action) }
    return ChangeLog.between(old, new, records: old.id == new.id ? records : [])
  }

  /// Two versions of one content folder, whose revisions tell all steps between.
  private static func log(
    _ old: Version,
    _ new: Version,
    in source: DiffSource
  ) throws -> ChangeLog {
    guard old.id != new.id else {
      throw WrongOperand("\(old.id) is compared with itself; name two versions")
    }
    guard old.id.standard == new.id.standard,
      let standard = source.publication[old.id.standard]
    else { throw WrongOperand("\(old.id) and \(new.id) belong to different standards") }
    guard let log = StandardHistory(of: standard).log(from: old.id, to: new.id) else {
      throw WrongOperand("\(new.id) is older than \(old.id); write the older one first")
    }
    return log
  }
}
