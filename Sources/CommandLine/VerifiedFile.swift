internal import Addresses
internal import Fingerprints
internal import SourceFiles

/// A file that was held against what is published.
struct VerifiedFile {
  /// What all that is known of a file comes to; the raw value is what programs are told.
  enum Verdict: String {
    /// Its bytes are offered here.
    case genuine
    /// It is signed, and not among what is offered here: an earlier rendering or a draft.
    case signed
    /// It has the name of a file, and other bytes.
    case altered
    /// Nothing that is offered has its bytes or its name.
    case unknown
    /// A signature that is there, or was asked for, is not one of it.
    case signatureFailed = "signature-failed"
    /// Some of what is published could not be rendered, so that nothing can be said of it.
    case undetermined
  }

  let path: String
  let digest: Fingerprint
  /// What its bytes and its name say.
  let finding: DownloadVerdict
  let signature: FileSignature
  /// What all of it comes to.
  let verdict: Verdict

  init(at path: String, in known: KnownDownloads, _ keys: KnownKeys) throws(ReadingError) {
    self.path = path
    digest = try sha256(ofFile: path)
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    finding = known.verdict(on: digest, named: name)
    signature = try FileSignature(beside: path, keys)
    verdict = Self.verdict(finding, signature, known.gap != nil, keys.areRequired)
  }

  private static func verdict(
    _ finding: DownloadVerdict,
    _ signature: FileSignature,
    _ hasGap: Bool,
    _ isRequired: Bool
  ) -> Verdict {
    switch signature {
    case .invalid, .unreadable: return .signatureFailed
    case .missing where isRequired, .unknownKey where isRequired: return .signatureFailed
    case .missing, .unknownKey, .valid: break
    }
    switch finding {
    case .genuine: return .genuine
    case .unknown where hasGap: return .undetermined
    case .altered, .unknown:
      if case .valid = signature { return .signed }
      return finding == .unknown ? .unknown : .altered
    }
  }

  /// Whether it is genuine, and nothing took its place.
  var isCurrent: Bool { verdict == .genuine && finding.isCurrent }

  /// What a script is told.
  var status: ExitStatus {
    switch verdict {
    case .genuine: isCurrent || finding.isWithoutStanding ? .fine : .notCurrent
    case .signed: .signedOnly
    case .altered, .unknown, .signatureFailed: .notGenuine
    case .undetermined: .wrongCall
    }
  }
}

extension DownloadVerdict {
  /// Whether what it was found in does not say what is current, as a list of checksums does not.
  fileprivate var isWithoutStanding: Bool {
    guard case .genuine(_, let work) = self else { return false }
    return work.standing == .unknown
  }

  /// The file that it has the bytes or the name of.
  var found: (file: DownloadRegister.File, work: DownloadRegister.Work)? {
    switch self {
    case .genuine(let file, let work), .altered(let file, let work): (file, work)
    case .unknown: nil
    }
  }
}
