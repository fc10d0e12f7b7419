internal import CLibCrypto

/// A key of Ed25519 (RFC 8032) in the hands of libcrypto. It owns the library's memory.
struct Ed25519Key: ~Copyable {
  /// The bytes of a seed, and of a public key.
  static let length = 32
  private static let name = "ED25519"

  private let key: OpaquePointer

  /// The secret key that follows from a seed of ``length`` bytes.
  init(seed: [UInt8]) throws(LibCryptoFailure) {
    let key = EVP_PKEY_new_raw_private_key_ex(LibCrypto.context, Self.name, nil, seed, seed.count)
    guard let key else { throw LibCryptoFailure("secret key of \(Self.name)") }
    self.key = key
  }

  /// The public key of ``length`` bytes.
  init(publicBytes bytes: [UInt8]) throws(LibCryptoFailure) {
    let key = EVP_PKEY_new_raw_public_key_ex(LibCrypto.context, Self.name, nil, bytes, bytes.count)
    guard let key else { throw LibCryptoFailure("public key of \(Self.name)") }
    self.key = key
  }

  deinit {
    EVP_PKEY_free(key)
  }

  func publicBytes() throws(LibCryptoFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.length)
    var count = bytes.count
    guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == Self.length else {
      throw LibCryptoFailure("EVP_PKEY_get_raw_public_key")
    }
    return bytes
  }

  /// The one signature of some bytes: Ed25519 uses no random numbers.
  func sign(_ message: [UInt8]) throws(LibCryptoFailure) -> [UInt8] {
    let state = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(state) }
    var signature = [UInt8](repeating: 0, count: 2 * Self.length)
    var count = signature.count
    guard EVP_DigestSignInit_ex(state, nil, nil, LibCrypto.context, nil, key, nil) == 1,
      EVP_DigestSign(state, &signature, &count, message, message.count) == 1,
      count == signature.count
    else { throw LibCryptoFailure("signature by \(Self.name)") }
    return signature
  }

  /// Whether a signature is this key's and is one of some bytes.
  func verifies(_ signature: [UInt8], of message: [UInt8]) throws(LibCryptoFailure) -> Bool {
    let state = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(state) }
    guard EVP_DigestVerifyInit_ex(state, nil, nil, LibCrypto.context, nil, key, nil) == 1 else {
      throw LibCryptoFailure("verification by \(Self.name)")
    }
    let verdict = EVP_DigestVerify(state, signature, signature.count, message, message.count)
    // 0 says that it is another signature; below 0, that the library could not tell.
    guard verdict >= 0 else { throw LibCryptoFailure("verification by \(Self.name)") }
    ERR_clear_error()
    return verdict == 1
  }
}
