/// Makes one fingerprint of several parts.
///
/// Each part is preceded by its length, so that `ab, c` and `a, bc` differ.
public struct FingerprintBuilder: ~Copyable {
  private var digest = PlainDigest()

  /// Begins with no part.
  public init() {}

  /// Adds a run of bytes as one part.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
    guard done == nil else { return }
    Array(bytes).withUnsafeBytes { add($0) }
  }

  /// Adds a text, in UTF-8, as one part.
  public mutating func add(_ text: String) {
    add(text.utf8)
  }

  /// Adds another fingerprint as one part.
  public mutating func add(_ fingerprint: Fingerprint) {
    add(fingerprint.description)
  }

  /// The fingerprint of all parts.
  public consuming func fingerprint() -> Fingerprint {
    digest.fingerprint()
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { digest.add($0) }
    digest.add(bytes)
  }
}
