internal import Diagnostics
internal import FileExchange
package import Fingerprints
internal import ParallelWork
internal import SourceFiles

extension SiteDelivery {
  /// The files of a delivered site by their paths from its folder, in order; nil where no delivery has written the folder, or
  /// it cannot be listed.
  package static func files(ofSiteAt path: String) -> [String]? {
    guard let folder = try? SiteFolder(at: path), folder.isMarked else { return nil }
    return names(below: folder.files)?.filter { !SiteFolder.reserves($0) }.sorted()
  }

  /// The paths of all files below a folder, which is listed level by level, on all cores.
  private static func names(below folder: OpenFolder) -> [String]? {
    var (files, level): ([String], [String?]) = ([], [nil])
    while !level.isEmpty {
      let listings = mapInParallel(level) { name in
        (prefix: name.map { $0 + "/" } ?? "", entries: try? folder.entries(in: name))
      }
      level = []
      for (prefix, entries) in listings {
        guard let entries else { return nil }
        for entry in entries {
          if entry.isFolder {
            level.append(prefix + entry.name)
          } else {
            files.append(prefix + entry.name)
          }
        }
      }
    }
    return files
  }

  /// What all files of a delivered site are, in one value, by their bytes; nil where no delivery has written the folder, or
  /// it cannot be read as a whole.
  package static func fingerprint(ofSiteAt path: String) -> Fingerprint? {
    guard let names = files(ofSiteAt: path) else { return nil }
    let runs = mapInParallel(Array(stride(from: 0, to: names.count, by: runLength))) { start in
      fingerprint(of: names[start..<min(start + runLength, names.count)], at: path)
    }
    var builder = FingerprintBuilder()
    for run in runs {
      guard let run else { return nil }
      builder.add(run)
    }
    return builder.fingerprint()
  }

  private static func fingerprint(of names: ArraySlice<String>, at path: String) -> Fingerprint? {
    var builder = FingerprintBuilder()
    for name in names {
      guard let bytes = try? bytes(ofFile: path + "/" + name) else { return nil }
      builder.add(name)
      builder.add(bytes)
    }
    return builder.fingerprint()
  }

  /// How many files are digested in one go.
  private static let runLength = 64
}
