internal import CLibCrypto

/// Why libcrypto refused, in its own words.
///
/// It refuses for two reasons only: memory is out, or the library was built without an algorithm.
struct LibCryptoFailure: Error, CustomStringConvertible {
  /// The operation and the library's reason.
  let description: String

  /// Takes the reason from the errors of this thread, and leaves none behind.
  init(_ operation: String) {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    let reason = ERR_reason_error_string(code).map { String(cString: $0) }
    description = "\(operation): \(reason ?? "no reason given")"
  }
}
