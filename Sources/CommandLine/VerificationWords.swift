internal import Addresses
internal import Publishing

extension RegisterProof.Gap {
  /// What a reader can do for a proof.
  var wayOut: String {
    switch self {
    case .signature(let name): "save \(name) beside it, and name the publisher's key with --key"
    case .otherKey(let key, let known):
      "it is signed by the key \(key), which is not \(known.words)"
    case .noKey(let signer):
      "name the publisher's key with --key; it is signed by the key \(signer), "
        + "which anybody can have made"
    }
  }
}

extension KnownKeys {
  /// Who named them, in a sentence.
  var source: String { origin.words }
}

extension KnownKeys.Origin {
  fileprivate var words: String {
    switch self {
    case .call: "given by --key"
    case .site: "listed in site.yml"
    }
  }
}

extension VerifiedFile {
  /// What a script is told.
  var status: ExitStatus {
    switch verdict {
    case .genuine: isCurrent || isWithoutStanding ? .fine : .notCurrent
    case .signed, .siteFile: .noDocument
    case .unproven: .unproven
    case .altered, .misnamed, .unknown, .signatureFailed: .notGenuine
    case .undetermined: .wrongCall
    }
  }

  /// Whether what it was found in does not say what is current, as a list of checksums does not.
  private var isWithoutStanding: Bool {
    guard case .genuine(_, let work) = finding else { return false }
    return work.standing == .unknown
  }
}
