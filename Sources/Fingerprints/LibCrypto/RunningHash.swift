internal import CLibCrypto

/// A hash of bytes that come in pieces. It owns the library's memory.
struct RunningHash: ~Copyable {
  private let state: OpaquePointer
  private let length: Int

  init(_ function: HashFunction) throws(LibCryptoFailure) {
    let algorithm = try function.algorithm.get()
    let state = EVP_MD_CTX_new()
    guard let state, EVP_DigestInit_ex2(state, algorithm, nil) == 1 else {
      EVP_MD_CTX_free(state)
      throw LibCryptoFailure("EVP_DigestInit_ex2")
    }
    self.state = state
    length = Int(EVP_MD_get_size(algorithm))
  }

  deinit {
    EVP_MD_CTX_free(state)
  }

  mutating func add(_ bytes: [UInt8]) throws(LibCryptoFailure) {
    try add(bytes, bytes.count)
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) throws(LibCryptoFailure) {
    try add(bytes.baseAddress, bytes.count)
  }

  private mutating func add(_ bytes: UnsafeRawPointer?, _ count: Int) throws(LibCryptoFailure) {
    guard EVP_DigestUpdate(state, bytes, count) == 1 else {
      throw LibCryptoFailure("EVP_DigestUpdate")
    }
  }

  /// The digest of all bytes. It is a result, since what consumes its value cannot be called in a closure.
  consuming func digest() -> Result<[UInt8], LibCryptoFailure> {
    let state = state
    var isDone = false
    let digest = [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
      isDone = EVP_DigestFinal_ex(state, bytes.baseAddress, nil) == 1
      count = isDone ? bytes.count : 0
    }
    return isDone ? .success(digest) : .failure(LibCryptoFailure("EVP_DigestFinal_ex"))
  }
}

extension HashFunction {
  /// The digest of some bytes.
  func digest(of bytes: [UInt8]) throws(LibCryptoFailure) -> [UInt8] {
    var hash = try RunningHash(self)
    try hash.add(bytes)
    return try hash.digest().get()
  }
}
