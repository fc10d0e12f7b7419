package import Addresses
package import Fingerprints
package import SourceFiles

/// A file that was held against what is published.
package struct VerifiedFile: Sendable {
  /// What all that is known of a file comes to; the raw value is what programs are told.
  package enum Verdict: String, Sendable {
    /// Its bytes are offered here as a document, and what says so can be believed.
    case genuine
    /// The site publishes it, but as no document: a picture, a schema, a list.
    case siteFile = "site-file"
    /// It is signed, and not among what is offered here: an earlier rendering or a draft.
    case signed
    /// A register lists it for which nobody vouches whom the reader knows.
    case unproven
    /// It has the name of a file, and other bytes.
    case altered
    /// Its bytes are those of a file, and it has the name of another one.
    case misnamed
    /// Nothing that is offered has its bytes or its name.
    case unknown
    /// A signature that is there, or was asked for, is not one of it.
    case signatureFailed = "signature-failed"
    /// Some of what is published could not be rendered, so that nothing can be said of it.
    case undetermined
  }

  package let path: String
  package let digest: Fingerprint
  /// What its bytes and its name say.
  package let finding: DownloadVerdict
  /// The file of the site that has its bytes, where that is no document.
  package let other: DownloadRegister.File?
  package let signature: FileSignature
  /// What all of it comes to.
  package let verdict: Verdict

  package init(at path: String, in known: KnownDownloads, _ keys: KnownKeys) throws(ReadingError) {
    self.path = path
    digest = try sha256(ofFile: path)
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    finding = known.register.verdict(on: digest, named: name)
    other = known.other(digest)
    signature = try FileSignature(beside: path, keys)
    let judgement = VerificationJudgement(
      finding: finding,
      isOfSite: other != nil,
      signature: signature,
      name: name,
      proof: known.proof,
      hasGap: known.gap != nil,
      isKeyGiven: keys.origin == .call && !keys.keys.isEmpty
    )
    verdict = judgement.verdict
  }

  /// Whether it is genuine, and nothing took its place.
  package var isCurrent: Bool { verdict == .genuine && finding.isCurrent }
}

extension DownloadVerdict {
  /// The file that it has the bytes of, or else the name.
  package var found: (file: DownloadRegister.File, work: DownloadRegister.Work)? {
    switch self {
    case .genuine(let file, let work), .altered(let file, let work),
      .misnamed(let file, let work, _):
      (file, work)
    case .unknown: nil
    }
  }
}
