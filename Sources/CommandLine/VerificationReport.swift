internal import Addresses
internal import Diagnostics
internal import Fingerprints

/// What became of the files that were verified.
struct VerificationReport {
  let known: KnownDownloads
  let keys: KnownKeys
  let files: [VerifiedFile]

  /// The gravest of the files.
  var status: ExitStatus {
    let all = Set(files.map(\.status))
    let order: [ExitStatus] = [.notGenuine, .wrongCall, .signedOnly, .notCurrent]
    return order.first(where: all.contains) ?? .fine
  }

  var text: String {
    files.map { file in
      ([file.path.withVisibleControls] + lines(on: file).map { "  " + $0.withVisibleControls })
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func lines(on file: VerifiedFile) -> [String] {
    let what =
      switch file.verdict {
      case .genuine: genuine(file)
      case .signed: [signed] + (file.finding.found.map { [named($0.file)] } ?? [])
      case .altered: altered(file)
      case .unknown: ["Unknown: no file that is offered has these bytes or this name."]
      case .signatureFailed: [failure(of: file)] + bytesAlone(file)
      case .undetermined: [undetermined]
      }
    return what + signatureLines(file) + ["SHA-256 \(file.digest)"]
  }

  // MARK: Genuine

  private func genuine(_ file: VerifiedFile) -> [String] {
    guard let (found, work) = file.finding.found else { return [] }
    guard work.standing != .unknown else {
      return [
        known.register.site.isEmpty
          ? "Genuine: \(work.title) lists it as \(found.path)."
          : "Genuine: a file of the site, \(url(found.path))"
      ]
    }
    let lines = VerifiedCurrency(register: known.register).lines(on: found, work)
    return ["Genuine: \(describe(found, work)). \(url(found.path))"]
      + (lines.isEmpty ? ["Current."] : lines)
  }

  private func describe(
    _ file: DownloadRegister.File,
    _ work: DownloadRegister.Work
  ) -> String {
    let part =
      switch (file.subject, file.about) {
      case ("provision", let about?): ", \(about)"
      case ("comparison", let about?): ", changes since \(about)"
      default: ""
      }
    return "\(file.form) of \(work.title)\(part), edition \(file.edition)"
  }

  // MARK: Not genuine, or not known

  private var signed: String {
    let signer = keys.areRequired ? "the key that --key gives" : "the publisher"
    return "Signed by \(signer), but not among the files offered here: "
      + "an earlier rendering or a draft."
  }

  private func named(_ file: DownloadRegister.File) -> String {
    "It has the name of \(url(file.path)), and other bytes."
  }

  private func altered(_ file: VerifiedFile) -> [String] {
    guard let (found, work) = file.finding.found else { return [] }
    let head = "Not genuine: it has the name of \(url(found.path)), and other bytes."
    if found.form == DownloadForm.checksums.title {
      return [head, "The list grows with each edition: it may be an earlier one."]
    }
    guard !work.isKept else { return [head] }
    return [head, "The files of \(work.title) are not kept: it may be an earlier rendering."]
  }

  private var undetermined: String {
    "No verdict: not all downloads could be rendered (\(known.gap ?? "")); "
      + "--register names a downloads.json to compare with."
  }

  // MARK: Signatures

  private func failure(of file: VerifiedFile) -> String {
    let name = file.path + DownloadRoute.signatureEnding
    switch file.signature {
    case .missing: return "Not verified: --key asks for a signature, and there is no \(name)."
    case .unreadable:
      return "Not verified: \(name) is no signature that this program reads, "
        + "which are those of minisign."
    case .invalid(let key):
      return "Not verified: \(name) names the key \(key) (\(keys.source)), "
        + "and is no signature of these bytes."
    case .unknownKey(let key), .valid(let key, _):
      let wanted = keys.keys.map(\.name).joined(separator: ", ")
      return "Not verified: \(name) is by the key \(key), and not by \(wanted) (\(keys.source))."
    }
  }

  /// What would be said of a file without its signature.
  private func bytesAlone(_ file: VerifiedFile) -> [String] {
    switch file.finding {
    case .genuine(let found, _): ["Its bytes are those of \(url(found.path))"]
    case .altered(let found, _): [named(found)]
    case .unknown: []
    }
  }

  private func signatureLines(_ file: VerifiedFile) -> [String] {
    switch file.signature {
    case .valid(let key, let comment):
      ["Signature: valid, by the key \(key) (\(keys.source)): \(comment)"]
    case .unknownKey(let key) where file.verdict != .signatureFailed:
      ["Signature: by the key \(key), which is not \(keys.source); it says nothing."]
    case .missing, .invalid, .unreadable, .unknownKey: []
    }
  }

  private func url(_ path: String) -> String { known.register.url(of: path) }
}

/// What took the place of a genuine file.
struct VerifiedCurrency {
  let register: DownloadRegister

  /// Nothing where it is current.
  func lines(on file: DownloadRegister.File, _ work: DownloadRegister.Work) -> [String] {
    var lines: [String] = []
    if work.standing == .draft {
      lines.append("Not current: it is of a working draft, which is not published and changes.")
    }
    if let successor = work.successor {
      let url = register.url(of: successor.path)
      lines.append("Not current: \(successor.title) took its place, \(url)")
    }
    if let changes = work.changes {
      lines.append("What changed since: \(register.url(of: changes.path))")
    }
    if let newest = register.newest(file, of: work), newest != file {
      lines.append("There is a later edition of it: \(register.url(of: newest.path))")
    }
    return lines
  }
}

extension DownloadRegister {
  /// The address of a path; the path itself where no site is known.
  func url(of path: String) -> String { site.isEmpty ? path : "\(site)/\(path)" }
}
