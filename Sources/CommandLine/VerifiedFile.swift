internal import Addresses
internal import Fingerprints
internal import SourceFiles

/// A file that was held against a register.
struct VerifiedFile {
  /// What a signature beside the file says.
  enum Signature: Hashable {
    /// There is none.
    case missing
    /// It is a known key's, of just these bytes; its comment.
    case valid(String)
    /// It is a known key's, and not of these bytes, or no signature at all.
    case invalid
    /// It says that it is of a key that is not known.
    case unknownKey(String)
  }

  let path: String
  let digest: Fingerprint
  let verdict: DownloadVerdict
  let signature: Signature

  init(at path: String, in register: DownloadRegister, _ keys: [PublicKey]) throws {
    self.path = path
    let content = try bytes(ofFile: path)
    digest = Fingerprint(sha256Of: content)
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    verdict = register.verdict(on: digest, named: name)
    let file = try? bytes(ofFile: path + DownloadRoute.signatureEnding)
    signature = file.map { Self.signature($0, of: content, keys) } ?? .missing
  }

  private static func signature(
    _ file: [UInt8],
    of content: [UInt8],
    _ keys: [PublicKey]
  ) -> Signature {
    guard let signature = MinisignSignature(String(decoding: file, as: UTF8.self)) else {
      return .invalid
    }
    let known = keys.filter { $0.name == signature.keyName }
    guard !known.isEmpty else { return .unknownKey(signature.keyName) }
    return known.contains { signature.isValid(for: content, by: $0) }
      ? .valid(signature.comment) : .invalid
  }

  /// What a script is told. A valid signature alone proves that a file is genuine, and not that it is current.
  var status: ExitStatus {
    if signature == .invalid { return .notGenuine }
    guard case .genuine(_, let work) = verdict else {
      if case .valid = signature { return .notCurrent }
      return .notGenuine
    }
    return verdict.isCurrent || work.standing == .unknown ? .fine : .notCurrent
  }
}
