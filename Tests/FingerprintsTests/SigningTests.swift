import Foundation
import Testing

@testable import Fingerprints

@Suite struct SigningTests {
  private let key: SigningKey
  private let message = Array("Traces MUST be kept.\n".utf8)

  init() throws {
    key = try #require(SigningKey(Self.text))
  }

  /// The number of the key, and the secret key of the first test of RFC 8032, section 7.1.
  private static let text = line(
    [1, 2, 3, 4, 5, 6, 7, 8],
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
  )

  private static func line(_ number: [UInt8], _ seed: String) -> String {
    let digits = Array(seed)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
      UInt8(String(digits[index...(index + 1)]), radix: 16)
    }
    return "psf-signing-key-1 \(Data(number + bytes).base64EncodedString())\n"
  }

  @Test func signsAsTheStandardHasIt() throws {
    let signature = try key.sign([])
    let digits = signature.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(
      digits == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc"
        + "61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
  }

  @Test func namesAKeyAsMinisignDoes() {
    #expect(key.publicKey.name == "0807060504030201")
    #expect(
      key.publicKey.file.hasPrefix("untrusted comment: minisign public key 0807060504030201\n")
    )
  }

  @Test func readsTheKeysThatItWrites() throws {
    #expect(SigningKey(key.text)?.publicKey == key.publicKey)
    #expect(PublicKey(key.publicKey.description) == key.publicKey)
    #expect(PublicKey(key.publicKey.file) == key.publicKey)
    let new = SigningKey()
    #expect(SigningKey(new.text)?.publicKey == new.publicKey)
    #expect(new.publicKey != SigningKey().publicKey)
  }

  @Test(arguments: [
    "", "psf-signing-key-1 AAAA", "psf-signing-key-2 \(String(repeating: "A", count: 56))", "RWQ",
  ])
  func readsNoOtherKey(_ text: String) {
    #expect(SigningKey(text) == nil)
    #expect(PublicKey(text) == nil)
  }

  /// Whoever gives the public half by mistake must not sign with it.
  @Test func takesNoPublicKeyForASecretOne() {
    #expect(SigningKey(key.publicKey.file) == nil)
    #expect(PublicKey(key.text) == nil)
  }

  @Test func acceptsItsSignatureAndNoChangedByte() throws {
    let signature = try MinisignSignature(of: message, comment: "file:a", by: key)
    #expect(signature.isValid(for: message, by: key.publicKey))
    for index in message.indices {
      var changed = message
      changed[index] ^= 1
      #expect(!signature.isValid(for: changed, by: key.publicKey))
    }
    #expect(!signature.isValid(for: message, by: SigningKey().publicKey))
  }

  @Test func readsTheSignatureThatItWrites() throws {
    let signature = try MinisignSignature(of: message, comment: "file:a", by: key)
    #expect(MinisignSignature(signature.text) == signature)
    let renamed = signature.text.replacing("file:a", with: "file:b")
    let forged = try #require(MinisignSignature(renamed))
    #expect(!forged.isValid(for: message, by: key.publicKey))
  }

  @Test func signsTheSameBytesAlike() throws {
    let first = try MinisignSignature(of: message, comment: "file:a", by: key)
    #expect(try MinisignSignature(of: message, comment: "file:a", by: key).text == first.text)
  }
}
