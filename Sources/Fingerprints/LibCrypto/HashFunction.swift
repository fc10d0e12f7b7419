internal import CLibCrypto

/// A hash function of libcrypto. Fetching one costs as much as hashing many files, so each is fetched once.
struct HashFunction: Sendable {
  /// SHA-1 (FIPS 180-4), for names alone: it does not withstand forgery.
  static let sha1 = HashFunction("SHA1")
  /// SHA-256 (FIPS 180-4).
  static let sha256 = HashFunction("SHA2-256")
  /// BLAKE2b with 64 bytes (RFC 7693).
  static let blake2b512 = HashFunction("BLAKE2B-512")

  /// Never freed: functions live as long as the process. libcrypto shares them among threads, and counts their uses
  /// atomically (openssl-threads(7)).
  nonisolated(unsafe) let algorithm: Result<OpaquePointer, LibCryptoFailure>

  init(_ name: String) {
    algorithm =
      if let found = EVP_MD_fetch(LibCrypto.context, name, nil) {
        .success(found)
      } else {
        .failure(LibCryptoFailure(name))
      }
  }
}

/// libcrypto as this program uses it.
enum LibCrypto {
  /// A context of its own has the algorithms that are built into the library. The configuration of the machine, which the
  /// default context follows, can take some away. Never freed: it lives as long as the process.
  nonisolated(unsafe) static let context = OSSL_LIB_CTX_new()
}
