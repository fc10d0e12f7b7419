internal import Diagnostics
internal import Fingerprints
internal import Standards

extension Site {
  /// Whether readers can check what a key signs: it must be the first of the site's keys.
  func diagnostics(signedBy key: PublicKey?) -> [Diagnostic] {
    guard let key, signingKeys.first != key else { return [] }
    return [
      Diagnostic(
        .error,
        "unlisted-key",
        at: place,
        "the key that signs, \(key.name), is not the first of 'signing-keys'",
        advice: "write 'signing-keys: [\(key)]', with the keys that signed before behind it"
      )
    ]
  }
}
