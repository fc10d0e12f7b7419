internal import Artifacts
internal import Diagnostics
internal import Fingerprints
internal import Standards

/// Signs what the site publishes.
struct DownloadSignatures: Sendable {
  let key: SigningKey?
  let site: Site

  /// The signature of a file. The comment that is signed with it is the same in every build: the name of the file and its
  /// address.
  func signature(
    of bytes: [UInt8],
    named name: String,
    at address: String,
    from origin: SourcePlace
  ) -> Rendition {
    guard let key else { return Rendition([]) }
    do {
      let comment = "file:\(name) address:\(site.baseURL)/\(address)"
      return Rendition(Array(try MinisignSignature(of: bytes, comment: comment, by: key).text.utf8))
    } catch {
      return Rendition([], diagnostics: [.unsigned(name, "\(error)", origin)])
    }
  }
}

extension Diagnostic {
  fileprivate static func unsigned(
    _ name: String,
    _ reason: String,
    _ origin: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unsigned-file",
      at: origin,
      "'\(name)' could not be signed: \(reason)",
      advice: "make a new key by 'psf keys new'"
    )
  }
}
