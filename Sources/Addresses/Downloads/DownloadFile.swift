public import Fingerprints

/// A download with its bytes.
public struct DownloadFile: Sendable {
  /// What it is.
  public let download: Download
  /// Its content.
  public let bytes: [UInt8]
  /// The SHA-256 of its content, as `sha256sum` prints it.
  public let digest: Fingerprint

  /// A download with its bytes.
  public init(_ download: Download, _ bytes: [UInt8]) {
    self.download = download
    self.bytes = bytes
    digest = Fingerprint(sha256Of: bytes)
  }
}
