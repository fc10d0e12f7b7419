internal import Crypto

/// Makes the plain SHA-256 of bytes that come in pieces, as `sha256sum` prints it.
public struct PlainDigest: Sendable {
  private var hasher = SHA256()

  /// Begins with no byte.
  public init() {}

  /// Adds the bytes that follow.
  public mutating func add(_ piece: [UInt8]) {
    piece.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  }

  /// The SHA-256 of the bytes added so far.
  public func fingerprint() -> Fingerprint { Fingerprint(digest: hasher.finalize()) }
}
