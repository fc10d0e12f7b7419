internal import Addresses
internal import Fingerprints
internal import Publishing

extension VerificationReport {
  func failure(of file: VerifiedFile) -> String {
    let name = file.path + DownloadRoute.signatureEnding
    switch file.signature {
    case .missing:
      return "Not verified: --key asks for a signature, and there is neither \(name) "
        + "nor one of a register that lists the file."
    case .unreadable:
      return "Not verified: \(name) is no signature that this program reads, "
        + "which are those of minisign."
    case .invalid(let key):
      return "Not verified: \(name) names the key \(key) (\(keys.source)), "
        + "and is no signature of these bytes."
    case .unknownKey(let key), .valid(let key, _, _):
      let wanted = keys.keys.map(\.name).joined(separator: ", ")
      return "Not verified: \(name) is by the key \(key), and not by \(wanted) (\(keys.source))."
    }
  }

  /// The lines on a file without its signature.
  func bytesAlone(_ file: VerifiedFile) -> [String] {
    switch file.finding {
    case .genuine(let found, _), .misnamed(let found, _, _):
      ["Its bytes are listed as those of \(url(found.path))"]
    case .altered(let found, _): [named(found)]
    case .unknown: []
    }
  }

  func signatureLines(_ file: VerifiedFile) -> [String] {
    switch file.signature {
    case .valid(let key, let comment, _):
      ["Signature: valid, by the key \(key) (\(keys.source)): \(comment)"]
    case .unknownKey(let key) where file.verdict != .signatureFailed:
      ["Signature: by the key \(key), which nobody whom you know vouches for; it says nothing."]
    case .missing, .invalid, .unreadable, .unknownKey: []
    }
  }
}
