import Testing

@testable import Fingerprints

/// The example of the library minisign-verify (https://github.com/jedisct1/rust-minisign-verify), by minisign's author.
@Suite struct PrehashedSignatureTests {
  private static let text = """
    untrusted comment: signature from minisign secret key
    RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=
    trusted comment: timestamp:1633700835\tfile:test\tprehashed
    wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==

    """

  private let key: PublicKey
  private let message = Array("test".utf8)

  init() throws {
    key = try #require(PublicKey("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"))
  }

  @Test func acceptsASignatureOfTheDigest() throws {
    let signature = try #require(MinisignSignature(Self.text))
    #expect(signature.isValid(for: message, by: key))
    #expect(!signature.isValid(for: message + [0], by: key))
    #expect(signature.comment == "timestamp:1633700835\tfile:test\tprehashed")
    let renamed = try #require(MinisignSignature(Self.text.replacing("file:test", with: "file:b")))
    #expect(!renamed.isValid(for: message, by: key))
  }

  /// A signature of a digest is none of bytes that happen to be that digest.
  @Test func tellsBytesFromTheirDigest() throws {
    let changed = Self.text.replacing("RUQf6", with: "RWQf6")
    let signature = try #require(MinisignSignature(changed))
    #expect(!signature.isValid(for: message, by: key))
    #expect(MinisignSignature(Self.text.replacing("RUQf6", with: "RVQf6")) == nil)
  }

  @Test func keepsTheKindInTheFile() throws {
    let signature = try #require(MinisignSignature(Self.text))
    #expect(MinisignSignature(signature.text) == signature)
  }
}
