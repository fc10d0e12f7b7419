package import Fingerprints
internal import Foundation
internal import SourceFiles

/// The version of the program. It is part of every artifact's key.
package enum ProgramVersion {
  package static let current = "0.1.0"

  /// What tells this build of the program from every other, whatever their version: the digest of its build id, or else of the
  /// whole file that runs, which takes longer. Nil where that cannot be read.
  package static var digest: Fingerprint? {
    #if os(Linux)
      // Also where another file took its place after the start.
      let file = "/proc/self/exe" as String?
    #else
      let file = Bundle.main.executablePath
    #endif
    guard let file else { return nil }
    if let id = beginning(of: file).flatMap(BuildID.init(in:)) { return Fingerprint(of: id.bytes) }
    return try? sha256(ofFile: file)
  }

  private static func beginning(of file: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 1 << 16)).map(Array.init)
  }
}
