internal import Addresses

/// All that a verdict on a file follows from.
struct VerificationJudgement {
  let finding: DownloadVerdict
  let isOfSite: Bool
  let signature: FileSignature
  let name: String
  let proof: RegisterProof
  let hasGap: Bool
  let isKeyGiven: Bool

  var verdict: VerifiedFile.Verdict {
    switch signature {
    case .invalid, .unreadable: return .signatureFailed
    case .missing, .unknownKey, .valid: break
    }
    if let signed = signature.signedName, signed != finding.ownName ?? name.withoutCopyNumber {
      return .misnamed
    }
    if let own = finding.ownName, own != name, name.pretendsToBe(anotherThan: own) {
      return .misnamed
    }
    switch finding {
    case .genuine: return listed(as: .genuine)
    case .misnamed: return .misnamed
    case .altered: return signature.provenKey == nil ? .altered : .signed
    case .unknown:
      if isOfSite { return listed(as: .siteFile) }
      if signature.provenKey != nil { return .signed }
      return hasGap ? .undetermined : .unknown
    }
  }

  /// The verdict on a file that is listed: a key that the reader gave is to vouch for the list, or for the file itself.
  private func listed(as verdict: VerifiedFile.Verdict) -> VerifiedFile.Verdict {
    let isSigned = signature.provenKey != nil
    switch proof {
    case .signed: return verdict
    case .content: return isSigned || !isKeyGiven ? verdict : .signatureFailed
    case .none: return isSigned ? .signed : .unproven
    }
  }
}

extension String {
  /// The name without the number that browsers put behind that of a further copy: `psf-v1.1 (2).pdf`.
  fileprivate var withoutCopyNumber: String {
    replacing(#/ ?(\([0-9]+\)|- Copy)(?=\.[^.]*$|$)/#, with: "")
  }

  /// Whether a name is like that of another version of the same standard, also one that is not known here: `psf-v1.2.pdf`
  /// beside `psf-v1.1.pdf`.
  fileprivate func pretendsToBe(anotherThan own: String) -> Bool {
    guard withoutCopyNumber != own, let mark = own.firstRange(of: #/-v[0-9]/#) else { return false }
    let start = own[..<mark.lowerBound] + "-v"
    // Blanks before it, and other dashes, are hardly seen.
    let look = drop { $0.isWhitespace }.replacing(#/[\u2010-\u2015\u2212]/#, with: "-")
    return look.lowercased().hasPrefix(start.lowercased())
  }
}

extension DownloadVerdict {
  /// The name of the file that it has the bytes of.
  fileprivate var ownName: String? {
    switch self {
    case .genuine(let file, _), .misnamed(let file, _, _): file.name
    case .altered, .unknown: nil
    }
  }
}
