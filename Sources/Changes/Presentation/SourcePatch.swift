internal import Diagnostics
internal import Standards

/// The sources of the changed provisions as a patch that `git apply` and `patch -p1` read.
///
/// Paths are relative to the folder of the version. Law: applied in a copy of the older version's folder, the patch gives
/// the newer version's file at every path that it names.
public struct SourcePatch {
  private let report: ChangeReport
  private let old: Side
  private let new: Side

  /// The files of a side below the folder of its version.
  private struct Side {
    let files: [String: [UInt8]]
    let folder: String
    let version: Version

    init(_ version: Version, _ files: [String: [UInt8]]) {
      let path = version.place.path.relative
      folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
      self.version = version
      self.files = files
    }

    func path(of id: ProvisionID) -> String? {
      guard let path = version[id]?.place.path.relative, path.hasPrefix(folder) else { return nil }
      return String(path.dropFirst(folder.count))
    }

    func bytes(_ path: String) -> [UInt8]? { files[folder + path] }
  }

  /// The patch of what a report shows.
  ///
  /// - Parameters:
  ///   - old: The files of the older side by their paths.
  ///   - new: The files of the newer side by their paths.
  public static func render(
    _ report: ChangeReport,
    old: [String: [UInt8]],
    new: [String: [UInt8]]
  ) -> [UInt8] {
    let patch = SourcePatch(
      report: report,
      old: Side(report.old.version, old),
      new: Side(report.new.version, new)
    )
    return patch.bytes()
  }

  private func bytes() -> [UInt8] {
    var output = Array("\(report.old.name) → \(report.new.name): \(report.counts)\n".utf8)
    let moves = moves
    let sources = Dictionary(
      moves.map { ($0.new, $0.old) },
      uniquingKeysWith: { first, _ in first }
    )
    let left = Set(moves.map(\.old))
    for path in paths where !left.contains(path) {
      let source = sources[path] ?? path
      FilePatch(
        old: old.bytes(source).map { (source, $0) },
        new: new.bytes(path).map { (path, $0) }
      ).append(to: &output)
    }
    return output
  }

  /// The paths of all provisions that changed, withdrawn ones that left a tombstone included.
  private var paths: [String] {
    var paths: Set<String> = []
    for entry in report.entries {
      paths.formUnion(entry.relation.old.compactMap(old.path))
      paths.formUnion((entry.relation.new + entry.relation.old).compactMap(new.path))
    }
    return paths.sorted()
  }

  /// Files of moved provisions whose old path is free now and whose new one was free before.
  private var moves: [(old: String, new: String)] {
    report.entries.filter { $0.relation.kind == .moved }.compactMap { entry in
      guard let from = entry.relation.old.first.flatMap(old.path),
        let to = entry.relation.new.first.flatMap(new.path),
        new.bytes(from) == nil, old.bytes(to) == nil
      else { return nil }
      return (from, to)
    }
  }
}
