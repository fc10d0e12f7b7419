import Testing

@testable import Fingerprints

/// The examples of RFC 8032, section 7.1.
@Suite struct Ed25519Tests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let seed: String
    let publicKey: String
    let message: String
    let signature: String
  }

  @Test(arguments: [
    Example(
      testDescription: "TEST 2",
      seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      message: "72",
      signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    Example(
      testDescription: "TEST 3",
      seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      message: "af82",
      signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
    Example(
      testDescription: "TEST SHA(abc)",
      seed: "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      publicKey: "ec172b93ad5e563f4932c70e1245034c35467ef2efd4d64ebf819683467e2bf3",
      message: "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      signature: "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
        + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    ),
  ])
  func signsAndVerifiesAsTheStandardHasIt(_ example: Example) throws {
    let message = try bytes(example.message)
    let signature = try bytes(example.signature)
    let secret = try Ed25519Key(seed: bytes(example.seed))
    let publicBytes = try secret.publicBytes()
    let signed = try secret.sign(message)
    #expect(publicBytes == (try bytes(example.publicKey)))
    #expect(signed == signature)
    let key = PublicKey(number: [], bytes: publicBytes)
    #expect(key.verifies(signature, of: message))
    #expect(!key.verifies(signature, of: message + [0]))
    #expect(!key.verifies(signature.dropLast() + [1], of: message))
  }

  /// Files can hold anything where a signature and a key are expected.
  @Test func callsAnyOtherBytesNoSignature() throws {
    let key = PublicKey(number: [], bytes: [UInt8](repeating: 0xFF, count: 32))
    for signature in [[], [0], [UInt8](repeating: 0xFF, count: 64)] {
      #expect(!key.verifies(signature, of: []))
    }
  }

  @Test func saysWhyThereIsNoKey() {
    #expect(throws: LibCryptoFailure.self) { _ = try Ed25519Key(seed: [1, 2, 3]).publicBytes() }
  }
}
