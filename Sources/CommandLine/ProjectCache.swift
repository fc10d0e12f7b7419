internal import BuildCache
internal import FileExchange
internal import Fingerprints
internal import Foundation
internal import SourceFiles

extension SourceOptions {
  /// The cache of the project, beside the content folder, wherever the site goes; nil where the program cannot read its
  /// own file.
  var cache: CacheFolder? {
    let folder = URL(filePath: content).standardizedFileURL.deletingLastPathComponent().path
    return ProgramVersion.digest.map { CacheFolder(in: folder, program: $0) }
  }
}

extension CacheFolder {
  /// Says that nothing could be kept. It is no reason to end.
  func warn(of error: FileOperationError) {
    Terminal.standardError.write(
      """
      warning: PDFs of this build are not kept, and will be set again by the next one: \(error)
      help: make \(path) writable, or build with --no-cache

      """
    )
  }
}

extension ProgramVersion {
  /// The digest of the file that runs. Two builds of the program have different ones, whatever their version.
  fileprivate static var digest: Fingerprint? {
    #if os(Linux)
      // Also where another file took its place after the start.
      let file = "/proc/self/exe" as String?
    #else
      let file = Bundle.main.executablePath
    #endif
    return file.flatMap { try? sha256(ofFile: $0) }
  }
}
