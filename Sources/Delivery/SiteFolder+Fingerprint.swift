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
    return try? folder.files.files().filter { !SiteFolder.reserves($0) }.sorted()
  }

  /// What all files of a delivered site are, in one value, by their bytes; nil where no delivery has written the folder, or
  /// it cannot be read as a whole.
  package static func fingerprint(ofSiteAt path: String) -> Fingerprint? {
    guard let names = files(ofSiteAt: path) else { return nil }
    let digests = mapInParallel(names) { try? sha256(ofFile: path + "/" + $0) }
    var builder = FingerprintBuilder()
    for (name, digest) in zip(names, digests) {
      guard let digest else { return nil }
      builder.add(name)
      builder.add(digest)
    }
    return builder.fingerprint()
  }
}
