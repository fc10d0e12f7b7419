/// Makes the plain SHA-256 of bytes that come in pieces, as `sha256sum` prints it.
public struct PlainDigest: ~Copyable {
  private var hash: RunningHash

  /// Begins with no byte.
  public init() {
    hash = required(try RunningHash(.sha256))
  }

  /// Adds the bytes that follow.
  public mutating func add(_ piece: [UInt8]) {
    required(try hash.add(piece))
  }

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    required(try hash.add(piece))
  }

  /// The SHA-256 of all bytes.
  public consuming func fingerprint() -> Fingerprint {
    let digest = hash.digest()
    return Fingerprint(digest: required(try digest.get()))
  }
}
