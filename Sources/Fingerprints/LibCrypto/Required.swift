internal import Foundation

/// A result that the program cannot go on without: ends the process where libcrypto refuses it.
///
/// No value in place of a digest or a verdict would be true, and what is published, locked and compared rests on it. The
/// process ends in order: with the reason, and with the status that says that the system refused. What the program writes
/// is exchanged in one step, so nothing is left half done.
func required<Value: ~Copyable>(
  _ compute: @autoclosure () throws(LibCryptoFailure) -> Value
) -> Value {
  do {
    return try compute()
  } catch {
    let text = """
      error: libcrypto, which makes all digests and signatures, refused: \(error)
      help: install OpenSSL 3 again (Debian: libssl3, Homebrew: openssl@3), or free memory where none was left

      """
    FileHandle.standardError.write(Data(text.utf8))
    // Without cleaning up, since other threads may be in libcrypto.
    _exit(3)
  }
}
