internal import Addresses

extension RegisterFile {
  /// A signature that is wrong ends the call: somebody has changed the file, or the signature.
  static func proof(of file: String, _ keys: KnownKeys) throws -> RegisterProof {
    let signature = file + DownloadRoute.signatureEnding
    switch try FileSignature(beside: file, keys) {
    case .valid(let key, _, let name):
      // A key signs documents, too, and one of them could pretend to be a register.
      guard let name, isRegister(name) else {
        throw Unreadable(reason: "it was signed as '\(name ?? "")', which is no register")
      }
      return .signed(file: file, key: key)
    case .invalid, .unreadable:
      throw Unreadable(reason: "\(signature) is no signature of it: save both again")
    case .unknownKey(let key) where keys.keys.isEmpty:
      return .none(
        file: file,
        reason: "name the publisher's key with --key; it is signed by the key \(key), "
          + "which anybody can have made"
      )
    case .unknownKey(let key):
      return .none(
        file: file,
        reason: "it is signed by the key \(key), which is not \(keys.source)"
      )
    case .missing:
      return .none(
        file: file,
        reason: "save \(signature) beside it, and name the publisher's key with --key"
      )
    }
  }

  private static func isRegister(_ name: String) -> Bool {
    name == DownloadRoute.registerName || name.hasSuffix(DownloadRoute.checksums.address)
  }

  static func isProven(_ proof: RegisterProof) -> Bool {
    if case .signed = proof { true } else { false }
  }
}
