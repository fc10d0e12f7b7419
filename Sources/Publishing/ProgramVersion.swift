package import Fingerprints
internal import Foundation
internal import SourceFiles

/// The version of the program. It is part of every artifact's key.
package enum ProgramVersion {
  package static let current = "0.1.0"

  /// The digest of the file that runs; nil where it cannot be read. Two builds of the program have different ones, whatever
  /// their version.
  package static var digest: Fingerprint? {
    #if os(Linux)
      // Also where another file took its place after the start.
      let file = "/proc/self/exe" as String?
    #else
      let file = Bundle.main.executablePath
    #endif
    return file.flatMap { try? sha256(ofFile: $0) }
  }
}
