internal import Addresses
internal import SourceFiles

extension RegisterFile {
  /// A signature that is wrong ends the call: somebody has changed the file, or the signature.
  static func proof(of file: String, _ keys: KnownKeys) throws(Unreadable) -> RegisterProof {
    let signature = file + DownloadRoute.signatureEnding
    switch try signatureBeside(file, keys) {
    case .valid(let key, _, let name):
      // A key signs documents, too, and one of them could pretend to be a register.
      guard let name, isRegister(name) else {
        throw Unreadable(reason: "it was signed as '\(name ?? "")', which is no register")
      }
      return .signed(file: file, key: key)
    case .invalid, .unreadable:
      throw Unreadable(reason: "\(signature) is no signature of it: save both again")
    case .unknownKey(let key) where keys.keys.isEmpty:
      return .none(file: file, .noKey(signer: key))
    case .unknownKey(let key):
      return .none(file: file, .otherKey(key, known: keys.origin))
    case .missing:
      return .none(file: file, .signature(signature))
    }
  }

  private static func signatureBeside(
    _ file: String,
    _ keys: KnownKeys
  ) throws(Unreadable) -> FileSignature {
    do { return try FileSignature(beside: file, keys) } catch {
      throw Unreadable(reason: error.reason)
    }
  }

  private static func isRegister(_ name: String) -> Bool {
    name == DownloadRoute.registerName || name.hasSuffix(DownloadRoute.checksums.address)
  }
}
