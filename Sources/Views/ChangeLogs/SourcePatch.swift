internal import Changes
internal import Diagnostics
internal import Standards

/// The sources of the provisions as a patch that `git apply` and `patch -p1` read.
///
/// Paths are relative to the folder of the version. Law: applied in a copy of the older version's folder, the patch gives
/// the newer version's files of all provisions. What is no provision, as `version.yml` and revisions, is not in it. Where
/// a report shows some classes alone, the patch has the files of those changes.
package struct SourcePatch {
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

    var paths: [String] { version.provisions.compactMap { path(of: $0.id) } }
  }

  /// The patch of what a report shows.
  ///
  /// - Parameters:
  ///   - old: The files of the older side by their paths.
  ///   - new: The files of the newer side by their paths.
  package static func render(
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

  /// The paths of all provisions, or of those whose changes are shown, tombstones included. One that did not change may
  /// stand in a folder that did.
  private var paths: [String] {
    guard report.classes != nil else { return Set(old.paths + new.paths).sorted() }
    var paths: Set<String> = []
    for entry in report.entries {
      paths.formUnion(entry.relation.old.compactMap(old.path))
      paths.formUnion((entry.relation.new + entry.relation.old).compactMap(new.path))
    }
    return paths.sorted()
  }

  /// Files that go on under another path, which was free before, while the old one is free now. Each file goes to one.
  private var moves: [(old: String, new: String)] {
    var (left, taken): (Set<String>, Set<String>) = ([], [])
    return successors.compactMap { before, after in
      guard let from = old.path(of: before), let to = new.path(of: after), from != to,
        new.bytes(from) == nil, old.bytes(to) == nil, !left.contains(from), !taken.contains(to)
      else { return nil }
      left.insert(from)
      taken.insert(to)
      return (from, to)
    }
  }

  /// Which provision is which one, one to one, as far as the patch shows them.
  private var successors: [(old: ProvisionID, new: ProvisionID)] {
    let relations = report.classes == nil ? report.log.relations : report.entries.map(\.relation)
    let live = relations.compactMap { relation -> (old: ProvisionID, new: ProvisionID)? in
      guard [.same, .moved, .replaced].contains(relation.kind), let before = relation.old.first,
        let after = relation.new.first
      else { return nil }
      return (before, after)
    }
    guard report.classes == nil else { return live }
    let stones = new.version.provisions.filter { !$0.isLive && old.version[$0.id] != nil }
    return live + stones.map { ($0.id, $0.id) }
  }
}
