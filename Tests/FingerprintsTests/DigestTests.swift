import Testing

@testable import Fingerprints

/// The examples of FIPS 180-4, as NIST publishes them, and of RFC 7693.
@Suite struct DigestTests {
  private static let longExample = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (longExample, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ])
  func hashesAsTheStandardHasIt(_ text: String, _ digest: String) {
    #expect(Fingerprint(sha256Of: Array(text.utf8)).description == digest)
  }

  /// A million letters, in pieces of different lengths that meet no block of 64 bytes.
  @Test func hashesPiecesLikeTheWhole() {
    var digest = PlainDigest()
    var left = 1_000_000
    var length = 0
    while left > 0 {
      digest.add([UInt8](repeating: UInt8(ascii: "a"), count: min(length, left)))
      left -= min(length, left)
      length = (length + 37) % 1_001
    }
    #expect(
      digest.fingerprint().description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test func hashesWithOtherFunctionsAsTheirStandardsHaveIt() throws {
    let abc = Array("abc".utf8)
    #expect(
      try HashFunction.sha1.digest(of: abc) == bytes("a9993e364706816aba3e25717850c26c9cd0d89d")
    )
    #expect(
      try HashFunction.blake2b512.digest(of: abc)
        == bytes(
          "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbc4925ab92386edd4009923"
        )
    )
  }

  /// The length before each part is eight bytes, the most significant first.
  @Test func putsItsLengthBeforeAPart() {
    var builder = FingerprintBuilder()
    builder.add("ab")
    builder.add("c".utf8.lazy.map { $0 })
    let parts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 2, 97, 98, 0, 0, 0, 0, 0, 0, 0, 1, 99]
    #expect(builder.fingerprint() == Fingerprint(sha256Of: parts))
  }

  /// RFC 9562, appendix A.4, in the name space for domain names.
  @Test func namesAsTheStandardHasIt() throws {
    let domains = try bytes("6ba7b8109dad11d180b400c04fd430c8")
    let uuid = NameUUID(of: "www.example.com", in: domains)
    #expect(uuid.description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test func saysWhatTheLibraryRefuses() throws {
    let failure = #expect(throws: LibCryptoFailure.self) {
      try HashFunction("SHA2-257").digest(of: [])
    }
    #expect(failure?.description == "SHA2-257: unsupported")
  }

  @Test func endsTheProcessInOrderWhereThereIsNoDigest() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(3),
      observing: [\.standardErrorContent]
    ) {
      _ = required(try HashFunction("SHA2-257").digest(of: []))
    }
    let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(said.contains("error: libcrypto, which makes all digests and signatures, refused: SHA2"))
    #expect(said.contains("\nhelp: install OpenSSL 3 again"))
  }
}
