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

  /// The plain SHA-256 of some bytes, as `sha256sum` prints it, without the length that ``init(of:)`` puts before them.
  public init(sha256Of bytes: [UInt8]) {
    var digest = PlainDigest()
    digest.add(bytes)
    self = digest.fingerprint()
  }

  /// Reads a digest; nil where the text is not 64 lower-case hexadecimal digits.
  public init?(hexadecimal text: Substring) {
    let digits = text.utf8
    guard digits.count == 64, digits.allSatisfy(Self.isLowerCaseDigit) else { return nil }
    var words = SIMD4<UInt64>()
    for (index, digit) in digits.enumerated() {
      let value = digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - 87
      words[index / 16] = words[index / 16] << 4 | UInt64(value)
    }
    self.words = words
  }

  private static func isLowerCaseDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// - Parameter digest: 32 bytes.
  init(digest: [UInt8]) {
    var words = SIMD4<UInt64>()
    for (index, byte) in digest.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      for index in 0..<64 {
        let value = UInt8(words[index / 16] >> (60 - index % 16 * 4) & 0xF)
        digits[index] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
      }
      return 64
    }
  }

  /// Orders fingerprints by their hexadecimal form.
  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    for index in 0..<4 where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }
}
