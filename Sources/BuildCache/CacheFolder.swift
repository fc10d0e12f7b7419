package import FileExchange
package import Fingerprints
internal import ParallelWork
internal import SourceFiles

/// A folder that keeps what was costly to make, each value under the key of everything it was made from.
///
/// No build needs it: it may be removed at any time, also while builds run. A value is given back only where all its bytes
/// are as they were kept; a file that is damaged, cut off or of other origin counts as missing. Values that another build of
/// the program made have other names, so that none of them is found.
package struct CacheFolder: Sendable {
  /// The name of the folder.
  package static let name = ".psf-cache"
  /// How many builds' values are kept.
  package static let keptBuilds = 10

  /// The folder's path.
  package let path: String
  private let parent: String
  private let area: String
  private let program: Fingerprint

  /// The cache of a folder, which need not be there yet.
  ///
  /// - Parameters:
  ///   - parent: The folder that it stands in.
  ///   - program: What tells this build of the program from all others.
  ///   - area: A part of the cache whose values are counted by themselves, so that frequent ones do not supersede others; the
  ///     cache itself where empty.
  package init(in parent: String, program: Fingerprint, area: String = "") {
    self.parent = parent
    self.area = area
    self.program = program
    path = "\(parent)/\(Self.name)" + (area.isEmpty ? "" : "/" + area)
  }

  /// What is kept under some keys, in their order; nil where nothing is, or not as it was kept.
  package func values(for keys: [Fingerprint]) -> [[UInt8]?] {
    mapInParallel(keys) { key in
      let entry = entry(for: key)
      let file = try? bytes(ofFile: "\(path)/\(CacheEntry.folder)/\(entry.name)")
      return file.flatMap(entry.value)
    }
  }

  /// Keeps what a build made, and removes what none of the last builds used.
  ///
  /// No clock is asked, and none is trusted: a build counts as later than those whose lists of used values it finds. One
  /// that used just what the build before it did, and made nothing, is not counted and writes nothing.
  ///
  /// - Parameters:
  ///   - made: What the build made, by keys.
  ///   - used: All keys that it asked for.
  package func keep(
    _ made: [(key: Fingerprint, value: [UInt8])],
    of used: [Fingerprint]
  ) throws(FileOperationError) {
    let names = Set(used.map { entry(for: $0).name })
    if made.isEmpty, (try? OpenFolder(path)).flatMap(BuildList.newest)?.entries == names { return }
    let folder = try opened()
    // Before anything is kept, so that no other build takes it for unused.
    let build = try BuildList.add(names, to: folder)
    Self.removeUnused(from: folder)
    for (key, value) in made {
      let entry = entry(for: key)
      try folder.replace(
        entry.file(holding: value),
        at: "\(CacheEntry.folder)/\(entry.name)",
        through: "\(CacheEntry.folder)/\(CacheEntry.temporaryName(of: entry.name, build: build))"
      )
    }
  }

  private func entry(for key: Fingerprint) -> CacheEntry {
    CacheEntry(key: key, program: program)
  }

  /// The folder, made where it is missing. It tells Git to leave it out.
  private func opened() throws(FileOperationError) -> OpenFolder {
    try OpenFolder(parent).makeFolder(Self.name)
    let cache = try OpenFolder("\(parent)/\(Self.name)")
    try cache.writeNew(Array("*\n".utf8), to: ".gitignore")
    if !area.isEmpty { try cache.makeFolder(area) }
    let folder = try OpenFolder(path)
    try folder.makeFolder(CacheEntry.folder)
    try folder.makeFolder(BuildList.folder)
    return folder
  }

  /// What cannot be listed or removed now stays until a later build.
  private static func removeUnused(from folder: OpenFolder) {
    // In this order: who keeps a value has said so before.
    guard let entries = try? folder.entries(in: CacheEntry.folder),
      let builds = try? BuildList.all(in: folder), let oldest = builds.suffix(keptBuilds).first
    else { return }
    let used = builds.suffix(keptBuilds).reduce(into: Set<String>()) { $0.formUnion($1.entries) }
    for name in entries.map(\.name) where !used.contains(name) {
      if let build = CacheEntry.build(ofTemporary: name), build >= oldest.number { continue }
      try? folder.remove("\(CacheEntry.folder)/\(name)")
    }
    for build in builds.dropLast(keptBuilds) { try? folder.remove(build.path) }
  }
}
