internal import Crypto

/// The SHA-256 digest of some bytes.
///
/// Two values with one fingerprint are taken to be the same everywhere in the program.
public struct Fingerprint: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 32 bytes of the digest, as four big-endian words.
  private let words: SIMD4<UInt64>

  /// The fingerprint of a run of bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var builder = FingerprintBuilder()
    builder.add(bytes)
    self = builder.fingerprint()
  }

  init(digest: SHA256.Digest) {
    var words = SIMD4<UInt64>()
    for (index, byte) in digest.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var description: String {
    (0..<4).map { index in
      let digits = String(words[index], radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Orders fingerprints by their hexadecimal form.
  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    for index in 0..<4 where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }
}
